import { beforeEach, describe, expect, it } from 'vitest';
import type { PinnedTab, Tool } from '../../../lib/agent/tool';
import { FakePanel } from './harness/fake-panel';
import { freshBrowser } from './harness/fresh-browser';
import { start, startWithKey, tab } from './harness/start';

beforeEach(freshBrowser);

describe('an answer', () => {
  it('streams to the panel and is complete with its finish reason', async () => {
    const { background, api } = await startWithKey();
    const panel = new FakePanel(background);
    await panel.open();
    panel.ask('What is a token?');
    const answer = await api.request(1);
    answer.text('A tok');
    await panel.until(({ answerText }) => answerText === 'A tok');
    expect(panel.answer.state).toBe('streaming');
    answer.text('en is …');
    answer.usage(10, 20);
    answer.finish();
    await panel.untilIdle();
    expect(panel.answerText).toBe('A token is …');
    expect(panel.answer).toMatchObject({
      state: 'complete',
      finishReason: 'stop',
      usage: { promptTokens: 10, completionTokens: 20 },
    });
    expect(panel.need().title).toBe('What is a token?');
  });

  it('names the host in the system message and the page title only in the user part', async () => {
    const { background, api } = await startWithKey();
    const panel = new FakePanel(background);
    await panel.open();
    panel.ask('What is this?');
    const { body, headers } = await api.request(1);
    expect(headers.get('authorization')).toBe('Bearer sk-canary-0123456789');
    const [system, user] = body.messages;
    expect(system?.content).toContain('market.test');
    expect(system?.content).not.toContain('Prices');
    expect(user?.content).toContain('title: Prices');
    expect(JSON.stringify(body)).not.toContain('sk-canary');
  });

  it('does not wait for the page to say which document it shows; a tool that reads it does', async () => {
    const pin = Promise.withResolvers<typeof tab>();
    const seen: (PinnedTab | null)[] = [];
    const reader: Tool = {
      name: 'look',
      description: '',
      parameters: {},
      risk: 'read',
      parse: (value) => ({ ok: true, value }),
      execute: async (_input, context) => {
        seen.push(context.tab);
        return { ok: true, output: 'looked', site: null };
      },
    };
    const pages = { pin: () => pin.promise };
    const { background, api } = await startWithKey({ tools: [reader], pages });
    const panel = new FakePanel(background);
    await panel.open();
    panel.ask('Look');
    const first = await api.request(1);
    const called = { name: 'look', arguments: '{}' };
    first.delta({ tool_calls: [{ index: 0, id: 'call-1', type: 'function', function: called }] });
    first.finish('tool_calls');
    await panel.until(({ chat }) => JSON.stringify(chat).includes('call-1'));
    expect(seen).toEqual([]);
    pin.resolve(tab);
    (await api.request(2)).finish();
    await panel.untilIdle();
    expect(seen).toEqual([tab]);
  });

  it('keeps the text and says cut-off when the stream ends without a finish reason', async () => {
    const { background, api } = await startWithKey();
    const panel = new FakePanel(background);
    await panel.open();
    panel.ask('Go');
    const answer = await api.request(1);
    answer.text('half');
    await panel.until(({ answerText }) => answerText === 'half');
    answer.cut();
    await panel.untilIdle();
    expect(panel.answer).toMatchObject({ state: 'cut-off', problem: { kind: 'cut-off' } });
    expect(panel.answerText).toBe('half');
  });

  it('is continued in the same message', async () => {
    const { background, api } = await startWithKey();
    const panel = new FakePanel(background);
    const { id: chatId } = await panel.open();
    panel.ask('Go');
    const first = await api.request(1);
    first.text('half');
    first.finish('length');
    await panel.untilIdle();
    const { id: messageId } = panel.answer;
    panel.send({ type: 'message-continue', chatId, messageId });
    const second = await api.request(2);
    expect(second.body.messages.at(-2)).toMatchObject({ role: 'assistant', content: 'half' });
    expect(second.body.messages.at(-1)?.role).toBe('user');
    second.text(' and half');
    second.finish();
    await panel.until(
      ({ answer }) => answer.state === 'complete' && answer.finishReason === 'stop',
    );
    expect(panel.answerText).toBe('half and half');
    expect(panel.answer.id).toBe(messageId);
  });

  it('stops at once and keeps what came', async () => {
    const { background, api } = await startWithKey();
    const panel = new FakePanel(background);
    const { id: chatId } = await panel.open();
    panel.ask('Go');
    const answer = await api.request(1);
    answer.text('some');
    await panel.until(({ answerText }) => answerText === 'some');
    panel.send({ type: 'run-stop', chatId });
    await panel.untilIdle();
    expect(panel.answer.state).toBe('stopped');
    expect(panel.answerText).toBe('some');
    expect(answer.aborted()).toBe(true);
  });

  it('is retried as a sibling, with another model where one is given', async () => {
    const { background, api } = await startWithKey();
    const panel = new FakePanel(background);
    const { id: chatId } = await panel.open();
    panel.ask('Go');
    (await api.request(1)).finish();
    await panel.untilIdle();
    const { id: messageId, parentId } = panel.answer;
    panel.send({ type: 'message-retry', chatId, messageId, model: 'other-model' });
    const second = await api.request(2);
    expect(second.body.model).toBe('other-model');
    second.text('again');
    second.finish();
    await panel.until(
      ({ answerText, chat }) => answerText === 'again' && chat?.run.state === 'idle',
    );
    expect(panel.answer.parentId).toBe(parentId);
    expect(panel.need().leafId).toBe(panel.answer.id);
    panel.send({ type: 'branch-select', chatId, messageId });
    await panel.until(({ chat }) => chat?.leafId === messageId);
  });

  it('to an edited question begins a branch', async () => {
    const { background, api } = await startWithKey();
    const panel = new FakePanel(background);
    const { id: chatId } = await panel.open();
    panel.ask('Frist');
    (await api.request(1)).finish();
    await panel.untilIdle();
    const [question] = panel.need().messages;
    panel.send({
      type: 'message-edit',
      commandId: 'edited',
      chatId,
      messageId: question?.id ?? '',
      text: 'First',
    });
    const { body } = await api.request(2);
    expect(body.messages.filter(({ role }) => role === 'user')).toHaveLength(1);
    expect(body.messages.at(-1)?.content).toContain('First');
  });

  it('waits for a key, and comes when one is saved', async () => {
    const { background, api, request } = start();
    const panel = new FakePanel(background);
    await panel.open();
    panel.ask('Go');
    await panel.until(({ chat }) => chat?.queue.length === 1);
    expect(panel.need().messages).toEqual([]);
    await request('key-set', { key: 'sk-late-0123456789' });
    (await api.request(1)).finish();
    await panel.untilIdle();
    expect(panel.need().queue).toEqual([]);
    expect(panel.need().messages.map(({ role }) => role)).toEqual(['user', 'assistant']);
  });

  it('is refused where the host may not be reached, and the command says so', async () => {
    const { background } = await startWithKey({ mayReach: async () => false });
    const panel = new FakePanel(background);
    await panel.open();
    panel.ask('Go', 'my-command');
    await panel.until(({ events }) => events.some(({ type }) => type === 'command-failed'));
    expect(panel.events.find(({ type }) => type === 'command-failed')).toMatchObject({
      commandId: 'my-command',
      problem: { kind: 'no-permission' },
    });
    expect(panel.need().messages).toEqual([]);
  });

  it('fails with the kind of problem when nothing came', async () => {
    const { background, api } = await startWithKey();
    api.refusals.push({ status: 401, body: { error: { message: 'bad key' } } });
    const panel = new FakePanel(background);
    await panel.open();
    panel.ask('Go');
    await panel.untilIdle();
    expect(panel.answer).toMatchObject({ state: 'failed', problem: { kind: 'key-refused' } });
  });

  it('is asked for once, however often the command is sent again', async () => {
    const { background, api } = await startWithKey();
    const panel = new FakePanel(background);
    await panel.open();
    panel.ask('Go', 'same');
    panel.ask('Go', 'same');
    (await api.request(1)).finish();
    await panel.untilIdle();
    panel.ask('Go', 'same');
    panel.ask('Other', 'other');
    const second = await api.request(2);
    expect(second.body.messages.at(-1)?.content).toContain('Other');
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { FakePanel } from './harness/fake-panel';
import { freshBrowser } from './harness/fresh-browser';
import { start, startWithKey } from './harness/start';

beforeEach(freshBrowser);

const tab = { id: 7, windowId: 1 };

describe('"Explain with Altside"', () => {
  it('sends the selection with what stands around it, with no panel open', async () => {
    const { background, api } = await startWithKey();
    await background.explain('impermanent loss', tab);
    const { body } = await api.request(1);
    const content = String(body.messages.at(-1)?.content);
    expect(content).toContain('impermanent loss');
    expect(content).toContain('before impermanent loss after');
    expect(content).toContain('title: Prices');
    const panel = new FakePanel(background);
    await panel.open();
    await panel.until(({ chat }) => chat?.messages.length === 2);
    expect(panel.need().messages[0]).toMatchObject({ text: 'Explain this.' });
  });

  it('queues in the chat of the window while an answer streams', async () => {
    const { background, api } = await startWithKey();
    const panel = new FakePanel(background);
    const { id: chatId } = await panel.open();
    panel.ask('Go');
    const answer = await api.request(1);
    await background.explain('gas', tab);
    await panel.until(({ chat }) => chat?.queue.length === 1);
    expect(panel.events).toContainEqual({ type: 'chat-shown', chatId });
    answer.finish();
    expect(String((await api.request(2)).body.messages.at(-1)?.content)).toContain('gas');
  });

  it('waits for a key, and goes on once it is saved, even by a later background', async () => {
    const first = start();
    await first.background.explain('slippage', tab);
    const panel = new FakePanel(first.background);
    await panel.open();
    await panel.until(({ chat }) => chat?.queue.length === 1);
    expect(panel.need().run.state).toBe('idle');

    const second = start();
    await second.background.ready;
    await second.request('key-set', { key: 'sk-canary-0123456789' });
    const { body } = await second.api.request(1);
    expect(String(body.messages.at(-1)?.content)).toContain('slippage');
  });

  it('goes on with a key where a server on this machine refused it without one', async () => {
    const { background, api, request } = start();
    await request('base-url-set', { baseUrl: 'http://127.0.0.1:9/v1' });
    api.refusals.push({ status: 401 });
    const panel = new FakePanel(background);
    await panel.open();
    await background.explain('slippage', tab);
    await panel.untilIdle();
    expect(panel.answer.problem?.kind).toBe('no-key');
    const { id } = panel.answer;
    await request('key-set', { key: 'sk-canary-0123456789' });
    const answer = await api.request(1);
    expect(answer.headers.get('authorization')).toBe('Bearer sk-canary-0123456789');
    answer.text('It is …');
    answer.finish();
    await panel.until(({ answerText }) => answerText === 'It is …');
    expect(panel.answer.id).toBe(id);
  });

  it('says what the browser handed over where the page cannot be read', async () => {
    const { background, api } = await startWithKey({
      pages: { readSelection: () => Promise.reject(new Error('no access')) },
    });
    await background.explain('  bridge ', tab);
    expect(String((await api.request(1)).body.messages.at(-1)?.content)).toContain('bridge');
  });
});

import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { requestSchemas } from '../../../entrypoints/background/requests/request-schema';
import { FakePanel } from './harness/fake-panel';
import { freshBrowser } from './harness/fresh-browser';
import { origin, panelSender, start, startWithKey } from './harness/start';

beforeEach(freshBrowser);

describe('requests', () => {
  it('get no reply unless one of our own pages sent them', () => {
    const { background } = start();
    const stranger = fc.oneof(
      fc.record({ id: fc.constant('altside'), origin: fc.webUrl(), url: fc.webUrl() }),
      fc.record({ id: fc.string(), origin: fc.constant(origin), url: fc.constant(origin) }),
      fc.record({ id: fc.constant('altside'), url: fc.constant(`${origin}/options.html`) }),
      fc.record({ id: fc.constant('altside'), origin: fc.constant('null'), url: fc.webUrl() }),
      fc.record({ id: fc.constant('altside'), origin: fc.constant(origin), url: fc.webUrl() }),
    );
    const message = fc.oneof(
      fc.record({ type: fc.constantFrom(...Object.keys(requestSchemas)), key: fc.string() }),
      fc.anything(),
    );
    fc.assert(
      fc.property(stranger, message, (sender, sent) => {
        expect(background.answer(sent, sender)).toBeUndefined();
      }),
      { seed: 3, numRuns: 2_000 },
    );
  });

  it('of another shape get no reply', () => {
    const { background } = start();
    const wrong = [
      null,
      'status-get',
      { type: 'toString' },
      { type: '__proto__' },
      { type: 'key-set' },
      { type: 'key-set', key: '' },
      { type: 'history-list', query: '', limit: 0 },
      { type: 'attachment-read', source: 'file', tabId: 1 },
    ];
    for (const message of wrong) expect(background.answer(message, panelSender)).toBeUndefined();
  });

  it('do not change the base URL by way of the settings', async () => {
    const { request } = start();
    const settings = await request('settings-set', { settings: { baseUrl: 'https://evil.test' } });
    expect(settings.baseUrl).toBe('https://api.altllm.ai/v1');
  });

  it('refuse a base URL that is neither https nor loopback', async () => {
    const { request } = start();
    expect(await request('base-url-set', { baseUrl: 'http://evil.test' })).toMatchObject({
      ok: false,
      problem: { kind: 'bad-request', detail: 'plain-http' },
    });
  });

  it('preview the very body that is then sent', async () => {
    const { background, api, request } = await startWithKey();
    const panel = new FakePanel(background);
    const { id: chatId } = await panel.open();
    const draft = { text: 'What is it?', attachments: [] };
    const preview = await request('request-preview', { chatId, ...draft, windowId: 1 });
    panel.send({ type: 'message-send', commandId: 'c', chatId, ...draft });
    const { body } = await api.request(1);
    expect(preview.body).toBe(JSON.stringify(body));
    expect(preview.url).toBe('https://api.altllm.ai/v1/chat/completions');
    expect(preview.tokens).toBeGreaterThan(10);
  });

  it('show what the server says of itself', async () => {
    const { api, request, background } = await startWithKey();
    api.models = [{ id: 'm1', pricing: { prompt: '0.1', completion: '0.2' } }];
    api.provider = { id: 'p', demo: true };
    const panel = new FakePanel(background);
    await panel.open();
    await panel.until(({ events }) =>
      events.some(
        (event) =>
          event.type === 'status-changed' && event.status.demo && event.status.models.length === 1,
      ),
    );
    api.refusals.push({ status: 402 });
    expect(await request('connection-test', {})).toMatchObject({
      ok: false,
      problem: { kind: 'out-of-credit' },
    });
  });

  it('list, rename, pin, delete and restore chats', async () => {
    const { background, api, request } = await startWithKey();
    const panel = new FakePanel(background);
    const { id: chatId } = await panel.open();
    panel.ask('What is staking?');
    const answer = await api.request(1);
    answer.text('Locking tokens.');
    answer.finish();
    await panel.untilIdle();
    await request('chat-rename', { chatId, title: 'Staking' });
    await request('chat-pin', { chatId, pinned: true });
    const list = (query: string) => request('history-list', { query, limit: 9 });
    expect(await list('locking')).toMatchObject([
      { id: chatId, title: 'Staking', pinned: true, snippet: 'Locking tokens.' },
    ]);
    await request('chat-delete', { chatId });
    expect(await list('')).toEqual([]);
    await panel.until(({ chat }) => chat?.id !== chatId);
    expect(panel.need().messages).toEqual([]);
    await request('chat-restore', { chatId });
    expect(await list('')).toHaveLength(1);
  });

  it('delete a chat in the middle of its answer: the run stops first', async () => {
    const { background, api, request } = await startWithKey();
    const panel = new FakePanel(background);
    const { id: chatId } = await panel.open();
    panel.ask('Go');
    const answer = await api.request(1);
    panel.ask('then this');
    await panel.until(({ chat }) => chat?.queue.length === 1);
    await request('chat-delete', { chatId });
    expect(answer.aborted()).toBe(true);
    expect(background.activeRuns).toBe(0);
    expect(api.answers).toHaveLength(1);
  });
});

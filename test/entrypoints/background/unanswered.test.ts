import { beforeEach, describe, expect, it } from 'vitest';
import { activePath } from '../../../lib/chat/active-path';
import { messageText } from '../../../lib/chat/message-text';
import { createFakeApi, type FakeApi } from './harness/fake-api';
import { FakePanel } from './harness/fake-panel';
import { freshBrowser } from './harness/fresh-browser';
import { start, startWithKey } from './harness/start';

beforeEach(freshBrowser);

/** An API whose list of models lets itself be waited for. */
function slowModels(): { api: FakeApi; release: () => void } {
  const api = createFakeApi();
  const { promise, resolve } = Promise.withResolvers<void>();
  const { fetch } = api;
  const slow: typeof fetch = async (input, init) => {
    if (String(input).endsWith('/models')) await promise;
    return fetch(input, init);
  };
  return { api: Object.assign(api, { fetch: slow }), release: resolve };
}

describe('a question whose answer has not begun', () => {
  it('is never shown without the run that is to answer it', async () => {
    const { api, release } = slowModels();
    const { background } = await startWithKey({ api });
    const panel = new FakePanel(background);
    await panel.open();
    const seen: string[] = [];
    panel.onEvent = () => {
      const { chat } = panel;
      if (chat?.messages.length === 1) seen.push(chat.run.state);
    };
    panel.ask('Go');
    await panel.until(({ chat }) => chat?.messages.length === 1);
    release();
    (await api.request(1)).finish();
    await panel.untilIdle();
    expect(seen.length).toBeGreaterThan(0);
    expect(new Set(seen)).toEqual(new Set(['running']));
  });

  it('is answered by a retry after the background was killed', async () => {
    const { background } = await startWithKey({ api: slowModels().api });
    const panel = new FakePanel(background);
    const { id: chatId } = await panel.open();
    panel.ask('Go');
    await panel.until(({ chat }) => chat?.messages.length === 1);

    const next = start();
    await next.background.ready;
    const again = new FakePanel(next.background);
    const chat = await again.open(chatId);
    expect(chat.run.state).toBe('idle');
    const question = chat.messages[0];
    expect(activePath(chat).map(messageText)).toEqual(['Go']);
    again.send({ type: 'message-retry', chatId, messageId: question?.id ?? '' });
    const answer = await next.api.request(1);
    answer.text('here');
    answer.finish();
    await again.untilIdle();
    expect(activePath(again.need()).map(messageText)).toEqual(['Go', 'here']);
  });
});

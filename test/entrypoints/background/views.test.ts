import { beforeEach, describe, expect, it } from 'vitest';
import { openHistory } from '../../../lib/extension/history/open-history';
import type { PageState } from '../../../lib/extension/messages';
import { chatOf, question } from '../../lib/chat/samples';
import { FakePanel } from './harness/fake-panel';
import { freshBrowser } from './harness/fresh-browser';
import { page, start, startWithKey } from './harness/start';

beforeEach(freshBrowser);

describe('views of a chat', () => {
  it('in two windows show the same answer as it streams', async () => {
    const { background, api } = await startWithKey();
    const left = new FakePanel(background);
    const right = new FakePanel(background);
    const { id } = await left.open();
    expect((await right.open(null, undefined, 2)).id).toBe(id);
    left.ask('Go');
    const answer = await api.request(1);
    answer.text('hello');
    answer.finish();
    await Promise.all([left.untilIdle(), right.untilIdle()]);
    expect(right.chat).toEqual(left.chat);
    expect(right.answerText).toBe('hello');
    right.ask('And back');
    const back = await api.request(2);
    back.text('there');
    await left.until(({ answerText }) => answerText === 'there');
    back.finish();
    await Promise.all([left.untilIdle(), right.untilIdle()]);
    expect(left.chat).toEqual(right.chat);
  });

  it('opened in the middle see the rest, and closing all does not stop the run', async () => {
    const { background, api } = await startWithKey();
    const first = new FakePanel(background);
    const { id } = await first.open();
    first.ask('Go');
    const answer = await api.request(1);
    answer.text('one ');
    await first.until(({ answerText }) => answerText === 'one ');
    first.close();
    answer.text('two ');
    const second = new FakePanel(background);
    await second.open(id);
    answer.text('three');
    answer.finish();
    await second.untilIdle();
    expect(second.answerText).toBe('one two three');
  });

  it('resume from their cursor without a snapshot and without a token twice', async () => {
    const { background, api } = await startWithKey();
    const panel = new FakePanel(background);
    const { id } = await panel.open();
    panel.ask('Go');
    const answer = await api.request(1);
    answer.text('one ');
    await panel.until(({ answerText }) => answerText === 'one ');
    panel.close();
    const { chat, cursor } = panel;
    const watcher = new FakePanel(background);
    await watcher.open(id);
    answer.text('two');
    await watcher.until(({ answerText }) => answerText === 'one two');

    const again = new FakePanel(background);
    again.chat = chat;
    again.cursor = cursor;
    await again.open(id, cursor ?? undefined);
    await again.until(({ answerText }) => answerText === 'one two');
    expect(again.events.some(({ type }) => type === 'snapshot')).toBe(false);
    answer.finish();
    await again.untilIdle();
    expect(again.answerText).toBe('one two');
  });

  it('get a snapshot where their cursor is of another background', async () => {
    const { background } = await startWithKey();
    const panel = new FakePanel(background);
    const { id } = await panel.open();
    const again = new FakePanel(background);
    await again.open(id, { chatId: id, epoch: 'before', sequence: 3 });
    expect(again.events[0]?.type).toBe('snapshot');
  });

  it('post few messages however fast the tokens come', async () => {
    const { background, api } = await startWithKey();
    const panel = new FakePanel(background);
    await panel.open();
    panel.ask('Go');
    const answer = await api.request(1);
    const before = panel.events.length;
    for (let token = 0; token < 2_000; token += 1) answer.text('x');
    answer.finish();
    await panel.untilIdle();
    expect(panel.answerText).toHaveLength(2_000);
    expect(panel.events.length - before).toBeLessThan(200);
  });

  it('of a long chat show its end before the whole, loaded or not', async () => {
    const count = 200;
    const id = (at: number) => String(at).padStart(6, '0');
    const messages = Array.from({ length: count }, (_, at) => ({
      ...question(id(at), at === 0 ? null : id(at - 1), `text ${at}`),
      createdAt: at,
    }));
    const long = { ...chatOf(...messages), id: 'long', updatedAt: 1 };
    await (await openHistory(() => {})).checkpoint(null, long, null);
    const { background } = await startWithKey();
    const panel = new FakePanel(background);
    const whole = await panel.open();
    expect(whole.messages).toHaveLength(count);
    const shown = (of: FakePanel) =>
      of.events.filter(({ type }) => type === 'chat-preview' || type === 'snapshot');
    const [first, second] = shown(panel);
    if (first?.type !== 'chat-preview') throw new Error(`not a preview: ${first?.type}`);
    expect(first.chat.messages.length).toBeLessThan(count / 2);
    expect(first.chat.messages.at(-1)).toEqual(whole.messages.at(-1));
    expect(second?.type).toBe('snapshot');
    const other = new FakePanel(background);
    await other.open('long');
    expect(shown(other).map(({ type }) => type)).toEqual(['chat-preview', 'snapshot']);
  });

  it('of a new, empty chat find it again after the background slept', async () => {
    const first = await startWithKey();
    const panel = new FakePanel(first.background);
    await panel.open();
    panel.ask('Old');
    (await first.api.request(1)).finish();
    await panel.untilIdle();
    const old = panel.need().id;
    panel.send({ type: 'chat-new' });
    await panel.until(({ chat }) => chat?.id !== old);
    const fresh = panel.need().id;

    const next = start();
    const again = new FakePanel(next.background);
    expect(await again.open(fresh)).toMatchObject({ id: fresh, messages: [] });
    again.ask('New');
    (await next.api.request(1)).finish();
    await again.untilIdle();
    expect(again.need()).toMatchObject({ id: fresh, title: 'New' });
  });

  it('of our own pages are let in, all others hung up on', () => {
    const { background } = start();
    const url = 'chrome-extension://altside/sidepanel.html';
    const origin = 'chrome-extension://altside';
    const strangers = [
      { id: 'altside', origin: 'https://evil.test', url: 'https://evil.test/' },
      { id: 'altside', url },
      { id: 'altside', origin },
      { id: 'altside', origin, url: 'chrome-extension://altside/other.html' },
      { id: 'altside', origin, url: 'https://evil.test/sidepanel.html' },
      { id: 'other', origin, url },
      {},
    ];
    for (const sender of strangers) {
      expect(new FakePanel(background, sender).disconnected).toBe(true);
    }
    expect(new FakePanel(background).disconnected).toBe(false);
  });

  it('drop messages that are no command', async () => {
    const { background } = await startWithKey();
    const panel = new FakePanel(background);
    const nonsense = [null, 1, 'chat-new', {}, { type: '__proto__' }, { type: 'chat-open' }];
    for (const message of nonsense) panel.sendRaw(message);
    await panel.open();
    expect(panel.events[0]?.type).toBe('snapshot');
  });
});

describe('the page in front', () => {
  it('stays as it was learned last, though an answer to an earlier question comes later', async () => {
    const answers: PromiseWithResolvers<PageState>[] = [];
    const { background } = await startWithKey({
      pages: {
        stateOf() {
          const answer = Promise.withResolvers<PageState>();
          answers.push(answer);
          return answer.promise;
        },
      },
    });
    const panel = new FakePanel(background);
    await panel.open();
    background.pageChanged(1);
    background.pageChanged(1);
    await panel.until(() => answers.length >= 2);
    const granted: PageState = { access: 'granted', tabId: 7, page, kind: 'market' };
    answers.at(-1)?.resolve(granted);
    await panel.until(({ events }) => events.some(({ type }) => type === 'page-changed'));
    for (const late of answers) late.resolve({ access: 'none' });
    background.pageChanged(1);
    answers.at(-1)?.resolve(granted);
    const told = () => panel.events.filter(({ type }) => type === 'page-changed');
    await panel.until(() => told().length === 2);
    expect(told()).toEqual(Array(2).fill({ type: 'page-changed', page: granted }));
  });
});

import { describe, expect, it } from 'vitest';
import type { ChatEvent } from '../../../lib/chat/types';
import type { Cursor } from '../../../lib/extension/messages';
import { chatOf, fakeLine, type Line, streamingChat } from './fake-line';

const at = (sequence: number, epoch = 'e1', chatId = 'chat-1'): Cursor => ({
  chatId,
  epoch,
  sequence,
});
const delta = (text: string): ChatEvent => ({ type: 'text-delta', messageId: 'a', text, at: 5 });

function shownText(line: Line): string {
  const last = line.store.getState().chat?.messages.at(-1);
  return last?.role === 'assistant'
    ? last.parts.map((part) => (part.type === 'text' ? part.text : '')).join('')
    : '';
}

function streaming(): Line {
  const line = fakeLine();
  line.port().emit({ type: 'snapshot', cursor: at(0), chat: streamingChat });
  return line;
}

describe('attaching', () => {
  it('asks for the chat used last and shows its snapshot at once', () => {
    const line = fakeLine();
    expect(line.port().sent).toEqual([{ type: 'chat-open', windowId: 7, chatId: null }]);
    expect(line.store.getState().connection).toBe('connecting');
    line.port().emit({ type: 'snapshot', cursor: at(3), chat: streamingChat });
    expect(line.store.getState().connection).toBe('connected');
    expect(line.store.getState().path.map(({ id }) => id)).toEqual(['q', 'a']);
  });

  it('gathers the events of a frame into one change of the store', () => {
    const line = streaming();
    let changes = 0;
    line.store.subscribe(() => {
      changes += 1;
    });
    line.port().emit({ type: 'chat-events', cursor: at(1), events: [delta('Hel')] });
    line.port().emit({ type: 'chat-events', cursor: at(3), events: [delta('l'), delta('o')] });
    expect(shownText(line)).toBe('');
    line.paint();
    expect(shownText(line)).toBe('Hello');
    expect(changes).toBe(1);
  });

  it('keeps the path’s identity while a message grows', () => {
    const line = streaming();
    const { path } = line.store.getState();
    line.port().emit({ type: 'chat-events', cursor: at(1), events: [delta('x')] });
    line.paint();
    expect(line.store.getState().path).toBe(path);
  });

  it('never applies an event twice, not even a part of a batch', () => {
    const line = streaming();
    line.port().emit({ type: 'chat-events', cursor: at(2), events: [delta('a'), delta('b')] });
    line.port().emit({ type: 'chat-events', cursor: at(2), events: [delta('b')] });
    line.port().emit({ type: 'chat-events', cursor: at(3), events: [delta('b'), delta('c')] });
    line.paint();
    expect(shownText(line)).toBe('abc');
  });

  it('asks for a snapshot at a gap and ignores events until it is there', () => {
    const line = streaming();
    line.port().emit({ type: 'chat-events', cursor: at(4), events: [delta('d')] });
    expect(line.port().sent.at(-1)).toEqual({ type: 'chat-open', windowId: 7, chatId: 'chat-1' });
    line.port().emit({ type: 'chat-events', cursor: at(5), events: [delta('e')] });
    line.paint();
    expect(shownText(line)).toBe('');
    line.port().emit({ type: 'snapshot', cursor: at(5), chat: streamingChat });
    line.port().emit({ type: 'chat-events', cursor: at(6), events: [delta('f')] });
    line.paint();
    expect(shownText(line)).toBe('f');
  });

  it('asks for a snapshot when the background is another one', () => {
    const line = streaming();
    line.port().emit({ type: 'chat-events', cursor: at(1, 'e2'), events: [delta('x')] });
    expect(line.port().sent.at(-1)).toEqual({ type: 'chat-open', windowId: 7, chatId: 'chat-1' });
  });

  it('ignores late events of the chat that was left', () => {
    const line = streaming();
    line.link.openChat('chat-2');
    line.port().emit({ type: 'chat-events', cursor: at(1), events: [delta('late')] });
    line.port().emit({
      type: 'snapshot',
      cursor: at(0, 'e9', 'chat-2'),
      chat: chatOf({ id: 'chat-2' }),
    });
    line.port().emit({ type: 'chat-events', cursor: at(2), events: [delta('later')] });
    line.paint();
    expect(line.store.getState().chat?.id).toBe('chat-2');
    expect(line.store.getState().chat?.messages).toEqual([]);
  });
});

describe('the end of a long chat', () => {
  const end = chatOf({ ...streamingChat, id: 'long' });
  const longAt = at(4, 'e2', 'long');

  it('is shown until the whole is there, and nothing of the chat that was left comes between', () => {
    const line = streaming();
    line.port().emit({ type: 'chat-events', cursor: at(1), events: [delta('left')] });
    line.link.openChat('long');
    line.port().emit({ type: 'chat-preview', chat: end });
    expect(line.store.getState().chat).toEqual(end);
    line.paint();
    expect(line.store.getState().chat).toEqual(end);
    line.port().emit({ type: 'snapshot', cursor: longAt, chat: end });
    line.port().emit({
      type: 'chat-events',
      cursor: { ...longAt, sequence: 5 },
      events: [delta('on')],
    });
    line.paint();
    expect(shownText(line)).toBe('on');
  });

  it('is only looked at: a question waits for the whole', () => {
    const line = fakeLine();
    line.port().emit({ type: 'chat-preview', chat: end });
    line.link.sendMessage('Early', []);
    expect(line.port().sent.map(({ type }) => type)).toEqual(['chat-open']);
    line.port().emit({ type: 'snapshot', cursor: longAt, chat: end });
    expect(line.port().sent.at(-1)).toMatchObject({ type: 'message-send', chatId: 'long' });
  });

  it('is passed over where another chat, or none, is awaited', () => {
    const line = streaming();
    line.port().emit({ type: 'chat-preview', chat: end });
    expect(line.store.getState().chat?.id).toBe('chat-1');
    line.link.openChat('chat-2');
    line.port().emit({ type: 'chat-preview', chat: end });
    expect(line.store.getState().chat?.id).toBe('chat-1');
  });
});

describe('reconnecting', () => {
  it('resumes from its place, and says only after a while that it is not connected', () => {
    const line = streaming();
    line.port().drop();
    expect(line.store.getState().connection).toBe('connecting');
    line.refuse(true);
    line.elapse();
    line.elapse();
    expect(line.store.getState().connection).toBe('lost');
    line.refuse(false);
    line.elapse();
    expect(line.port().sent).toEqual([
      { type: 'chat-open', windowId: 7, chatId: 'chat-1', since: at(0) },
    ]);
    line.port().emit({ type: 'chat-events', cursor: at(2), events: [delta('a'), delta('b')] });
    line.paint();
    expect(shownText(line)).toBe('ab');
    expect(line.store.getState().connection).toBe('connected');
  });

  it('waits longer each time, up to five seconds', () => {
    const line = streaming();
    line.refuse(true);
    line.port().drop();
    for (let attempt = 0; attempt < 12; attempt += 1) line.elapse();
    expect(line.delays.slice(0, 3)).toEqual([50, 100, 200]);
    expect(Math.max(...line.delays)).toBe(5_000);
  });

  it('sends again, with the same id, what the background was not seen to have', () => {
    const line = streaming();
    line.link.sendMessage('Lost?', []);
    const [, command] = line.port().sent;
    line.port().drop();
    line.elapse();
    expect(line.port().sent.map(({ type }) => type)).toEqual(['chat-open']);
    line.port().emit({ type: 'chat-events', cursor: at(0), events: [] });
    expect(line.port().sent.at(-1)).toEqual(command);
    expect(line.store.getState().pending.map(({ text }) => text)).toEqual(['Lost?']);
  });

  it('does not send again what stands in the snapshot', () => {
    const line = streaming();
    line.link.sendMessage('Arrived', []);
    line.port().drop();
    line.elapse();
    line.port().emit({
      type: 'snapshot',
      cursor: at(0, 'e2'),
      chat: {
        ...streamingChat,
        queue: [{ id: 'x', text: 'Arrived', attachments: [], page: null, createdAt: 2_000 }],
      },
    });
    expect(line.port().sent.map(({ type }) => type)).toEqual(['chat-open']);
    expect(line.store.getState().pending).toEqual([]);
  });

  it('does not take an older message with the same words for the new one', () => {
    const line = streaming();
    line.link.sendMessage('Hello?', []);
    line.port().drop();
    line.elapse();
    line.port().emit({ type: 'snapshot', cursor: at(0, 'e2'), chat: streamingChat });
    expect(line.port().sent.at(-1)).toMatchObject({ type: 'message-send', text: 'Hello?' });
  });

  it('sends other commands once there is a line again', () => {
    const line = streaming();
    line.port().drop();
    line.link.send({ type: 'run-stop', chatId: 'chat-1' });
    line.elapse();
    line.port().emit({ type: 'chat-events', cursor: at(0), events: [] });
    expect(line.port().sent.at(-1)).toEqual({ type: 'run-stop', chatId: 'chat-1' });
  });
});

describe('sending', () => {
  it('holds a message until it is seen in the chat', () => {
    const line = streaming();
    line.link.sendMessage('Next', []);
    expect(line.store.getState().pending).toHaveLength(1);
    const message = {
      role: 'user' as const,
      id: 'command-1',
      parentId: 'a',
      createdAt: 900,
      text: 'Next',
      attachments: [],
      page: null,
    };
    line
      .port()
      .emit({ type: 'chat-events', cursor: at(1), events: [{ type: 'message-added', message }] });
    expect(line.store.getState().pending).toEqual([]);
  });

  it('gives the text of a refused message back, and says why', () => {
    const line = streaming();
    line.link.sendMessage('Refused', []);
    line.port().emit({
      type: 'command-failed',
      commandId: 'command-1',
      problem: { kind: 'no-key' },
    });
    expect(line.returned).toEqual([{ text: 'Refused', attachments: [] }]);
    expect(line.store.getState().failure).toEqual({ kind: 'no-key' });
    expect(line.store.getState().pending).toEqual([]);
  });

  it('keeps the models as they are where a new status brings the same', () => {
    const line = streaming();
    const status = {
      key: { state: 'absent' },
      baseUrl: 'https://a.test/v1',
      host: 'a.test',
      demo: false,
      model: 'm',
      models: [{ id: 'm', context_length: 8 }],
      rateLimit: {},
      online: true,
      historyKept: true,
    } as const;
    line.port().emit({ type: 'status-changed', status });
    const models = line.store.getState().status?.models;
    line.port().emit({ type: 'status-changed', status: { ...status, online: false } });
    expect(line.store.getState().status?.online).toBe(false);
    expect(line.store.getState().status?.models).toBe(models);
    const others = [{ id: 'm', context_length: 9 }];
    line.port().emit({ type: 'status-changed', status: { ...status, models: others } });
    expect(line.store.getState().status?.models).toEqual(others);
  });

  it('opens another chat when asked to, but not the one it shows', () => {
    const line = streaming();
    line.port().emit({ type: 'chat-shown', chatId: 'chat-1' });
    expect(line.port().sent).toHaveLength(1);
    line.port().emit({ type: 'chat-shown', chatId: 'chat-2' });
    expect(line.port().sent.at(-1)).toEqual({ type: 'chat-open', windowId: 7, chatId: 'chat-2' });
  });
});

describe('a question for a chat that is on its way', () => {
  const empty = chatOf({ id: 'new' });
  const newAt = at(0, 'e2', 'new');

  it('waits for the new chat and goes there, not to the one that was left', () => {
    const line = streaming();
    line.link.send({ type: 'chat-new' });
    line.link.sendMessage('For the new chat', []);
    expect(line.port().sent.map(({ type }) => type)).toEqual(['chat-open', 'chat-new']);
    expect(line.store.getState().pending).toMatchObject([
      { text: 'For the new chat', chatId: null },
    ]);
    line.port().emit({ type: 'snapshot', cursor: newAt, chat: empty });
    expect(line.port().sent.slice(2)).toEqual([
      {
        type: 'message-send',
        commandId: 'command-1',
        chatId: 'new',
        text: 'For the new chat',
        attachments: [],
      },
    ]);
    expect(line.store.getState().pending).toMatchObject([{ chatId: 'new' }]);
  });

  it('is not sent to a chat whose snapshot was asked for before', () => {
    const line = fakeLine();
    line.link.send({ type: 'chat-new' });
    line.link.sendMessage('First', []);
    line.port().emit({ type: 'snapshot', cursor: at(0), chat: streamingChat });
    expect(line.port().sent.map(({ type }) => type)).toEqual(['chat-open', 'chat-new']);
    line.port().emit({ type: 'snapshot', cursor: newAt, chat: empty });
    expect(line.port().sent.at(-1)).toMatchObject({ type: 'message-send', chatId: 'new' });
  });

  it('survives that the line breaks before the new chat has come', () => {
    const line = streaming();
    line.link.send({ type: 'chat-new' });
    line.link.sendMessage('Kept', []);
    line.port().drop();
    line.elapse();
    expect(line.port().sent.map(({ type }) => type)).toEqual(['chat-open', 'chat-new']);
    line.port().emit({ type: 'chat-events', cursor: at(0), events: [] });
    line.port().emit({ type: 'snapshot', cursor: newAt, chat: empty });
    const sends = line.port().sent.filter(({ type }) => type === 'message-send');
    expect(sends).toMatchObject([{ chatId: 'new', text: 'Kept' }]);
  });

  it('waits for the chat that was chosen in the history', () => {
    const line = streaming();
    line.link.openChat('chat-2');
    line.link.sendMessage('For the second', []);
    line.port().emit({ type: 'snapshot', cursor: at(9), chat: streamingChat });
    expect(line.store.getState().chat?.id).toBe('chat-1');
    expect(line.port().sent.map(({ type }) => type)).toEqual(['chat-open', 'chat-open']);
    const second = chatOf({ id: 'chat-2' });
    line.port().emit({ type: 'snapshot', cursor: at(0, 'e2', 'chat-2'), chat: second });
    expect(line.port().sent.at(-1)).toMatchObject({ type: 'message-send', chatId: 'chat-2' });
  });

  it('is held in a panel that has no chat yet', () => {
    const line = fakeLine();
    line.link.sendMessage('Quick', []);
    expect(line.store.getState().pending).toHaveLength(1);
    line.port().emit({ type: 'snapshot', cursor: at(0), chat: streamingChat });
    expect(line.port().sent.at(-1)).toMatchObject({ type: 'message-send', chatId: 'chat-1' });
  });

  it('comes back to the composer where no new chat can be made', () => {
    const line = streaming();
    line.link.send({ type: 'chat-new' });
    line.link.sendMessage('Nowhere', []);
    const problem = { kind: 'internal', detail: 'x' } as const;
    line.port().emit({ type: 'command-failed', commandId: null, problem });
    expect(line.returned).toEqual([{ text: 'Nowhere', attachments: [] }]);
    expect(line.store.getState().pending).toEqual([]);
    line.link.sendMessage('Here, then', []);
    expect(line.port().sent.at(-1)).toMatchObject({ type: 'message-send', chatId: 'chat-1' });
  });
});

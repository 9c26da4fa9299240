import { describe, expect, it } from 'vitest';
import { chatOf, fakeLine, type Line, streamingChat } from './fake-line';

const cursor = { chatId: 'chat-1', epoch: 'e1', sequence: 0 };

function idle(): Line {
  const line = fakeLine();
  line.port().emit({ type: 'snapshot', cursor, chat: chatOf() });
  return line;
}

describe('a background that falls asleep while nothing is under way', () => {
  it('is left to sleep, and nothing is said of it', () => {
    const line = idle();
    line.port().drop();
    line.elapse();
    expect(line.ports).toHaveLength(1);
    expect(line.delays).toEqual([]);
    expect(line.store.getState().connection).toBe('connected');
  });

  it('is woken by a message, which goes out once', () => {
    const line = idle();
    line.port().drop();
    line.link.sendMessage('Awake?', []);
    expect(line.ports).toHaveLength(2);
    expect(line.port().sent).toEqual([
      { type: 'chat-open', windowId: 7, chatId: 'chat-1', since: cursor },
    ]);
    line.port().emit({ type: 'snapshot', cursor: { ...cursor, epoch: 'e2' }, chat: chatOf() });
    expect(line.port().sent.slice(1)).toMatchObject([{ type: 'message-send', text: 'Awake?' }]);
  });

  it('is woken by any other command, by another chat, and when somebody looks', () => {
    const steps: ((line: Line) => void)[] = [
      ({ link }) => link.send({ type: 'chat-new' }),
      ({ link }) => link.openChat('chat-2'),
      ({ link }) => link.reconnect(),
    ];
    for (const step of steps) {
      const line = idle();
      line.port().drop();
      step(line);
      expect(line.ports).toHaveLength(2);
    }
  });

  it('gets a command that came to a sleeping background', () => {
    const line = idle();
    line.port().drop();
    line.link.send({ type: 'chat-new' });
    line.port().emit({ type: 'snapshot', cursor: { ...cursor, epoch: 'e2' }, chat: chatOf() });
    expect(line.port().sent.map(({ type }) => type)).toEqual(['chat-open', 'chat-new']);
  });
});

describe('a background that dies while something is under way', () => {
  it('is called back at once: an answer streams', () => {
    const line = fakeLine();
    line.port().emit({ type: 'snapshot', cursor, chat: streamingChat });
    line.port().drop();
    line.elapse();
    expect(line.ports).toHaveLength(2);
  });

  it('is called back at once: a message was sent that it was not seen to have', () => {
    const line = idle();
    line.link.sendMessage('Lost?', []);
    line.port().drop();
    line.elapse();
    expect(line.ports).toHaveLength(2);
  });

  it('is called back at once: nothing of the chat was seen yet', () => {
    const line = fakeLine();
    line.port().drop();
    line.elapse();
    expect(line.ports).toHaveLength(2);
  });
});

describe('a connection on which nothing comes', () => {
  it('is given up for another', () => {
    const line = fakeLine();
    const mute = line.port();
    line.stayMute();
    line.elapse();
    expect(line.ports).toHaveLength(2);
    expect(() => mute.postMessage({ type: 'page-refresh' })).toThrow();
    line.port().emit({ type: 'snapshot', cursor, chat: chatOf() });
    mute.emit({ type: 'snapshot', cursor: { ...cursor, chatId: 'late' }, chat: chatOf() });
    expect(line.store.getState()).toMatchObject({ connection: 'connected', cursor });
  });

  it('is not one that has said a word, or that broke by itself', () => {
    const line = idle();
    line.stayMute();
    expect(line.ports).toHaveLength(1);
    line.link.sendMessage('Lost?', []);
    line.port().drop();
    line.elapse();
    line.port().emit({ type: 'snapshot', cursor: { ...cursor, epoch: 'e2' }, chat: chatOf() });
    line.stayMute();
    line.elapse();
    expect(line.ports).toHaveLength(2);
  });

  it('is said not to be connected when the third is mute, too', () => {
    const line = fakeLine();
    for (let attempt = 0; attempt < 3; attempt += 1) {
      line.stayMute();
      line.elapse();
    }
    expect(line.store.getState().connection).toBe('lost');
  });
});

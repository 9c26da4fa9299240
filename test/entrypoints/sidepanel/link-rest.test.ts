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
    line.link.sendMessage('chat-1', 'Awake?', []);
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
    line.link.sendMessage('chat-1', 'Lost?', []);
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

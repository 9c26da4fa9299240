import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEvent, applyEvents } from '../../../lib/chat/apply-event';
import { mergeEvent } from '../../../lib/chat/merge-events';
import { messageText } from '../../../lib/chat/message-text';
import type { AssistantMessage, Chat, ChatEvent } from '../../../lib/chat/types';
import { answer, chatOf, question } from './samples';

const streaming = chatOf(question('q', null), answer('a', 'q', { state: 'streaming' }));
const text = (part: string, at = 1): ChatEvent => ({
  type: 'text-delta',
  messageId: 'a',
  text: part,
  at,
});
const reasoning = (part: string, at = 1): ChatEvent => ({
  type: 'reasoning-delta',
  messageId: 'a',
  text: part,
  at,
});
const answerOf = (chat: Chat) => chat.messages[1] as AssistantMessage;

describe('applyEvent', () => {
  it('grows the last part and preserves every other reference', () => {
    const first = applyEvent(streaming, text('one'));
    const second = applyEvent(first, text(' two'));
    expect(answerOf(second).parts).toEqual([{ type: 'text', text: 'one two' }]);
    expect(second.messages[0]).toBe(streaming.messages[0]);
    expect(second.queue).toBe(streaming.queue);
    expect(second.run).toBe(streaming.run);
  });

  it('cuts a long text into parts by the text alone, and never inside a character', () => {
    const long = fc.array(fc.constantFrom('a'.repeat(5_000), '𝒳'.repeat(3_000), 'é\n', '𝒳'), {
      minLength: 5,
      maxLength: 30,
    });
    fc.assert(
      fc.property(long, (pieces) => {
        const whole = pieces.join('');
        const cut = answerOf(
          applyEvents(
            streaming,
            pieces.map((piece) => text(piece)),
          ),
        );
        expect(answerOf(applyEvent(streaming, text(whole))).parts).toEqual(cut.parts);
        const texts = cut.parts.map((part) => (part.type === 'text' ? part.text : ''));
        expect(texts.join('')).toBe(whole);
        for (const part of texts) expect(part.isWellFormed()).toBe(true);
        for (const full of texts.slice(0, -1)) expect(full.length).toBeGreaterThan(16_000);
        expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(17_000);
        expect(messageText(cut)).toBe(whole);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves what was written long ago in a long text as it is', () => {
    const long = applyEvent(streaming, text('x'.repeat(100_000)));
    const grown = applyEvent(long, text('more'));
    expect(answerOf(grown).parts.slice(0, -1)).toEqual(answerOf(long).parts.slice(0, -1));
    answerOf(grown)
      .parts.slice(0, -1)
      .forEach((part, index) => {
        expect(part).toBe(answerOf(long).parts[index]);
      });
  });

  it('ends reasoning with the first word of the answer, and times both', () => {
    const chat = applyEvents(streaming, [reasoning('hm', 5), reasoning('…', 6), text('Yes', 9)]);
    expect(answerOf(chat).parts).toEqual([
      { type: 'reasoning', text: 'hm…', startedAt: 5, endedAt: 9 },
      { type: 'text', text: 'Yes' },
    ]);
    expect(answerOf(chat).firstContentAt).toBe(5);
  });

  it('builds a tool call from its deltas and replaces it as its state changes', () => {
    const chat = applyEvents(streaming, [
      { type: 'tool-call-started', messageId: 'a', callId: 'c', name: 'look' },
      { type: 'tool-arguments-delta', messageId: 'a', callId: 'c', text: '{"a"' },
      { type: 'tool-arguments-delta', messageId: 'a', callId: 'c', text: ':1}' },
    ]);
    expect(answerOf(chat).parts).toMatchObject([
      { call: { state: 'input-streaming', argumentsText: '{"a":1}' } },
    ]);
    const done = applyEvent(chat, {
      type: 'tool-call-changed',
      messageId: 'a',
      call: { id: 'c', name: 'look', state: 'input-ready', input: { a: 1 } },
    });
    expect(answerOf(done).parts).toMatchObject([{ call: { state: 'input-ready' } }]);
  });

  it('forgets how a message ended when it goes on', () => {
    const ended = applyEvent(streaming, {
      type: 'message-ended',
      messageId: 'a',
      state: 'cut-off',
      at: 9,
      problem: { kind: 'cut-off' },
    });
    expect(answerOf(ended)).toMatchObject({ state: 'cut-off', endedAt: 9 });
    const resumed = answerOf(applyEvent(ended, { type: 'message-resumed', messageId: 'a' }));
    expect(resumed).toEqual({ ...answerOf(streaming), state: 'streaming' });
  });

  it('deletes a message with all that follows and shows the newest branch beside it', () => {
    const chat = chatOf(
      question('q', null),
      answer('a1', 'q'),
      answer('a2', 'q'),
      question('q2', 'a2'),
    );
    const deleted = applyEvent(chat, { type: 'message-deleted', messageId: 'a2' });
    expect(deleted.messages.map(({ id }) => id)).toEqual(['q', 'a1']);
    expect(deleted.leafId).toBe('a1');
    const empty = applyEvent(deleted, { type: 'message-deleted', messageId: 'q' });
    expect(empty).toMatchObject({ messages: [], leafId: null });
  });

  it('changes nothing for a message that is not there', () => {
    const stray: ChatEvent = { type: 'text-delta', messageId: 'gone', text: 'x', at: 1 };
    expect(applyEvent(streaming, stray)).toBe(streaming);
  });
});

describe('mergeEvent', () => {
  const delta = fc.oneof(
    fc.record({ type: fc.constant('text-delta' as const), text: fc.string() }),
    fc.record({ type: fc.constant('reasoning-delta' as const), text: fc.string() }),
    fc.record({ type: fc.constant('tool-arguments-delta' as const), text: fc.string() }),
  );

  it('gives the same chat as the single events, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(delta, { maxLength: 30 }), (deltas) => {
        const events: ChatEvent[] = [
          { type: 'tool-call-started', messageId: 'a', callId: 'c', name: 'look' },
          ...deltas.map(
            (event, at): ChatEvent =>
              event.type === 'tool-arguments-delta'
                ? { ...event, messageId: 'a', callId: 'c' }
                : { ...event, messageId: 'a', at },
          ),
        ];
        const batch = events.reduce<ChatEvent[]>(mergeEvent, []);
        expect(applyEvents(streaming, batch)).toEqual(applyEvents(streaming, events));
        expect(batch.length).toBeLessThanOrEqual(events.length);
      }),
      { seed: 11 },
    );
  });
});

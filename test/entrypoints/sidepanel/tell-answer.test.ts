import { beforeAll, beforeEach, expect, it } from 'vitest';
import { type AnswerTeller, tellAnswer } from '../../../entrypoints/sidepanel/tell-answer';
import type { AssistantMessage, MessageState } from '../../../lib/chat/types';
import { useEnglish } from '../../components/markdown/interface-text';

let messages: AssistantMessage[];
let said: string[];
let due: (() => void) | null;
let teller: AnswerTeller;

beforeAll(useEnglish);
beforeEach(() => {
  messages = [];
  said = [];
  due = null;
  teller = tellAnswer({
    say: (sentences) => said.push(sentences),
    delay(callback) {
      due = callback;
      return () => {
        due = null;
      };
    },
    find: (id) => messages.find((message) => message.id === id),
  });
});

function shows(id: string, text: string, state: MessageState, known = false) {
  const message: AssistantMessage = {
    role: 'assistant',
    id,
    parentId: null,
    createdAt: 0,
    model: 'model',
    state,
    parts: [{ type: 'text', text }],
  };
  messages = [...messages.filter((one) => one.id !== id), message];
  teller.look(message, known);
}

function timePasses() {
  const callback = due;
  due = null;
  callback?.();
}

it('tells finished sentences, once each, and the end', () => {
  shows('a', '', 'streaming');
  shows('a', 'One is here. Two is', 'streaming');
  timePasses();
  shows('a', 'One is here. Two is there. Thr', 'streaming');
  timePasses();
  shows('a', 'One is here. Two is there. Three.', 'complete');
  timePasses();
  expect(said).toEqual([
    'Answering…',
    'One is here.',
    'Two is there.',
    'Three. End of the answer.',
  ]);
});

it('does not leave “Answering…” standing after an answer that came at once', () => {
  shows('a', '', 'streaming');
  shows('a', 'Four.', 'complete');
  expect(said).toEqual(['Answering…', 'Four. End of the answer.']);
  expect(due).toBeNull();
});

it('tells the rest of an answer when the next one begins before its time came', () => {
  shows('a', 'One. Two', 'streaming');
  timePasses();
  shows('a', 'One. Two.', 'complete');
  shows('b', '', 'streaming');
  expect(said).toEqual(['Answering…', 'One.', 'Two. End of the answer. Answering…']);
});

it('tells of an answer that was under way only what comes, and how it ended', () => {
  shows('a', 'Long ago. Now', 'streaming', true);
  timePasses();
  shows('a', 'Long ago. Now comes this. And', 'streaming');
  timePasses();
  shows('a', 'Long ago. Now comes this. And', 'stopped');
  timePasses();
  expect(said).toEqual(['Answering…', 'comes this.', 'And You stopped this answer.']);
});

it('does not begin again where an answer is continued', () => {
  shows('a', 'First part.', 'streaming');
  shows('a', 'First part.', 'cut-off');
  shows('a', 'First part.', 'streaming');
  shows('a', 'First part. Second part.', 'complete');
  timePasses();
  expect(said.at(-1)).toBe('Second part. End of the answer.');
});

it('tells an answer that came and ended before anybody looked, and the rest of the one before', () => {
  shows('a', 'One. Two', 'streaming');
  timePasses();
  shows('a', 'One. Two.', 'complete');
  shows('b', 'Three.', 'complete');
  shows('b', 'Three.', 'complete', true);
  expect(said).toEqual(['Answering…', 'One.', 'Two. End of the answer. Three. End of the answer.']);
});

it('tells nothing of an ended answer that was there before', () => {
  shows('a', 'Long ago.', 'complete', true);
  expect(said).toEqual([]);
  expect(due).toBeNull();
});

/**
 * A sample of the stream cases, sent by a real server to the real background: what its panel shows and
 * what its history keeps must be what the case expects.
 *
 * Left out: cases with caps of their own (the product has no switch for them) and the statuses that a
 * browser itself acts upon (407 asks for a proxy's password; 408, 421 and 425 are sent again by it). A
 * body that stays silent from its first byte is left out, too: Firefox hands over a response with its
 * first byte, so there it is the timer for the headers that tells.
 */
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { AssistantMessage, Part, ToolCall } from '../../lib/chat/types.ts';
import { quickAsk, quickChat } from '../../scripts/resilience/quick-ask.ts';
import { readWritten, storedAnswer } from '../../scripts/resilience/written.ts';
import { randomFrom } from '../demo-api/generate.ts';
import type { DemoApi } from '../demo-api/server.ts';
import type { Script } from '../demo-api/types.ts';
import { helloText, streamCase, whole } from '../lib/api/cases/case.ts';
import { type StreamCase, statusCases, streamCases } from '../lib/api/stream-cases.ts';
import { answerAfter } from './harness/panel.ts';

/** A browser with the extension in it, with `replayTimers` set. */
export interface Replayer {
  readonly api: DemoApi;
  readonly panel: Page;
  /** Another page of the extension. */
  readonly reader: Page;
}

const byTheBrowser = [407, 408, 421, 425];
/** What is asked again by itself takes seconds: a few of them show it. */
const retried = ['reset before content'];
const named = [
  ...retried,
  'silent before content',
  'reset after content',
  'reset after the finish reason',
  'silent after content',
  'silent inside tool arguments',
  'closed inside a character',
  'a line of 10 MB',
  '100,000 events',
  'HTML',
  'nothing at all',
  '204',
  '400, `detail`',
  '402, plain text',
  '413, JSON error',
  '451, empty body',
];

const gzip: StreamCase = {
  ...streamCase('compressed with gzip', whole, { type: 'finished', reason: 'stop' }),
  group: 'Framing',
  headers: { 'content-type': 'text/event-stream', 'content-encoding': 'gzip' },
  body: () => new Uint8Array(gzipSync(whole)),
  expected: {
    text: helloText,
    reasoning: '',
    toolCalls: [],
    usage: null,
    end: { type: 'finished', reason: 'stop' },
  },
};

/** The named ones, and of the quick others every fourth. */
export const replayedCases: readonly StreamCase[] = [
  gzip,
  ...[...streamCases, ...statusCases].filter(({ name }) => named.includes(name)),
  ...streamCases.filter(isQuick).filter((_, index) => index % 4 === 0),
];

function isQuick(each: StreamCase): boolean {
  const { end } = each.expected;
  const asksAgain =
    end.type === 'failed' && ['network', 'rate-limited', 'server'].includes(end.problem.kind);
  return (
    each.ending === 'close' &&
    each.caps === undefined &&
    each.large !== true &&
    !asksAgain &&
    !named.includes(each.name) &&
    !byTheBrowser.includes(each.status)
  );
}

/** A server that falls silent is given up soon; a busy machine is not. */
export const replayTimers = { headersMs: 10_000, firstContentMs: 2_000, silenceMs: 2_000 };

/** What the model says once it has the results of its tool calls. */
const afterTools = 'That is all.';

export async function replayCase(replayer: Replayer, each: StreamCase): Promise<void> {
  const { api, panel, reader } = replayer;
  api.reset();
  const attempts = retried.includes(each.name) ? {} : { times: 1 };
  api.script({ ...scriptOf(each), ...attempts }, { answer: { text: afterTools } });
  await quickChat(panel);
  await quickAsk(panel, each.name);
  const shown = await answerAfter(panel, 0, 60_000);
  const messageId = await panel.$eval(
    '[role="log"] [data-role="assistant"]',
    (article) => article.getAttribute('data-message-id') ?? '',
  );
  const answer = storedAnswer((await readWritten(reader)).messages, messageId);
  if (answer === null) throw new Error('The answer is not in the history.');

  const wanted = wantedOf(each);
  expect(seenOf(answer)).toEqual(wanted);
  expect(shown.state).toBe(wanted.state);
  expect(shown.text.replace(/\s+/g, '')).toBe(wanted.text.replace(/\s+/g, ''));
}

interface Seen {
  readonly text: string;
  readonly reasoning: string;
  readonly calls: readonly { readonly name: string; readonly input: unknown }[];
  readonly state: string;
  readonly finishReason: string | undefined;
  readonly problem: unknown;
}

function seenOf(answer: AssistantMessage): Seen {
  const { host: _host, ...problem } = answer.problem ?? {};
  return {
    text: textOf(answer.parts, 'text'),
    reasoning: textOf(answer.parts, 'reasoning'),
    calls: answer.parts.flatMap((part) =>
      part.type === 'tool-call' ? [{ name: part.call.name, input: inputOf(part.call) }] : [],
    ),
    state: answer.state,
    finishReason: answer.finishReason,
    problem: answer.problem === undefined ? undefined : problem,
  };
}

function wantedOf({ expected }: StreamCase): Seen {
  const { text, reasoning, toolCalls, end } = expected;
  const runsTools =
    toolCalls.length > 0 &&
    end.type === 'finished' &&
    end.reason !== 'length' &&
    end.reason !== 'content_filter';
  const hasContent = text !== '' || reasoning !== '' || toolCalls.length > 0;
  return {
    text: runsTools ? text + afterTools : text,
    reasoning,
    calls: toolCalls.map(({ name, arguments: input }) => ({
      name,
      // The input of a call that was cut off is nothing that could be run.
      input: end.type === 'finished' ? parsed(input) : null,
    })),
    state: end.type === 'finished' ? 'complete' : hasContent ? 'cut-off' : 'failed',
    finishReason: end.type !== 'finished' ? undefined : runsTools ? 'stop' : end.reason,
    problem: end.type === 'failed' ? end.problem : undefined,
  };
}

function parsed(text: string): unknown {
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function inputOf(call: ToolCall): unknown {
  return call.state === 'input-streaming' ? call.argumentsText : call.input;
}

function textOf(parts: readonly Part[], type: 'text' | 'reasoning'): string {
  return parts.map((part) => (part.type === type ? part.text : '')).join('');
}

/** The same cuts in every run: about ten pieces of any length. */
function scriptOf(each: StreamCase): Script {
  const bytes = Buffer.from(each.body());
  const random = randomFrom(bytes.length);
  const cuts = Array.from({ length: 9 }, () => Math.floor(random() * bytes.length));
  const ends = [...cuts.sort((left, right) => left - right), bytes.length];
  let start = 0;
  const chunks = ends.flatMap((end) => {
    const piece = bytes.subarray(start, end).toString('base64');
    start = end;
    return piece === '' ? [] : [piece];
  });
  return {
    status: each.status,
    headers: each.headers,
    raw: { chunks, end: each.ending, ...(bytes.length < 10_000 ? { intervalMs: 3 } : {}) },
  };
}

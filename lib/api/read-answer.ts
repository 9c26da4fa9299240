import { Answer } from './answer';
import { decodeChunkValue } from './decode-chunk';
import { parseJson, readErrorBody } from './error-body';
import { mergeDeltas } from './merge-deltas';
import type { StreamChatContext } from './open-response';
import { type BodyText, errorBodyLimit, openBody, readRest } from './read-body';
import { createSseDecoder } from './sse';
import type { Watch } from './timers';
import type { StreamEvent } from './types';

/** After the finish reason only usage and `[DONE]` are to come: the answer need not wait long for them. */
const trailerMs = 3_000;

/**
 * The events of a 2xx response. Looks at the first character, not at the content type: servers and
 * proxies get that one wrong.
 */
export async function* readAnswer(
  context: StreamChatContext,
  response: Response,
  watch: Watch,
): AsyncGenerator<StreamEvent, void, undefined> {
  const { caps, host, apiKey } = context;
  const idPrefix = `call_${context.now().toString(36)}_`;
  const answer = new Answer({ caps, host, apiKey, idPrefix });
  const body = openBody(response, watch);
  watch.start('first-content', context.timers.firstContentMs);
  try {
    for (;;) {
      const waited = await body.read();
      if (waited.type !== 'value' || waited.value === null) {
        yield* answer.end(waited.type === 'value' ? { type: 'closed' } : waited);
        return;
      }
      const head = waited.value.trimStart();
      if (head === '') continue;
      if (head.startsWith('<')) yield* readPage(context, body, head);
      else if (/^[{[]/.test(head)) yield* readJson(context, answer, body, head, watch);
      else yield* readEvents(context, answer, body, head, watch);
      return;
    }
  } finally {
    body.cancel();
  }
}

async function* readEvents(
  context: StreamChatContext,
  answer: Answer,
  body: BodyText,
  head: string,
  watch: Watch,
): AsyncGenerator<StreamEvent, void, undefined> {
  const { caps, timers } = context;
  const decoder = createSseDecoder(caps);
  let text: string | null = head;
  let opening = '';
  while (!answer.terminal) {
    if (!answer.sawProtocol && text) opening = (opening + text).slice(0, errorBodyLimit);
    const items = text === null ? decoder.end() : decoder.push(text);
    const events: StreamEvent[] = [];
    for (const item of items) for (const event of answer.accept(item)) events.push(event);
    if (text === null) {
      if (!answer.sawProtocol && !answer.terminal) {
        yield malformed(opening, context);
        return;
      }
      events.push(...answer.end({ type: 'closed' }));
    }
    for (const event of mergeDeltas(events)) {
      yield event;
      // Stop holds at once, also where the network delivered much in one piece.
      const verdict = answer.terminal ? null : watch.verdict();
      if (verdict) {
        yield* answer.end(verdict);
        return;
      }
    }
    if (answer.terminal) return;
    if (answer.finishReason !== null) watch.start('silence', trailerMs);
    else if (events.length > 0) watch.start('silence', timers.silenceMs);
    const waited = await body.read();
    if (waited.type !== 'value') {
      yield* answer.end(waited);
      return;
    }
    text = waited.value;
  }
}

async function* readJson(
  context: StreamChatContext,
  answer: Answer,
  body: BodyText,
  head: string,
  watch: Watch,
): AsyncGenerator<StreamEvent, void, undefined> {
  const { caps, timers } = context;
  watch.start('silence', timers.silenceMs);
  const { text, ending } = await readRest(body, head, caps.answer, () =>
    watch.start('silence', timers.silenceMs),
  );
  if (ending === 'limit') {
    yield* answer.exceed('answer');
    return;
  }
  if (ending !== 'complete') {
    yield* answer.end(ending);
    return;
  }
  const value = parseJson(text);
  const chunk = decodeChunkValue(Array.isArray(value) ? value[0] : value);
  if (!chunk) {
    yield malformed('', context);
    return;
  }
  yield* answer.acceptChunk(chunk);
  if (answer.terminal) return;
  if (!answer.hasContent && answer.finishReason === null) yield malformed(text, context);
  else yield* answer.end({ type: 'closed' }, true);
}

async function* readPage(
  context: StreamChatContext,
  body: BodyText,
  head: string,
): AsyncGenerator<StreamEvent, void, undefined> {
  const { text, ending } = await readRest(body, head, errorBodyLimit);
  if (typeof ending === 'object' && ending.type === 'aborted') yield ending;
  else yield malformed(text, context);
}

/** Something else than an answer came, with a status that promised one. */
function malformed(text: string, { host, apiKey }: StreamChatContext): StreamEvent {
  const { detail } = readErrorBody(text, apiKey);
  return {
    type: 'failed',
    problem: { kind: 'malformed', host, ...(detail === undefined ? {} : { detail }) },
  };
}

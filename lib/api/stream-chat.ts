import { openResponse, type StreamChatContext } from './open-response';
import { quotation } from './quotation';
import { readAnswer } from './read-answer';
import { createWatch } from './timers';
import type { ChatRequest, StreamEvent } from './types';

/**
 * Streams one completion, see `ApiClient.streamChat`.
 *
 *   request --headers timer--> response --first-content timer--> content --silence timer--> … end
 *
 * Comments do not feed a timer: a server that only keeps the line warm is a stalled one. Never throws.
 */
export async function* streamChat(
  context: StreamChatContext,
  request: ChatRequest,
  signal: AbortSignal,
): AsyncGenerator<StreamEvent, void, undefined> {
  const watch = createWatch(signal);
  try {
    const opened = await openResponse(context, request, watch);
    if (opened.type !== 'opened') {
      yield opened;
      return;
    }
    const { response, rateLimit } = opened;
    yield { type: 'response-started', status: response.status, rateLimit };
    yield* readAnswer(context, response, watch);
  } catch (error) {
    const detail = quotation(String(error), context.apiKey) ?? '';
    yield { type: 'failed', problem: { kind: 'internal', host: context.host, detail } };
  } finally {
    watch.end();
  }
}

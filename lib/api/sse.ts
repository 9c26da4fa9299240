import { createParser } from 'eventsource-parser';
import type { Cap } from './problem';
import type { Caps } from './types';

export type SseItem =
  | { readonly type: 'event'; readonly name: string | undefined; readonly data: string }
  /** A keep-alive: proof of life, not of content. */
  | { readonly type: 'comment' }
  /** A cap was reached; nothing comes after it. */
  | { readonly type: 'limit'; readonly limit: Extract<Cap, 'line' | 'event'> };

export interface SseDecoder {
  push(text: string): readonly SseItem[];
  /** Gives out a last event that lacks its blank line; half a JSON text will not parse, so it does no harm. */
  end(): readonly SseItem[];
}

/** `data: ` of the line that is still open counts in the parser's buffer, not in the event. */
const fieldPrefix = 'data: '.length;

/**
 * Server-sent events out of text that is cut anywhere, in bounded memory: the parser keeps at most one
 * event, and a line that goes on for ever is refused while it comes.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
 */
export function createSseDecoder(caps: Pick<Caps, 'line' | 'event'>): SseDecoder {
  let items: SseItem[] = [];
  let openLine = 0;
  let closed = false;

  const parser = createParser({
    maxBufferSize: caps.event + fieldPrefix,
    onEvent: ({ event, data }) => {
      if (data.length > caps.event) refuse('event');
      else if (!closed) items.push({ type: 'event', name: event, data });
    },
    onComment: () => {
      if (!closed) items.push({ type: 'comment' });
    },
    onError: (error) => {
      if (error.type === 'max-buffer-size-exceeded') refuse('event');
    },
  });

  function refuse(limit: 'line' | 'event'): void {
    if (closed) return;
    closed = true;
    items.push({ type: 'limit', limit });
  }

  /**
   * Where the line begins that passes the cap; null where none does. The parser bounds only what it
   * buffers: a long line within one chunk would get through.
   */
  function findLongLine(text: string): number | null {
    let start = -openLine;
    if (openLine + text.length > caps.line) {
      for (const { index } of text.matchAll(/[\r\n]/g)) {
        if (index - start > caps.line) return start;
        start = index + 1;
      }
      if (text.length - start > caps.line) return start;
    } else {
      const lastBreak = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
      if (lastBreak !== -1) start = lastBreak + 1;
    }
    openLine = text.length - start;
    return null;
  }

  function push(text: string): readonly SseItem[] {
    if (closed || text === '') return [];
    items = [];
    const longLine = findLongLine(text);
    if (longLine === null) {
      parser.feed(text);
    } else {
      // What came before it counts, wherever the network cut.
      if (longLine > 0) parser.feed(text.slice(0, longLine));
      refuse('line');
    }
    return items;
  }

  return { push, end: () => push('\n\n') };
}

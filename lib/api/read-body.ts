import type { Waited, Watch } from './timers';

/** Characters of an error page: it is read for its words, not kept. */
export const errorBodyLimit = 65_536;

/** The text of a response body, piece by piece; null at its end. Cuts inside a UTF-8 character are mended. */
export interface BodyText {
  read(): Promise<Waited<string | null>>;
  /** Tells the server that we are no longer interested. */
  cancel(): void;
}

export function openBody(response: Response, watch: Watch): BodyText {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let ended = reader === undefined;

  async function read(): Promise<Waited<string | null>> {
    if (ended || !reader) return { type: 'value', value: null };
    const waited = await watch.wait(reader.read());
    if (waited.type !== 'value') return waited;
    if (!waited.value.done) {
      return { type: 'value', value: decoder.decode(waited.value.value, { stream: true }) };
    }
    ended = true;
    return { type: 'value', value: decoder.decode() };
  }

  return {
    read,
    cancel() {
      if (ended) return;
      ended = true;
      // A body that failed by itself rejects this too; there is nobody left to tell.
      reader?.cancel().catch(() => {});
    },
  };
}

/**
 * Reads on to the end of the body, or to `limit` characters, or until it fails: `complete` says which.
 * `onText` sees each piece, to feed a timer.
 */
export async function readRest(
  body: BodyText,
  head: string,
  limit: number,
  onText?: () => void,
): Promise<{
  text: string;
  ending: 'complete' | 'limit' | Exclude<Waited<null>, { type: 'value' }>;
}> {
  const pieces = [head];
  let length = head.length;
  while (length <= limit) {
    const waited = await body.read();
    if (waited.type !== 'value') return { text: pieces.join(''), ending: waited };
    if (waited.value === null) return { text: pieces.join(''), ending: 'complete' };
    pieces.push(waited.value);
    length += waited.value.length;
    if (waited.value.trim() !== '') onText?.();
  }
  return { text: pieces.join('').slice(0, limit), ending: 'limit' };
}

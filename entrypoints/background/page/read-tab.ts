import * as v from 'valibot';
import type { PinnedTab } from '../../../lib/agent/tool';
import type {
  PageTextReading,
  PricesReading,
  ReaderReply,
  ReaderTask,
  SelectionTextReading,
} from '../../../lib/page/reader-protocol';
import { type Injected, inject } from './inject';
import { readerReplySchemas } from './reply-schema';

export interface ReadingOf {
  page: PageTextReading;
  selection: SelectionTextReading;
  prices: PricesReading;
}

/** A reading, and the page that it is of: what the page calls itself, its address without the query. */
export interface TabReading<K extends ReaderTask['kind']> {
  readonly title: string;
  readonly url: string;
  readonly reading: ReadingOf[K];
}

/** Reads the pinned document. Every failure is a result; a reading of any other document is thrown away. */
export async function readTab<K extends ReaderTask['kind']>(
  pinned: PinnedTab,
  task: Extract<ReaderTask, { kind: K }>,
  signal: AbortSignal,
): Promise<Injected<TabReading<K>>> {
  const outcome = await inject<ReaderReply>(pinned, '/page-reader.js', task, signal);
  if (!outcome.ok) return outcome;
  const parsed = v.safeParse(readerReplySchemas[task.kind as ReaderTask['kind']], outcome.value);
  if (!parsed.success) {
    return { ok: false, error: { kind: 'crashed', detail: 'The page could not be read.' } };
  }
  const { title, url, reading } = parsed.output;
  // The schema was chosen by the task's kind, so the reading is of that kind.
  return { ok: true, value: { title, url, reading: reading as ReadingOf[K] } };
}

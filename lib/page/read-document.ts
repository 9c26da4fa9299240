import { cleanLine } from './clean-text';
import { mainContent } from './main-content';
import { pageAddress } from './page-address';
import type { PageTextReading, SelectionTextReading } from './reader-protocol';
import { readSelection } from './selection';
import { runSliced } from './slices';
import { copyVisible, type VisibleCopy } from './visible-copy';

export interface ReadOptions {
  readonly maxCharacters: number;
  readonly shadowRootOf?: (element: Element) => ShadowRoot | null;
  readonly now: () => number;
}

const sliceMs = 8;
const timeLimitMs = 5_000;
/** Beyond it, to see what is covered of what was found by then. */
const graceMs = 1_500;
const elementLimit = 150_000;
/** Characters of text that are looked at, however little of it is asked for. */
const textLimit = 600_000;

/** The main text of a live document as markdown, from `offset` on. Only what a person could see. */
export async function readDocument(
  document: Document,
  options: ReadOptions & { readonly offset: number },
): Promise<PageTextReading> {
  const { offset, maxCharacters, now } = options;
  const wanted = offset + maxCharacters;
  const slices = { sliceMs, deadline: now() + timeLimitMs, now };
  const maxCopied = Math.min(textLimit, wanted * 2 + 20_000);
  const visible = copyVisible(document, { ...limits(options), maxCharacters: maxCopied });
  const copy = await runSliced(visible, slices);
  const { text, truncated } = await runSliced(
    mainContent(copy.root, { host: hostOf(document), maxCharacters: wanted }),
    { ...slices, sliceMs: 0 },
  );
  return {
    kind: 'page',
    text: text.slice(offset),
    offset,
    truncated: truncated || copy.cut.characters,
    cuts: cutsOf(copy),
  };
}

export async function readSelected(
  document: Document,
  options: ReadOptions,
): Promise<SelectionTextReading> {
  const { now } = options;
  const reading = await runSliced(
    readSelection(document, { ...limits(options), host: hostOf(document) }),
    { sliceMs, deadline: now() + timeLimitMs, now },
  );
  return { kind: 'selection', ...reading };
}

/** Title and address as they may be told: one clean line, and no query or fragment. */
export function describeDocument(document: Document): { title: string; url: string } {
  const url = pageAddress(document.URL) ?? '';
  return { title: cleanLine(document.title, 160) || hostOf(document), url };
}

function limits({ maxCharacters, shadowRootOf, now }: ReadOptions) {
  const end = now() + timeLimitMs + graceMs;
  return {
    maxCharacters,
    maxElements: elementLimit,
    isLate: () => now() > end,
    ...(shadowRootOf ? { shadowRootOf } : {}),
  };
}

function hostOf(document: Document): string {
  const address = pageAddress(document.URL);
  return address === null ? '' : new URL(address).host;
}

function cutsOf({ cut }: VisibleCopy): string[] {
  const cuts: string[] = [];
  if (cut.time) cuts.push('The page was too large to be read to its end in time.');
  if (cut.elements) cuts.push('The page has too many elements to be read to its end.');
  if (cut.frames > 0) {
    cuts.push(`${cut.frames} embedded frame(s) of other sites were not read.`);
  }
  return cuts;
}

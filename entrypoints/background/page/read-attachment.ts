import { createId } from '../../../lib/chat/create-id';
import type { Attachment, PageReference } from '../../../lib/chat/types';
import type { Outcome, Requests } from '../../../lib/extension/messages';
import { cleanLine, cleanText } from '../../../lib/page/clean-text';
import { decodeSelection } from '../../../lib/transaction/decode-selection';
import { pageProblem } from './page-problem';
import { pageReference } from './page-reference';
import { pinTabById } from './pin-tab';
import { readTab } from './read-tab';

const pageCharacters = 60_000;
const selectionCharacters = 40_000;

type PageAttachment = Extract<Attachment, { readonly kind: 'page' | 'selection' | 'tab' }>;

/** What the composer attaches, read at the user's click from the tab that the click meant. */
export async function readAttachment({
  source,
  tabId,
}: Requests['attachment-read']['request']): Promise<Outcome<Attachment>> {
  const pinned = await pinTabById(tabId);
  if (pinned === null) return { ok: false, problem: { kind: 'page-unreadable' } };
  const host = new URL(pinned.origin).host;
  const { signal } = new AbortController();
  if (source === 'selection') {
    const task = { kind: 'selection', maxCharacters: selectionCharacters } as const;
    const outcome = await readTab(pinned, task, signal);
    if (!outcome.ok) return { ok: false, problem: pageProblem(outcome.error, host) };
    const { title, url, reading } = outcome.value;
    if (reading.text === '') return { ok: false, problem: { kind: 'nothing-selected' } };
    return { ok: true, value: selectionAttachment({ title, url, host }, reading) };
  }
  const task = { kind: 'page', offset: 0, maxCharacters: pageCharacters } as const;
  const outcome = await readTab(pinned, task, signal);
  if (!outcome.ok) return { ok: false, problem: pageProblem(outcome.error, host) };
  const { title, url, reading } = outcome.value;
  const value: PageAttachment = {
    id: createId(),
    kind: source,
    name: title,
    text: reading.text,
    page: { title, url, host },
    truncated: reading.truncated,
  };
  return { ok: true, value };
}

/**
 * The selection that the menu was opened on. Where the page cannot be read, what the browser handed
 * over with the click is all there is. Null: nothing selected, or a page without an address.
 */
export async function readMenuSelection(
  tabId: number,
  selected: string,
  tab: { readonly title?: string | undefined; readonly url?: string | undefined } | null,
): Promise<Attachment | null> {
  const read = await readAttachment({ source: 'selection', tabId });
  if (read.ok) return read.value;
  const page = pageReference(tab ?? {});
  const text = cleanText(selected).trim();
  if (page === null || text === '') return null;
  const truncated = text.length > selectionCharacters;
  return selectionAttachment(page, {
    text: text.slice(0, selectionCharacters),
    surroundings: '',
    truncated,
  });
}

function selectionAttachment(
  page: PageReference,
  reading: { readonly text: string; readonly surroundings: string; readonly truncated: boolean },
): PageAttachment {
  const facts = decodeSelection(reading.text, Date.now());
  return {
    id: createId(),
    kind: 'selection',
    name: cleanLine(reading.text, 60),
    text: reading.text,
    page,
    truncated: reading.truncated,
    ...(facts.length === 0 ? {} : { facts }),
    ...(reading.surroundings === '' ? {} : { surroundings: reading.surroundings }),
  };
}

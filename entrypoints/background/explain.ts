import { createId } from '../../lib/chat/create-id';
import type { Attachment, Fact, PageReference } from '../../lib/chat/types';
import { secretNames } from '../../lib/extension/secret-names';
import { loadWordLists } from '../../lib/secrets/load-word-lists';
import { maskStrings } from '../../lib/secrets/mask-strings';
import type { PageAccess } from './page-access';
import type { Panels } from './panels/panels';
import { placeOf } from './place-of';
import type { Session } from './session/session';
import type { Sessions } from './session/sessions';

export interface ExplainEdges {
  readonly pages: PageAccess;
  readonly panels: Panels;
  readonly sessions: Sessions;
  /** The question in the user's language. */
  readonly question: string;
}

/**
 * Asks for an explanation of the selected text in the window's chat: queued while an answer streams, and
 * with no key until one is saved.
 */
export async function explainSelection(
  { pages, panels, sessions, question }: ExplainEdges,
  selected: string,
  tab: { readonly id: number; readonly windowId: number },
): Promise<void> {
  const [place, selection] = await Promise.all([
    placeOf(pages, tab.windowId, null),
    pages.readSelection(tab.id, selected).catch(() => null),
  ]);
  const found = selection ?? plainSelection(selected, place.page);
  if (!found) return;
  const attachment = await withoutSecrets(found);
  const session: Session = panels.sessionIn(tab.windowId) ?? (await sessions.openLatest());
  panels.showIn(tab.windowId, session);
  const asked = { id: createId(), text: question, attachments: [attachment], place };
  const problem = await session.send(asked);
  // No key yet: it waits in the queue, the panel asks for one, and saving it sends what waits.
  if (problem) session.enqueue(asked);
}

/** It is sent at the click, without a moment for the user to look: secrets in it are masked, and named. */
async function withoutSecrets(attachment: Attachment): Promise<Attachment> {
  const { value, kinds } = maskStrings(attachment, await loadWordLists());
  if (kinds.length === 0 || !('page' in value)) return value;
  const told: Fact = { label: 'secretMaskedFact', value: secretNames(kinds), tone: 'danger' };
  return { ...value, facts: [...(value.facts ?? []), told] };
}

/** What the browser itself says was selected, where the page could not be read. */
function plainSelection(selected: string, page: PageReference | null): Attachment | null {
  const text = selected.trim();
  if (text === '' || !page) return null;
  return {
    id: createId(),
    kind: 'selection',
    name: text.slice(0, 60),
    text,
    page,
    truncated: false,
  };
}

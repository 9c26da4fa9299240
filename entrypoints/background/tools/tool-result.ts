import type { PinnedTab, ToolContext, ToolOutcome } from '../../../lib/agent/tool';
import type { ToolFailure } from '../../../lib/chat/types';
import { loadWordLists } from '../../../lib/secrets/load-word-lists';
import { maskStrings } from '../../../lib/secrets/mask-strings';

/** The site a result is from, as it is shown beside the call. */
export function siteOf(context: ToolContext): string | null {
  return context.tab === null ? null : new URL(context.tab.origin).host;
}

export function done(output: object, context: ToolContext): ToolOutcome {
  return { ok: true, output: JSON.stringify(output), site: siteOf(context) };
}

/**
 * `done` for what a page says: it goes to the model without the user seeing it first, so seed phrases,
 * keys and cards in it are masked here, and model and user are told.
 */
export async function pageData(output: object, context: ToolContext): Promise<ToolOutcome> {
  const { value, kinds } = maskStrings(output, await loadWordLists());
  if (kinds.length === 0) return done(value, context);
  const note = 'What looked like a secret on the page was masked before you got it.';
  return {
    ok: true,
    output: JSON.stringify({ ...value, masked: note }),
    site: siteOf(context),
    masked: kinds,
  };
}

export function failed(error: ToolFailure, context: ToolContext): ToolOutcome {
  return { ok: false, error, site: siteOf(context) };
}

/** Runs `read` on the tab that the user meant, or says that there is none. */
export async function withTab(
  context: ToolContext,
  read: (tab: PinnedTab) => Promise<ToolOutcome>,
): Promise<ToolOutcome> {
  if (context.tab !== null) return read(context.tab);
  const detail =
    'There is no web page in front that can be read: the tab shows a page of the browser.';
  return failed({ kind: 'unreadable-page', detail }, context);
}

import type { PinnedTab, ToolContext, ToolOutcome } from '../../../lib/agent/tool';
import type { ToolFailure } from '../../../lib/chat/types';

/** The site a result is from, as it is shown beside the call. */
export function siteOf(context: ToolContext): string | null {
  return context.tab === null ? null : new URL(context.tab.origin).host;
}

export function done(output: unknown, context: ToolContext): ToolOutcome {
  return { ok: true, output: JSON.stringify(output), site: siteOf(context) };
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
  const detail = 'There is no web page in front that can be read: the tab shows a page of the browser.';
  return failed({ kind: 'unreadable-page', detail }, context);
}

import * as v from 'valibot';
import { browser } from '../../../lib/extension/browser';
import type { Outcome, Requests } from '../../../lib/extension/messages';
import { pageAddress } from '../../../lib/page/page-address';
import type { HighlightReply, HighlightTask } from '../../../lib/page/reader-protocol';
import { inject } from './inject';
import { pinTabById } from './pin-tab';

type EvidenceProblem = 'gone' | 'changed' | 'no-access';

const locatorLimit = 300;
const replySchema = v.object({
  ok: v.literal(true),
  present: v.pipe(v.array(v.boolean()), v.maxLength(locatorLimit)),
});

/** From the user's click: brings the tab to the front and marks the figure in its page. */
export async function showEvidence({
  tabId,
  url,
  locator,
}: Requests['evidence-show']['request']): Promise<Outcome<null, EvidenceProblem>> {
  const shown = await ask(tabId, url, { kind: 'show', locator });
  if (!shown.ok) return shown;
  if (shown.value[0] !== true) return { ok: false, problem: 'changed' };
  await browser.tabs.update(tabId, { active: true }).catch(() => undefined);
  return { ok: true, value: null };
}

/** Which of the quoted figures still stand where they were read. */
export async function checkEvidence({
  tabId,
  url,
  locators,
}: Requests['evidence-check']['request']): Promise<
  Outcome<{ present: boolean[] }, EvidenceProblem>
> {
  const asked = locators.slice(0, locatorLimit);
  const checked = await ask(tabId, url, { kind: 'check', locators: asked });
  if (!checked.ok) return checked;
  return { ok: true, value: { present: locators.map((_, index) => checked.value[index] ?? true) } };
}

async function ask(
  tabId: number,
  url: string,
  task: HighlightTask,
): Promise<Outcome<readonly boolean[], EvidenceProblem>> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab) return { ok: false, problem: 'gone' };
  // Figures were read at that address; a query or fragment may have come and gone since.
  if (pageAddress(tab.url ?? '') !== pageAddress(url)) return { ok: false, problem: 'changed' };
  const pinned = await pinTabById(tabId);
  if (!pinned) return { ok: false, problem: 'no-access' };
  const { signal } = new AbortController();
  const outcome = await inject<HighlightReply>(pinned, '/page-highlighter.js', task, signal);
  if (!outcome.ok) {
    const changed = outcome.error.kind === 'page-changed';
    return { ok: false, problem: changed ? 'changed' : 'no-access' };
  }
  const parsed = v.safeParse(replySchema, outcome.value);
  if (!parsed.success) return { ok: false, problem: 'changed' };
  return { ok: true, value: parsed.output.present };
}

/**
 * Injected on demand into the isolated world: shows the user where a quoted figure stands, or says
 * which of them still do. What it marks it takes away again.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { placeOfEvidence, stillStands } from '../lib/page/evidence-place';
import { highlight } from '../lib/page/highlight';
import {
  type HighlightReply,
  type HighlightTask,
  type InjectedRequest,
  isGuarded,
  takeRequest,
} from '../lib/page/reader-protocol';
import { TextIndex } from '../lib/prices/locate';

const showMs = 4_000;

export default defineUnlistedScript({
  main: () => reply(takeRequest<HighlightTask>(globalThis)) as unknown as undefined,
});

function reply(request: InjectedRequest<HighlightTask> | null): HighlightReply {
  if (!request) return { ok: false, reason: 'no-request' };
  const { origin } = location;
  const documentTime = performance.timeOrigin;
  if (!isGuarded(request.guard, origin, documentTime)) {
    return { ok: false, reason: 'other-document' };
  }
  return { ok: true, origin, documentTime, present: act(request.task) };
}

function act(task: HighlightTask): readonly boolean[] {
  switch (task.kind) {
    case 'show': {
      const place = placeOfEvidence(document, task.locator);
      if (place) highlight(place, showMs);
      return [place !== null];
    }
    case 'check': {
      const index = new TextIndex();
      return task.locators.map((locator) => stillStands(document, locator, index));
    }
    default:
      return task satisfies never;
  }
}

import { canvasColours } from './background-paint';
import { everywhere, height, intersect, moved, width } from './box';
import { white } from './colour';
import type { Scroller } from './painted-boxes';
import type { SeenElement } from './see-element';
import { type Context, documentContext, placed, type Sight } from './sight';
import type { Clip } from './text-shown';

/**
 * What is in a frame of the same origin; any other one is `foreign`, only a box that hides what is
 * beneath. Null: too small to show anything.
 */
export function seeFrame(
  sight: Sight,
  element: Element,
  { context, own, box: measure }: SeenElement,
): { readonly root: Element; readonly context: Context } | 'foreign' | null {
  const box = measure();
  const inside = documentIn(element as HTMLIFrameElement);
  if (!inside?.documentElement || !inside.defaultView) {
    // Opaque as far as anybody can tell, and another site's affair.
    sight.boxes.add({
      box: intersect(box, context.flow.region),
      path: own,
      space: context.flow.space,
      scroller: context.flow.scroller,
      alpha: 1,
      colours: null,
    });
    return 'foreign';
  }
  const rect = element.getBoundingClientRect();
  const frame = {
    x: context.frame.x + rect.left + element.clientLeft,
    y: context.frame.y + rect.top + element.clientTop,
  };
  const shown = intersect(box, context.flow.region);
  if (sight.laidOut && (width(shown) < 8 || height(shown) < 8)) return null;
  const scroller: Scroller = { box: shown, parent: context.flow.scroller };
  const space = context.flow.space;
  const { scrollingElement } = inside;
  const corner = { left: 0, top: 0, right: 0, bottom: 0 };
  const top = placed(sight, corner, { ...context, frame }, space);
  const content = moved(
    {
      left: 0,
      top: 0,
      right: Math.max(scrollingElement?.scrollWidth ?? 0, rect.width),
      bottom: Math.max(scrollingElement?.scrollHeight ?? 0, rect.height),
    },
    top.left - inside.defaultView.scrollX,
    top.top - inside.defaultView.scrollY,
  );
  const ground = context.backdrop ?? [white];
  const canvas = canvasColours(inside, ground);
  if (canvas !== ground) {
    sight.boxes.add({
      box: shown,
      path: own,
      space,
      scroller: scroller.parent,
      alpha: 1,
      colours: canvas,
    });
  }
  const clip: Clip = { region: sight.laidOut ? content : everywhere, scroller, space };
  const base = documentContext(
    inside,
    { flow: clip, absolute: clip, fixed: clip },
    { ...context, frame, paint: { stacking: own, group: own } },
  );
  return { root: inside.documentElement, context: base };
}

/** A browser may throw for a frame of another site. */
function documentIn(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}

import { canvasColours } from './background-paint';
import { type Box, everywhere, height, intersect, moved, width } from './box';
import { white } from './colour';
import type { Scroller } from './painted-boxes';
import type { Clip } from './text-shown';
import { type Context, documentContext, type Level, level, placed, type Walk } from './walk';

/** Into a frame of the same origin; any other one is only a box that hides what is beneath. */
export function enterFrame(
  walk: Walk,
  element: Element,
  context: Context,
  box: Box,
  own: readonly number[],
): Level | null {
  const inside = (element as HTMLIFrameElement).contentDocument;
  if (!inside?.documentElement || !inside.defaultView) {
    // Opaque as far as anybody can tell, and another site's affair.
    walk.cut.frames++;
    walk.boxes.add({
      box: intersect(box, context.flow.region),
      path: own,
      space: context.flow.space,
      scroller: context.flow.scroller,
      alpha: 1,
      colours: null,
    });
    return null;
  }
  const rect = element.getBoundingClientRect();
  const frame = {
    x: context.frame.x + rect.left + element.clientLeft,
    y: context.frame.y + rect.top + element.clientTop,
  };
  const shown = intersect(box, context.flow.region);
  if (walk.laidOut && (width(shown) < 8 || height(shown) < 8)) return null;
  const scroller: Scroller = { box: shown, parent: context.flow.scroller };
  const space = context.flow.space;
  const { scrollingElement } = inside;
  const top = placed(walk, { left: 0, top: 0, right: 0, bottom: 0 }, { ...context, frame }, space);
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
    walk.boxes.add({
      box: shown,
      path: own,
      space,
      scroller: scroller.parent,
      alpha: 1,
      colours: canvas,
    });
  }
  const clip: Clip = { region: walk.laidOut ? content : everywhere, scroller, space };
  const base = documentContext(
    inside,
    context.copy,
    { flow: clip, absolute: clip, fixed: clip },
    { ...context, frame, paint: { stacking: own, group: own } },
  );
  return level([inside.documentElement], null, base);
}

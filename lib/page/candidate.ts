import type { Box } from './box';
import type { TextLook } from './element-look';
import { boxesOf } from './layout';
import { paintLayer } from './paint-order';
import { type Context, placed, type Sight } from './sight';
import { type Candidate, shownAs, type TextCandidate } from './text-shown';

/** A text right inside the element that handed on `context`, from `start` to `end`. */
export function textCandidate(
  sight: Sight,
  source: Text,
  start: number,
  end: number,
  context: Context,
  look: TextLook,
): TextCandidate {
  const place = (box: Box) => placed(sight, box, context, context.flow.space);
  const lines = sight.laidOut ? boxesOf(source, start, end).map(place) : null;
  const shown = shownAs(source.data.slice(start, end), look);
  const glyphs = shown.replace(/\s+/g, '').length;
  return { ...candidate(sight, lines, glyphs, context, look), source, start, end, shown, place };
}

/** What is drawn in a box, in the colours of `look`. */
export function candidate(
  sight: Sight,
  lines: readonly Box[] | null,
  glyphs: number,
  context: Context,
  look: TextLook,
): Candidate {
  return {
    glyphs,
    lines,
    clip: context.flow,
    opacity: context.opacity,
    look,
    blend: context.blend,
    text: {
      path: [...context.paint.group, paintLayer.inline, 0, ++sight.order],
      space: context.flow.space,
      scroller: context.flow.scroller,
      backdrop: context.backdrop,
    },
  };
}

import { backgroundOf } from './background-paint';
import { type Box, intersect } from './box';
import { opacityOf } from './element-look';
import { type PaintContexts, paintContexts } from './paint-order';
import type { Sight } from './sight';
import { isStackingContext } from './stacking';
import type { Clip } from './text-shown';

/** A pseudo-element that is positioned can lie over its element's text. */
export function addPseudo(
  sight: Sight,
  which: '::before' | '::after',
  element: Element,
  view: Window,
  opacity: number,
  holder: Clip,
  clip: Clip,
  contexts: PaintContexts,
  anchor: Box,
): void {
  const style = view.getComputedStyle(element, which);
  if (style.content === 'none' || style.content === 'normal' || style.content === '') return;
  if (style.position !== 'absolute' && style.position !== 'fixed') return;
  const background = backgroundOf(element, style, opacity * opacityOf(style));
  if (background.alpha <= 0.02) return;
  const side = (value: string) => Number.parseFloat(value) || 0;
  const left = anchor.left + side(style.left);
  const top = anchor.top + side(style.top);
  const { own } = paintContexts(
    contexts,
    {
      display: style.display,
      position: style.position,
      float: 'none',
      zIndex: style.zIndex,
      isolated: isStackingContext(style, opacityOf(style)),
      inTopLayer: false,
      isItem: false,
    },
    ++sight.order,
  );
  sight.boxes.add({
    box: intersect(
      { left, top, right: left + side(style.width), bottom: top + side(style.height) },
      clip.region,
    ),
    path: own,
    space: holder.space,
    scroller: clip.scroller,
    alpha: background.alpha,
    colours: background.colours,
  });
}

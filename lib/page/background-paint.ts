/** What an element itself paints behind its text, and over what is beneath it. */
import { type Colour, coloursIn, darkCanvas, over, parseColour, white } from './colour';

export interface Paint {
  readonly alpha: number;
  readonly colours: readonly Colour[] | null;
}

export const noPaint: Paint = { alpha: 0, colours: [] };

/** What an element itself paints over what is beneath it. */
export function backgroundOf(element: Element, style: CSSStyleDeclaration, opacity: number): Paint {
  const tag = element.tagName.toUpperCase();
  const letsThrough = style.pointerEvents === 'none';
  if (/^(?:IMG|VIDEO|CANVAS|EMBED|OBJECT|IMAGE)$/.test(tag)) {
    const loaded = tag !== 'IMG' || (element as HTMLImageElement).naturalWidth > 0;
    return loaded ? { alpha: letsThrough ? 0.05 : opacity, colours: null } : noPaint;
  }
  if (tag === 'RECT') {
    const fill = parseColour(style.fill ?? '');
    return fill ? { alpha: fill.alpha * opacity, colours: [faded(fill, opacity)] } : noPaint;
  }
  if (/text/.test(style.backgroundClip ?? '')) return noPaint;
  const colour = parseColour(style.backgroundColor);
  const alpha = (colour?.alpha ?? 0) * opacity;
  const image = style.backgroundImage;
  if (image && image !== 'none') {
    if (/url\(|image\(|image-set\(|paint\(|element\(/.test(image)) {
      // Whether an image is opaque cannot be told; one that lets clicks through is a texture.
      return { alpha: letsThrough ? Math.max(alpha, 0.05) : opacity, colours: null };
    }
    const colours = coloursIn(image).map((one) => faded(one, opacity));
    const thinnest = Math.min(1, ...colours.map((one) => one.alpha));
    if (colours.length > 0) return { alpha: Math.max(alpha, thinnest), colours };
  }
  return colour ? { alpha, colours: [faded(colour, opacity)] } : noPaint;
}

function faded(colour: Colour, opacity: number): Colour {
  return { ...colour, alpha: colour.alpha * opacity };
}

export function clippedBackground(
  style: CSSStyleDeclaration,
  opacity: number,
): readonly Colour[] | null {
  if (!/text/.test(style.backgroundClip ?? '')) return null;
  const colour = parseColour(style.backgroundColor);
  return [...coloursIn(style.backgroundImage), ...(colour ? [colour] : [])]
    .map((one) => faded(one, opacity))
    .filter(({ alpha }) => alpha >= 0.1);
}

/** What would be behind the text if nothing but its ancestors were painted. */
export function backdropAfter(
  below: readonly Colour[] | null,
  background: Paint,
): readonly Colour[] | null {
  if (background.alpha <= 0.02) return below;
  if (background.colours === null) return null;
  if (below === null) return background.alpha >= 0.98 ? background.colours : null;
  const [ground = white] = below;
  return background.colours.map((colour) => over(colour, ground));
}

/** What the root or the body paints on the whole canvas. */
export function canvasColours(
  of: Document,
  outer: readonly Colour[] | null,
): readonly Colour[] | null {
  const view = of.defaultView;
  if (!view || !of.documentElement) return [white];
  const rootStyle = view.getComputedStyle(of.documentElement);
  const prefersDark =
    typeof view.matchMedia === 'function' &&
    view.matchMedia('(prefers-color-scheme: dark)').matches;
  const scheme = rootStyle.colorScheme ?? '';
  const dark = /dark/.test(scheme) && (!/light/.test(scheme) || prefersDark);
  const ground = outer ?? [dark ? darkCanvas : white];
  for (const element of [of.documentElement, of.body]) {
    if (!element) continue;
    const paint = backgroundOf(element, view.getComputedStyle(element), 1);
    if (paint.alpha > 0.02) return backdropAfter(ground, paint);
  }
  return ground;
}

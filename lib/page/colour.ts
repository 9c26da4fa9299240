/** Colours as computed style gives them, and whether text in one can be told from what is behind it. */
export interface Colour {
  /** 0 to 255. */
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  /** 0 to 1. */
  readonly alpha: number;
}

export const white: Colour = { red: 255, green: 255, blue: 255, alpha: 1 };
export const darkCanvas: Colour = { red: 18, green: 18, blue: 18, alpha: 1 };

const cache = new Map<string, Colour | null>();

/** Null where it cannot be told. */
export function parseColour(value: string): Colour | null {
  if (value === '' || value === 'currentcolor') return null;
  const known = cache.get(value);
  if (known !== undefined) return known;
  const colour = parseRgb(value) ?? paintColour(value);
  if (cache.size > 2_000) cache.clear();
  cache.set(value, colour);
  return colour;
}

function parseRgb(value: string): Colour | null {
  if (value === 'transparent') return { red: 0, green: 0, blue: 0, alpha: 0 };
  const match =
    /^rgba?\(\s*([\d.]+)[,\s]+([\d.]+)[,\s]+([\d.]+)(?:\s*[,/]\s*([\d.]+)(%?))?\s*\)$/.exec(value);
  if (!match) return null;
  const alpha = match[4] === undefined ? 1 : Number(match[4]) / (match[5] === '%' ? 100 : 1);
  return { red: Number(match[1]), green: Number(match[2]), blue: Number(match[3]), alpha };
}

/** Any other colour space: painted on one pixel and read back. */
function paintColour(value: string): Colour | null {
  if (typeof OffscreenCanvas === 'undefined') return null;
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  const refused = '#010203';
  context.fillStyle = refused;
  context.fillStyle = value;
  if (context.fillStyle === refused) return null;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
  return { red, green, blue, alpha: alpha / 255 };
}

/** Every colour named in a gradient or shadow, in order. */
export function coloursIn(value: string): Colour[] {
  const found = value.match(
    /(?:rgba?|hsla?|hwb|oklch|oklab|lch|lab|color)\([^()]*\)|\btransparent\b/g,
  );
  return (found ?? []).map(parseColour).filter((colour) => colour !== null);
}

/** `above` painted over an opaque `below`. */
export function over(above: Colour, below: Colour): Colour {
  const mix = (a: number, b: number) => a * above.alpha + b * (1 - above.alpha);
  return {
    red: mix(above.red, below.red),
    green: mix(above.green, below.green),
    blue: mix(above.blue, below.blue),
    alpha: 1,
  };
}

/** How `mix-blend-mode` changes an opaque colour over another; unknown modes as if normal. */
export function blended(mode: string, above: Colour, below: Colour): Colour {
  const blend = blends[mode];
  if (!blend) return above;
  return {
    red: blend(above.red / 255, below.red / 255) * 255,
    green: blend(above.green / 255, below.green / 255) * 255,
    blue: blend(above.blue / 255, below.blue / 255) * 255,
    alpha: above.alpha,
  };
}

const blends: Readonly<Record<string, (above: number, below: number) => number>> = {
  multiply: (a, b) => a * b,
  screen: (a, b) => a + b - a * b,
  darken: Math.min,
  lighten: Math.max,
  difference: (a, b) => Math.abs(a - b),
  exclusion: (a, b) => a + b - 2 * a * b,
  'color-dodge': (a, b) => (b === 0 ? 0 : a >= 1 ? 1 : Math.min(1, b / (1 - a))),
  'color-burn': (a, b) => (b >= 1 ? 1 : a <= 0 ? 0 : 1 - Math.min(1, (1 - b) / a)),
};

/** Both a contrast below 1.3 (WCAG) and nearly the same colour: red on an equally bright green is read. */
export function indistinguishable(text: Colour, backdrop: Colour): boolean {
  const distance = Math.hypot(
    text.red - backdrop.red,
    text.green - backdrop.green,
    text.blue - backdrop.blue,
  );
  if (distance >= 64) return false;
  const [a, b] = [luminance(text), luminance(backdrop)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 1.3;
}

function luminance(colour: Colour): number {
  const linear = (channel: number) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

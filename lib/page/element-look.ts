import { type Colour, coloursIn, parseColour } from './colour';

/** What never says anything to the eye as text, whatever its style. Form values are the user's own. */
export const silentTags: ReadonlySet<string> = new Set(
  (
    'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD TITLE META LINK BASE INPUT TEXTAREA SELECT OPTION OPTGROUP ' +
    'DATALIST METER PROGRESS CANVAS VIDEO AUDIO EMBED IMG PICTURE MAP TRACK SOURCE PARAM RP ' +
    'DESC DEFS METADATA SYMBOL CLIPPATH MASK PATTERN MARKER LINEARGRADIENT RADIALGRADIENT FILTER ' +
    'ANNOTATION ANNOTATION-XML NOFRAMES NOEMBED'
  ).split(' '),
);

/** A place to type in: its text is the user's, like a form value. */
export function isTypingPlace(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  if (editable === null || editable === 'false') return false;
  return /^(?:textbox|searchbox|combobox)$/.test(element.getAttribute('role') ?? '');
}

/** Nothing in this element is shown, whatever its descendants say. */
export function hidesAll(style: CSSStyleDeclaration): boolean {
  if (style.display === 'none') return true;
  if (style.contentVisibility === 'hidden') return true;
  return filterHides(style.filter) || maskHides(style);
}

function filterHides(filter: string): boolean {
  if (!filter || filter === 'none') return false;
  for (const [, name, amount = ''] of filter.matchAll(/([a-z-]+)\(([^)]*)\)/g)) {
    const value = Number.parseFloat(amount) / (amount.endsWith('%') ? 100 : 1);
    if (name === 'opacity' && value < 0.1) return true;
    if (name === 'blur' && value >= 6) return true;
    if (name === 'brightness' && (value < 0.05 || value > 20)) return true;
    if (name === 'contrast' && value < 0.05) return true;
  }
  return false;
}

function maskHides(style: CSSStyleDeclaration): boolean {
  const mask = style.maskImage || style.webkitMaskImage;
  if (!mask || mask === 'none' || !mask.includes('gradient')) return false;
  const colours = coloursIn(mask);
  return colours.length > 0 && colours.every(({ alpha }) => alpha < 0.1);
}

/** 0 to 1. */
export function opacityOf(style: CSSStyleDeclaration): number {
  const opacity = Number.parseFloat(style.opacity);
  return Number.isNaN(opacity) ? 1 : opacity;
}

/** 1 facing the reader, -1 turned away. */
export function facing(style: CSSStyleDeclaration): number {
  const match = /^matrix3d\(([^)]*)\)/.exec(style.transform);
  return match?.[1] && Number(match[1].split(',')[10]) < 0 ? -1 : 1;
}

/** How the text right inside an element is painted. */
export interface TextLook {
  readonly hidden: boolean;
  /** Possible colours of the glyphs; null where they cannot be known. */
  readonly fills: readonly Colour[] | null;
  /** Shown right to left though it reads left to right. */
  readonly backwards: boolean;
  readonly selectable: boolean;
  readonly keepsLines: boolean;
}

/** Smaller type than this, in CSS pixels, is not read by anybody. */
export const smallestType = 5;

export function textLook(
  style: CSSStyleDeclaration,
  clippedBackground: readonly Colour[] | null,
  inSvg: boolean,
): TextLook {
  const invisible = style.visibility !== '' && style.visibility !== 'visible';
  const size = Number.parseFloat(style.fontSize);
  const fills = glyphColours(style, clippedBackground, inSvg);
  return {
    hidden: invisible || size < smallestType || fills?.length === 0,
    fills,
    backwards: /override/.test(style.unicodeBidi) && style.direction === 'rtl',
    selectable: (style.userSelect || style.webkitUserSelect) !== 'none',
    keepsLines: /^(?:pre|break-spaces)/.test(style.whiteSpace),
  };
}

/** Empty: nothing is painted. */
function glyphColours(
  style: CSSStyleDeclaration,
  clippedBackground: readonly Colour[] | null,
  inSvg: boolean,
): readonly Colour[] | null {
  const painted = inSvg ? style.fill : style.webkitTextFillColor || style.color;
  if (inSvg && painted === 'none') return strokeColours(style.stroke, style.strokeWidth);
  const fill = parseColour(painted);
  if (fill === null) return null;
  const colours = fill.alpha >= 0.1 ? [fill] : [];
  if (fill.alpha < 0.5 && clippedBackground) colours.push(...clippedBackground);
  colours.push(...strokeColours(style.webkitTextStrokeColor, style.webkitTextStrokeWidth));
  colours.push(...shadowColours(style.textShadow));
  return colours;
}

function strokeColours(colour: string | undefined, width: string | undefined): Colour[] {
  if (!(Number.parseFloat(width ?? '') >= 0.5)) return [];
  const stroke = parseColour(colour ?? '');
  return stroke && stroke.alpha >= 0.1 ? [stroke] : [];
}

/** A shadow that is hardly blurred, and near, shows the letters by itself. */
function shadowColours(shadow: string): Colour[] {
  if (!shadow || shadow === 'none') return [];
  return shadow.split(/,(?![^(]*\))/).flatMap((one) => {
    const lengths = one.replace(/\([^()]*\)/g, '').match(/-?[\d.]+px/g) ?? [];
    const [across = 0, down = 0, blur = 0] = lengths.map((length) => Number.parseFloat(length));
    if (Math.abs(across) > 12 || Math.abs(down) > 12 || blur > 3) return [];
    return coloursIn(one).filter(({ alpha }) => alpha >= 0.3);
  });
}

/**
 * Whether a person can see a text. A page can hide text in many ways (display, opacity, colour, size,
 * clipping, position, cover); what is hidden is never read.
 */

import { hidesAll } from '../page/element-look';

/** Type that is painted lower than this, in CSS pixels, is not read by anybody. */
const lowestType = 3;

/** What the elements around a text allow. */
export interface Place {
  /** Computed `display`; empty where there is no layout. */
  readonly display: string;
  readonly visible: boolean;
  /** Of the element and all around it, 0 to 1. */
  readonly opacity: number;
  /** The nearest ancestor that clips, with its box on the page. */
  readonly clip: Clip | null;
  readonly element: Element;
  readonly style: CSSStyleDeclaration | null;
  /** Set once a text below was looked at: colour, size and visibility are the element's. */
  readable?: boolean;
}

interface Clip {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly scrolls: boolean;
}

export class Sight {
  private readonly view: Window | null;
  private readonly laidOut: boolean;
  private range: Range | null = null;
  private readonly backgrounds = new Map<Element, Colour | null>();

  constructor(private readonly document: Document) {
    this.view = document.defaultView;
    const box = document.documentElement?.getBoundingClientRect();
    this.laidOut = (box?.width ?? 0) > 0 && (box?.height ?? 0) > 0;
  }

  /** Enters an element: null where nothing in it can be seen. */
  enter(element: Element, around: Place | null): Place | null {
    if (
      element.hasAttribute('hidden') &&
      element.getAttribute('hidden') !== 'until-found' &&
      !this.laidOut
    )
      return null;
    const view = element.ownerDocument.defaultView ?? this.view;
    const style = view ? view.getComputedStyle(element) : null;
    if (!style) return { display: '', visible: true, opacity: 1, clip: null, element, style };
    const display = style.display;
    const opacity = (around?.opacity ?? 1) * Number(style.opacity);
    if (opacity < 0.05 || hidesAll(style)) return null;
    let clip = around?.clip ?? null;
    if (this.laidOut && display !== 'inline' && display !== 'contents') {
      const position = style.position;
      if (position === 'absolute' || position === 'fixed') {
        if (
          /rect\(\s*0(?:px)?[ ,]+0(?:px)?[ ,]+0(?:px)?[ ,]+0(?:px)?|rect\(\s*1px[ ,]+1px/.test(
            style.clip,
          )
        )
          return null;
      }
      const shape = style.clipPath;
      if (shape && shape !== 'none' && /inset\((?:50|100)%|circle\(0(?:px|%)?[ )]/.test(shape))
        return null;
      const overflow = style.overflow;
      if (overflow !== 'visible' && !overflow.startsWith('visible')) {
        const box = element.getBoundingClientRect();
        const scrolls = /auto|scroll/.test(overflow);
        if ((box.width <= 2 || box.height <= 2) && !scrolls && display !== 'table-row-group') {
          if (element.tagName !== 'BODY' && element.tagName !== 'HTML') return null;
        }
        if (element.tagName !== 'BODY')
          clip = { left: box.left, top: box.top, right: box.right, bottom: box.bottom, scrolls };
      }
    }
    return { display, visible: style.visibility === 'visible', opacity, clip, element, style };
  }

  /** Whether this text, directly in `place.element`, can be seen. */
  seesText(text: Text, place: Place): boolean {
    if (!place.visible) return false;
    if (!place.style) return true;
    place.readable ??= readable(place.element, place.style, this.backgrounds);
    if (!place.readable) return false;
    if (!this.laidOut) return true;
    if (this.range?.startContainer.ownerDocument !== text.ownerDocument)
      this.range = text.ownerDocument.createRange();
    const range = this.range as Range;
    range.selectNodeContents(text);
    if (typeof range.getBoundingClientRect !== 'function') return true;
    const box = range.getBoundingClientRect();
    if (box.width === 0 || box.height === 0)
      return place.display === 'contents' && text.ownerDocument !== this.document;
    if (box.height < lowestType) return false;
    const view = text.ownerDocument.defaultView;
    const scrollX = view?.scrollX ?? 0;
    const scrollY = view?.scrollY ?? 0;
    const clip = place.clip;
    if (clip && !clip.scrolls) {
      const height = clip.bottom - clip.top;
      const middle = (box.top + box.bottom) / 2;
      // rolling digits: only the one inside the window is shown
      if (height < box.height * 2.2 && (middle < clip.top || middle > clip.bottom)) return false;
      if (clip.right - clip.left < 3) return false;
      return true;
    }
    if (clip) return true;
    return box.right + scrollX > 0 && box.bottom + scrollY > 0;
  }
}

/** Colour and size as a reader's eye needs them. */
function readable(
  element: Element,
  style: CSSStyleDeclaration,
  known: Map<Element, Colour | null>,
): boolean {
  if (Number.parseFloat(style.fontSize) < 3) return false;
  if (style.textDecorationLine?.includes('line-through')) return false;
  const fill = style.getPropertyValue('-webkit-text-fill-color') || style.color;
  const painted =
    style.backgroundClip === 'text' || style.getPropertyValue('-webkit-background-clip') === 'text';
  if (painted) return true;
  const color = rgba(fill) ?? rgba(style.color);
  if (!color) return true;
  if (color[3] < 0.08) return false;
  const behind = background(element, known);
  if (!behind) return true;
  const distance = Math.max(
    Math.abs(color[0] - behind[0]),
    Math.abs(color[1] - behind[1]),
    Math.abs(color[2] - behind[2]),
  );
  return distance * color[3] >= 14;
}

type Colour = readonly [number, number, number, number];

function rgba(text: string): Colour | null {
  const match = /rgba?\(\s*([\d.]+)[ ,]+([\d.]+)[ ,]+([\d.]+)(?:[ ,/]+([\d.]+)(%?))?/.exec(text);
  if (!match) return null;
  const alpha = match[4] === undefined ? 1 : Number(match[4]) / (match[5] ? 100 : 1);
  return [Number(match[1]), Number(match[2]), Number(match[3]), alpha];
}

/** The colour behind an element; null where an image or a blend makes it uncertain. */
function background(from: Element, known: Map<Element, Colour | null>): Colour | null {
  const passed: Element[] = [];
  let element: Element | null = from;
  let found: Colour | null | undefined;
  while (element && found === undefined) {
    found = known.get(element);
    if (found !== undefined) break;
    passed.push(element);
    found = ownBackground(element);
    const root: Node | null = element.parentElement ? null : element.getRootNode();
    element = element.parentElement ?? (root && 'host' in root ? (root as ShadowRoot).host : null);
  }
  const colour = found === undefined ? canvas(from) : found;
  for (const one of passed) known.set(one, colour);
  return colour;
}

/** Undefined where the element lets through what is behind it. */
function ownBackground(element: Element): Colour | null | undefined {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (!style) return null;
  if (style.backgroundImage && style.backgroundImage !== 'none') return null;
  const text = style.backgroundColor;
  if (text === 'rgba(0, 0, 0, 0)' || text === 'transparent') return undefined;
  const colour = rgba(text);
  if (!colour || colour[3] <= 0.1) return undefined;
  return colour[3] > 0.9 ? colour : null;
}

/** No colour set: the canvas is white, unless the page asked for a dark scheme. */
function canvas(element: Element): Colour | null {
  const scheme =
    element.ownerDocument.defaultView?.getComputedStyle(element).colorScheme ?? 'normal';
  return scheme === 'normal' || scheme === 'light' || scheme === '' ? [255, 255, 255, 1] : null;
}

/** Whether something opaque lies over the middle of a text that is now in the viewport. */
export function covered(element: Element): boolean {
  const document = element.ownerDocument;
  const view = document.defaultView;
  if (!view || typeof document.elementFromPoint !== 'function') return false;
  const box = element.getBoundingClientRect();
  const x = box.left + Math.min(box.width / 2, 40);
  const y = box.top + box.height / 2;
  if (box.width === 0 || x < 0 || y < 0 || x >= view.innerWidth || y >= view.innerHeight)
    return false;
  const root = element.getRootNode();
  const top = (root as Document | ShadowRoot).elementFromPoint?.(x, y);
  if (!top || top === element || top.contains(element)) return false;
  if (element.contains(top)) return coveredFromInside(element, top);
  // walk up from the cover to where it parts from the text: an opaque layer on the way hides it
  for (
    let layer: Element | null = top;
    layer && !layer.contains(element);
    layer = layer.parentElement
  ) {
    const style = view.getComputedStyle(layer);
    if (style.position === 'fixed' || style.position === 'sticky') return false;
    const color = rgba(style.backgroundColor);
    if (color && color[3] > 0.9 && Number(style.opacity) > 0.9) return true;
  }
  return false;
}

/** An empty, opaque box of the element's own, taken out of the flow and laid over its text. */
function coveredFromInside(element: Element, top: Element): boolean {
  for (let layer: Element | null = top; layer && layer !== element; layer = layer.parentElement) {
    if (layer.textContent.trim() !== '') return false;
    const style = layer.ownerDocument.defaultView?.getComputedStyle(layer);
    if (!style || !/absolute|fixed/.test(style.position)) continue;
    const color = rgba(style.backgroundColor);
    if (color && color[3] > 0.9 && Number(style.opacity) > 0.9) return true;
  }
  return false;
}

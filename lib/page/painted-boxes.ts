import { type Box, contains, encloses, height, width } from './box';
import { type Colour, over } from './colour';
import { comparePaint, type PaintPath } from './paint-order';

/** A box that scrolls what is in it: what it shows moves under whatever lies over it. */
export interface Scroller {
  /** The part of it that can be seen, in page coordinates. */
  readonly box: Box;
  readonly parent: Scroller | null;
}

/** `page`: moves with the page; `window`: stays in the window (position: fixed). */
export type Space = 'page' | 'window';

/** Something painted that hides what is beneath it, or is behind what is above it. */
export interface PaintedBox {
  readonly box: Box;
  readonly path: PaintPath;
  readonly space: Space;
  readonly scroller: Scroller | null;
  /** How much of what is beneath it hides, 0 to 1. */
  readonly alpha: number;
  /** Its colours, each with the alpha above; null where they cannot be known (an image). */
  readonly colours: readonly Colour[] | null;
}

export interface Viewport {
  readonly box: Box;
  /** How far the page can be scrolled down, and sideways. */
  readonly scrollDown: number;
  readonly scrollAcross: number;
}

const cellSize = 256;
const largeCells = 200;

/** Finds painted boxes by a point of the page, in time that does not grow with their number. */
export class PaintedBoxes {
  readonly #cells = new Map<string, PaintedBox[]>();
  readonly #large: PaintedBox[] = [];
  readonly #fixed: PaintedBox[] = [];
  readonly #viewport: Viewport;

  constructor(viewport: Viewport) {
    this.#viewport = viewport;
  }

  add(painted: PaintedBox): void {
    const { box } = painted;
    if (width(box) < 1 || height(box) < 1) return;
    if (painted.space === 'window') {
      this.#fixed.push(painted);
      return;
    }
    const [left, right] = [Math.floor(box.left / cellSize), Math.floor(box.right / cellSize)];
    const [top, bottom] = [Math.floor(box.top / cellSize), Math.floor(box.bottom / cellSize)];
    if (!((right - left + 1) * (bottom - top + 1) <= largeCells)) {
      this.#large.push(painted);
      return;
    }
    for (let x = left; x <= right; x++) {
      for (let y = top; y <= bottom; y++) {
        const key = `${x},${y}`;
        const cell = this.#cells.get(key);
        if (cell) cell.push(painted);
        else this.#cells.set(key, [painted]);
      }
    }
  }

  /** Whether what is painted at `path` is hidden at that point by what is painted later. */
  isCovered(x: number, y: number, text: TextPlace): boolean {
    let shown = 1;
    for (const painted of this.#at(x, y, text, true)) {
      if (comparePaint(painted.path, text.path) <= 0) continue;
      shown *= 1 - painted.alpha;
      if (shown < 0.12) return true;
    }
    return false;
  }

  /** The possible colours right behind the text; null where they cannot be known. */
  backdrop(x: number, y: number, text: TextPlace): readonly Colour[] | null {
    const beneath = [...this.#at(x, y, text, false)]
      .filter((painted) => comparePaint(painted.path, text.path) < 0)
      .sort((a, b) => comparePaint(b.path, a.path));
    const veils: Colour[] = [];
    let ground: readonly Colour[] | null = text.backdrop;
    for (const painted of beneath) {
      if (painted.colours === null) return null;
      if (painted.alpha >= 0.98) {
        ground = painted.colours;
        break;
      }
      const [veil] = painted.colours;
      if (veil) veils.push(veil);
    }
    if (ground === null) return null;
    return ground.map((colour) =>
      veils.reduceRight((below, veil) => over(veil, below), { ...colour, alpha: 1 }),
    );
  }

  *#at(x: number, y: number, text: TextPlace, asCover: boolean): Generator<PaintedBox> {
    if (text.space === 'page') {
      const cell = this.#cells.get(`${Math.floor(x / cellSize)},${Math.floor(y / cellSize)}`);
      for (const list of [cell ?? [], this.#large]) {
        for (const painted of list) {
          if (contains(painted.box, x, y) && sameScroll(painted, text, asCover)) yield painted;
        }
      }
    }
    for (const painted of this.#fixed) {
      const inWay =
        text.space === 'window' ? contains(painted.box, x, y) : this.#alwaysOver(painted, x, y);
      if (inWay) yield painted;
    }
  }

  /** Whether a fixed box lies over a point of the page wherever the page is scrolled to. */
  #alwaysOver(painted: PaintedBox, x: number, y: number): boolean {
    const { box, scrollDown, scrollAcross } = this.#viewport;
    if (encloses(painted.box, box, 2)) return true;
    const range = (place: number, by: number, low: number, high: number) =>
      [Math.max(place - by, low), Math.min(place, high)] as const;
    const [minY, maxY] = range(y, scrollDown, box.top, box.bottom);
    const [minX, maxX] = range(x, scrollAcross, box.left, box.right);
    return (
      minX <= maxX &&
      minY <= maxY &&
      contains(painted.box, minX, minY) &&
      contains(painted.box, maxX, maxY)
    );
  }
}

/** What the boxes need to know of a text. */
export interface TextPlace {
  readonly path: PaintPath;
  readonly space: Space;
  readonly scroller: Scroller | null;
  /** Behind everything: the canvas, or what could be told without layout. */
  readonly backdrop: readonly Colour[] | null;
}

/**
 * What lies outside of a scroller hides text in it only if it hides the scroller whole: else the text
 * can be scrolled out from under it.
 */
function sameScroll(painted: PaintedBox, text: TextPlace, asCover: boolean): boolean {
  let scroller = text.scroller;
  while (scroller !== null) {
    if (scroller === painted.scroller) return true;
    if (asCover && !encloses(painted.box, scroller.box)) return false;
    scroller = scroller.parent;
  }
  return painted.scroller === null;
}

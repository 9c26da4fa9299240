import { type Place, placeOf, topOf } from './place';

/**
 * Keeps a scroller at its end while its content grows, and lets go the moment the user scrolls up; or
 * holds the place that was left, while the messages around it get their true heights.
 *
 *   end --wheel up, keys, drag up--> free --back at the end, or `jump`--> end
 *   place --any touch of it, or once heights have settled--> free
 *
 * The content's ResizeObserver runs after layout and before paint, so following the end forces no
 * layout of its own.
 */
export interface StickToEnd {
  /** Back to the end, and stay there. */
  jump(): void;
  /** What is shown now; null at the end, and where no message is shown. */
  place(): Place | null;
  stop(): void;
}

export interface StickOptions {
  readonly scroller: HTMLElement;
  readonly content: HTMLElement;
  /** Where to begin; null: at the end. */
  readonly place: Place | null;
  readonly onStuck: (stuck: boolean) => void;
  /** Scrolling came to rest. */
  readonly onRest: () => void;
}

/** Pixels from the end that still count as the end. */
const NEAR = 24;

/** Milliseconds without a change after which heights are true; from then on the browser's anchoring will do. */
const SETTLING = 2_000;

const touches = ['wheel', 'pointerdown', 'keydown'] as const;

export function stickToEnd(options: StickOptions): StickToEnd {
  const { scroller, content, onStuck, onRest } = options;
  let held = options.place;
  let stuck = held === null;
  let lastTop = scroller.scrollTop;

  const fromEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;

  function letGo() {
    held = null;
    clearTimeout(settled);
    for (const touch of touches) scroller.removeEventListener(touch, letGo);
  }

  function become(next: boolean) {
    letGo();
    if (stuck === next) return;
    stuck = next;
    onStuck(next);
  }

  function follow() {
    if (stuck) scroller.scrollTop = scroller.scrollHeight;
    else if (held) putBack(held);
    lastTop = scroller.scrollTop;
  }

  function putBack(place: Place) {
    const off = offPlace(place);
    if (Math.abs(off) < 1) return;
    scroller.scrollTop += off;
    clearTimeout(settled);
    settled = setTimeout(letGo, SETTLING);
  }

  /** Pixels that the held message stands too low. */
  function offPlace(place: Place): number {
    const top = topOf(scroller, content, place);
    return top === null ? 0 : top - place.top;
  }

  function scrolled() {
    const top = scroller.scrollTop;
    if (held) {
      // Heights that settle move it as well; `follow` puts it back.
    } else if (top < lastTop - 1 && fromEnd() > NEAR) {
      // Shrinking content also lowers the offset, but leaves it at the end.
      become(false);
    } else if (fromEnd() <= NEAR && top >= lastTop) {
      become(true);
    }
    lastTop = top;
  }

  function wheeled(event: WheelEvent) {
    if (event.deltaY < 0 && scroller.scrollHeight > scroller.clientHeight) become(false);
  }

  let settled = setTimeout(letGo, SETTLING);
  for (const touch of touches) scroller.addEventListener(touch, letGo, { passive: true });
  const observer = new ResizeObserver(follow);
  observer.observe(content);
  observer.observe(scroller);
  scroller.addEventListener('scroll', scrolled, { passive: true });
  scroller.addEventListener('scrollend', onRest, { passive: true });
  scroller.addEventListener('wheel', wheeled, { passive: true });
  follow();

  return {
    jump() {
      become(true);
      follow();
    },
    place: () => (stuck ? null : placeOf(scroller, content)),
    stop() {
      letGo();
      observer.disconnect();
      scroller.removeEventListener('scroll', scrolled);
      scroller.removeEventListener('scrollend', onRest);
      scroller.removeEventListener('wheel', wheeled);
    },
  };
}

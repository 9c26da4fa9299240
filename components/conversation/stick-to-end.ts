import { type Place, placeOf, topOf } from './place';

/**
 * Keeps a scroller at its end while its content grows, and lets go the moment the user scrolls up; or
 * holds the place that was left, while the messages around it get their true heights.
 *
 *   end --wheel up, keys, drag up--> free --back at the end, or `jump`--> end
 *   place --any touch of it, or scrolling that no change of heights explains--> free
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

const touches = ['wheel', 'pointerdown', 'keydown'] as const;

export function stickToEnd(options: StickOptions): StickToEnd {
  const { scroller, content, onStuck, onRest } = options;
  let held = options.place;
  let stuck = held === null;
  let lastTop = scroller.scrollTop;
  /** Since the last scrolling. */
  let resized = false;
  /** The user took hold of it since the end was last reached: keys, a press on the scroll bar. */
  let inHand = false;

  const fromEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;

  function touched() {
    held = null;
    inHand = true;
  }

  function become(next: boolean) {
    held = null;
    inHand = !next;
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
    if (Math.abs(off) >= 1) scroller.scrollTop += off;
  }

  /** Pixels that the held message stands too low. */
  function offPlace(place: Place): number {
    const top = topOf(scroller, content, place);
    return top === null ? 0 : top - place.top;
  }

  function scrolled() {
    const top = scroller.scrollTop;
    if (held) {
      // Heights that settle move it as well, and `follow` puts it back.
      // At the end it may be out of reach until what is below has its height.
      if (!resized && fromEnd() > NEAR && Math.abs(offPlace(held)) > 2) held = null;
    } else if (top < lastTop - 1 && fromEnd() > NEAR && (inHand || !resized)) {
      // Content that gets its true height also lowers the offset; `follow` finds the end again.
      become(false);
    } else if (fromEnd() <= NEAR && top >= lastTop) {
      become(true);
    }
    lastTop = top;
    resized = false;
  }

  function wheeled(event: WheelEvent) {
    if (event.deltaY < 0 && scroller.scrollHeight > scroller.clientHeight) become(false);
  }

  for (const touch of touches) scroller.addEventListener(touch, touched, { passive: true });
  const observer = new ResizeObserver(() => {
    resized = true;
    follow();
  });
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
    place: () => (stuck ? null : (held ?? placeOf(scroller, content))),
    stop() {
      for (const touch of touches) scroller.removeEventListener(touch, touched);
      observer.disconnect();
      scroller.removeEventListener('scroll', scrolled);
      scroller.removeEventListener('scrollend', onRest);
      scroller.removeEventListener('wheel', wheeled);
    },
  };
}

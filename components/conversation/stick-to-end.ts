/**
 * Keeps a scroller at its end while its content grows, and lets go the moment the user scrolls up.
 *
 *   stuck --wheel up, keys, drag up--> free --back at the end, or `jump`--> stuck
 *
 * The content's ResizeObserver runs after layout and before paint, so following the end forces no
 * layout of its own.
 */
export interface StickToEnd {
  /** Back to the end, and stay there. */
  jump(): void;
  stop(): void;
}

/** Pixels from the end that still count as the end. */
const NEAR = 24;

export function stickToEnd(
  scroller: HTMLElement,
  content: HTMLElement,
  onStuck: (stuck: boolean) => void,
): StickToEnd {
  let stuck = true;
  let lastTop = scroller.scrollTop;

  const fromEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;

  function become(next: boolean) {
    if (stuck === next) return;
    stuck = next;
    onStuck(next);
  }

  function follow() {
    if (!stuck) return;
    scroller.scrollTop = scroller.scrollHeight;
    lastTop = scroller.scrollTop;
  }

  function scrolled() {
    const top = scroller.scrollTop;
    // Shrinking content also lowers the offset, but leaves it at the end.
    if (top < lastTop - 1 && fromEnd() > NEAR) become(false);
    else if (fromEnd() <= NEAR && top >= lastTop) become(true);
    lastTop = top;
  }

  function wheeled(event: WheelEvent) {
    if (event.deltaY < 0 && scroller.scrollHeight > scroller.clientHeight) become(false);
  }

  const observer = new ResizeObserver(follow);
  observer.observe(content);
  observer.observe(scroller);
  scroller.addEventListener('scroll', scrolled, { passive: true });
  scroller.addEventListener('wheel', wheeled, { passive: true });
  follow();

  return {
    jump() {
      become(true);
      follow();
    },
    stop() {
      observer.disconnect();
      scroller.removeEventListener('scroll', scrolled);
      scroller.removeEventListener('wheel', wheeled);
    },
  };
}

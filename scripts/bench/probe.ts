/**
 * Runs in the measured page: notes what is visible after each painted frame, the long tasks, and the
 * moment of the Enter key. Installed alike in the panel and in the bare page.
 */
export interface Frame {
  /** Milliseconds since the epoch, just after the frame was painted. */
  readonly at: number;
  /** The last letters and digits of the answer that stand in the document. */
  readonly tail: string;
}

export interface ProbeResult {
  readonly frames: readonly Frame[];
  readonly longTaskMs: number;
  readonly longestTaskMs: number;
  /** Epoch milliseconds of the Enter key's event. */
  readonly enterAt: number;
}

declare global {
  interface Window {
    altsideProbe?: { restart(): void; stop(): ProbeResult };
  }
}

/** Serialised into the page: uses nothing from outside itself. */
export function installProbe(): void {
  const tailLength = 32;
  const frames: Frame[] = [];
  let longTaskMs = 0;
  let longestTaskMs = 0;
  let enterAt = 0;
  let running = true;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      longTaskMs += entry.duration;
      longestTaskMs = Math.max(longestTaskMs, entry.duration);
    }
  });
  observer.observe({ entryTypes: ['longtask'] });

  const tailOf = (root: Node): string => {
    let tail = '';
    const walk = (node: Node) => {
      if (node instanceof Text) {
        tail = node.data.slice(-400).replace(/[^\p{L}\p{N}]/gu, '') + tail;
        return;
      }
      if (node instanceof Element && (node.localName === 'button' || node.ariaHidden === 'true'))
        return;
      for (
        let child = node.lastChild;
        child && tail.length < tailLength;
        child = child.previousSibling
      )
        walk(child);
    };
    walk(root);
    return tail.slice(-tailLength);
  };
  let answers: HTMLCollectionOf<Element> | NodeListOf<Element> | null = null;
  const painted = new MessageChannel();
  painted.port1.onmessage = () => {
    answers = document.querySelectorAll('[data-part="text"]');
    const last = answers[answers.length - 1];
    frames.push({
      at: performance.timeOrigin + performance.now(),
      tail: last ? tailOf(last) : '',
    });
  };
  const frame = () => {
    if (!running) return;
    painted.port2.postMessage(null);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter') enterAt = performance.timeOrigin + event.timeStamp;
    },
    { capture: true },
  );
  window.altsideProbe = {
    restart() {
      frames.length = 0;
      longTaskMs = 0;
      longestTaskMs = 0;
    },
    stop() {
      running = false;
      observer.disconnect();
      return { frames, longTaskMs, longestTaskMs, enterAt };
    },
  };
}

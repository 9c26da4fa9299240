/**
 * Runs the callback once before the next paint. A hidden panel may get no frames at all, so a timer
 * stands in: the text must be in the store even when nobody looks.
 */
export function paintFrame(callback: () => void): void {
  let ran = false;
  const run = () => {
    if (ran) return;
    ran = true;
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    callback();
  };
  const frame = requestAnimationFrame(run);
  const timer = setTimeout(run, document.hidden ? 0 : 120);
}

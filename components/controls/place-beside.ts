const MARGIN = 8;

/** Places a fixed box at a button: above it where there is more room, and always inside the window. */
export function placeBeside(button: HTMLElement, box: HTMLElement): void {
  const from = button.getBoundingClientRect();
  const size = box.getBoundingClientRect();
  const above = from.top > window.innerHeight - from.bottom;
  const top = above ? from.top - size.height - 4 : from.bottom + 4;
  const rightToLeft = getComputedStyle(button).direction === 'rtl';
  const left = rightToLeft ? from.right - size.width : from.left;
  const highest = window.innerHeight - size.height - MARGIN;
  const farthest = window.innerWidth - size.width - MARGIN;
  box.style.top = `${Math.max(MARGIN, Math.min(top, highest))}px`;
  box.style.left = `${Math.max(MARGIN, Math.min(left, farthest))}px`;
}

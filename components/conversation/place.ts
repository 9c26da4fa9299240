/** Where somebody reads: it means the same whatever was loaded, or has grown, above it. */
export interface Place {
  readonly messageId: string;
  /** Which of the message's lines, rows and paragraphs; -1: the message itself. */
  readonly block: number;
  /** Pixels from the top of what is shown to the top of that; negative in the middle of it. */
  readonly top: number;
}

const blocks = ':is(p, h1, h2, h3, h4, h5, h6, li, tr, pre)';

/** The first message that is shown, and how far down; null where there is none. */
export function placeOf(scroller: HTMLElement, content: HTMLElement): Place | null {
  const start = scroller.getBoundingClientRect().top;
  const shown = (element: Element) => element.getBoundingClientRect().bottom > start;
  const message = [...content.querySelectorAll<HTMLElement>('[data-message-id]')].find(shown);
  const messageId = message?.dataset.messageId;
  if (!message || messageId === undefined) return null;
  const inside = [...message.querySelectorAll(blocks)];
  const block = inside.findIndex(shown);
  const { top } = (inside[block] ?? message).getBoundingClientRect();
  return { messageId, block, top: top - start };
}

/**
 * Pixels from the top of what is shown to the top of the place, or of the part that holds it while that
 * is not laid out; null where it is not mounted.
 */
export function topOf(scroller: HTMLElement, content: HTMLElement, place: Place): number | null {
  const message = content.querySelector(`[data-message-id="${CSS.escape(place.messageId)}"]`);
  if (!message) return null;
  const block = place.block < 0 ? undefined : message.querySelectorAll(blocks)[place.block];
  const laidOut = block ? laidOutAround(block, message) : message;
  return laidOut.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
}

/**
 * The block, or what of the message around it is laid out: the lines of a part that the browser skips
 * (`content-visibility: auto`) stand outside of it, so that it would never come into view.
 */
function laidOutAround(block: Element, message: Element): Element {
  let element = block;
  while (element !== message && !element.checkVisibility({ contentVisibilityAuto: true })) {
    element = element.parentElement ?? message;
  }
  return element;
}

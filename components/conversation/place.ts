/** Where somebody reads: it means the same whatever was loaded, or has grown, above it. */
export interface Place {
  readonly messageId: string;
  /** Pixels from the top of what is shown to the top of the message; negative in the middle of it. */
  readonly top: number;
}

/** The first message that is shown, and how far down; null where there is none. */
export function placeOf(scroller: HTMLElement, content: HTMLElement): Place | null {
  const start = scroller.getBoundingClientRect().top;
  for (const element of content.querySelectorAll<HTMLElement>('[data-message-id]')) {
    const { top, bottom } = element.getBoundingClientRect();
    const { messageId } = element.dataset;
    if (bottom > start && messageId !== undefined) return { messageId, top: top - start };
  }
  return null;
}

/** Pixels from the top of what is shown to the top of the message; null where it is not mounted. */
export function topOf(
  scroller: HTMLElement,
  content: HTMLElement,
  messageId: string,
): number | null {
  const element = content.querySelector(`[data-message-id="${CSS.escape(messageId)}"]`);
  if (!element) return null;
  return element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
}

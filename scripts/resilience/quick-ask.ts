import type { Page } from 'puppeteer-core';

/** Types and sends as `send` does, in one step and without the waits of a pointer that travels. */
export async function quickAsk(panel: Page, question: string): Promise<void> {
  await panel.evaluate(async (text) => {
    const box = document.querySelector('textarea');
    const setValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
    setValue?.call(box, text);
    box?.dispatchEvent(new Event('input', { bubbles: true }));
    const send = () =>
      document.querySelector<HTMLButtonElement>('button[aria-label="Send"]:enabled');
    while (send() === null) await new Promise((resolve) => setTimeout(resolve, 5));
    send()?.click();
  }, question);
}

/** An empty conversation, whatever was there before. */
export async function quickChat(panel: Page): Promise<void> {
  await panel.evaluate(async () => {
    document.querySelector<HTMLButtonElement>('button[aria-label="New chat"]')?.click();
    while (document.querySelector('[role="log"] article') !== null) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  });
}

/** Presses the last button of that name, such as the newest answer's "Continue", once it is there. */
export async function quickPress(panel: Page, name: string): Promise<void> {
  await panel.evaluate(async (wanted) => {
    const last = () =>
      [...document.querySelectorAll<HTMLButtonElement>('button:enabled')].findLast(
        (button) => (button.ariaLabel ?? button.textContent).trim() === wanted,
      );
    while (last() === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    last()?.click();
  }, name);
}

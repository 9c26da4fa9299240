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

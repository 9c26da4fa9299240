/** Elements as assistive technology finds them: by role and name. */
import type { Page } from 'puppeteer-core';

export function selectorOf(role: string, name: string): string {
  return `::-p-aria([name="${name}"][role="${role}"])`;
}

/** Replaces what is in the box: short texts are typed, long ones pasted. */
export async function fill(page: Page, name: string, value: string): Promise<void> {
  const selector = selectorOf('textbox', name);
  if (value.length <= 100) {
    await page.locator(selector).fill(value);
    return;
  }
  const box = await page.waitForSelector(selector, { visible: true, timeout: 15_000 });
  await box?.evaluate((element, pasted) => {
    // React hears of a change only if its own setter on the element was passed by.
    const prototype = Object.getPrototypeOf(element);
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, pasted);
    element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  }, value);
}

export async function press(page: Page, name: string, role = 'button'): Promise<void> {
  await page.locator(selectorOf(role, name)).click();
}

export async function has(page: Page, role: string, name: string): Promise<boolean> {
  const found = await page.$(selectorOf(role, name));
  await found?.dispose();
  return found !== null;
}

export async function appears(
  page: Page,
  role: string,
  name: string,
  timeout = 15_000,
): Promise<void> {
  const found = await page.waitForSelector(selectorOf(role, name), { visible: true, timeout });
  await found?.dispose();
}

/** Resolves when the text stands somewhere in what the page shows. */
export async function showsText(
  page: Page,
  pattern: string,
  options: { flags?: string; timeout?: number } = {},
): Promise<void> {
  await page.waitForFunction(
    // biome-ignore lint/performance/useDomNodeTextContent: only what is shown counts
    (source, flags) => new RegExp(source, flags).test(document.body.innerText),
    { timeout: options.timeout ?? 15_000 },
    pattern,
    options.flags ?? 'i',
  );
}

/** Presses the last of several, such as the newest answer's "Retry". */
export async function pressLast(page: Page, name: string, role = 'button'): Promise<void> {
  await appears(page, role, name);
  const last = (await page.$$(selectorOf(role, name))).at(-1);
  await last?.click();
}

export async function disappears(
  page: Page,
  role: string,
  name: string,
  timeout = 15_000,
): Promise<void> {
  await page.waitForSelector(selectorOf(role, name), { hidden: true, timeout });
}

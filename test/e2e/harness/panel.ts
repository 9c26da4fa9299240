/** Drives the real side panel, and says what stands in it. */
import type { Page } from 'puppeteer-core';
import { appears, fill, press } from './roles.ts';

export interface ShownToolCall {
  readonly name: string;
  readonly state: string;
  /** What the folded row shows, in one line. */
  readonly text: string;
}

export interface ShownMessage {
  readonly role: string;
  readonly state: string;
  readonly text: string;
  readonly toolCalls: readonly ShownToolCall[];
}

const settled = ['complete', 'stopped', 'cut-off', 'interrupted', 'failed'];

export async function panelReady(panel: Page): Promise<void> {
  await appears(panel, 'textbox', 'Message');
}

/** Types and sends; does not wait for the answer. */
export async function send(panel: Page, text: string): Promise<void> {
  await panelReady(panel);
  await fill(panel, 'Message', text);
  await press(panel, 'Send');
}

/** Pastes into the composer, as far as a page can tell from the clipboard itself. */
export async function paste(panel: Page, text: string): Promise<void> {
  await panelReady(panel);
  await panel.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    document
      .querySelector('textarea')
      ?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
  }, text);
}

/** Sends, waits until the answer has ended in whatever state, and returns it. */
export async function ask(panel: Page, text: string, timeout = 30_000): Promise<ShownMessage> {
  const before = await messages(panel);
  await send(panel, text);
  return answerAfter(panel, before.length, timeout);
}

/** Waits for an assistant message behind the first `count` messages to end. */
export async function answerAfter(
  panel: Page,
  count: number,
  timeout = 30_000,
): Promise<ShownMessage> {
  await panel.waitForFunction(
    (from, states) => {
      const last = [...document.querySelectorAll('[role="log"] article')].slice(from).at(-1);
      return (
        last?.getAttribute('data-role') === 'assistant' &&
        states.includes(last.getAttribute('data-state') ?? '')
      );
    },
    { timeout, polling: 50 },
    count,
    settled,
  );
  const last = (await messages(panel)).at(-1);
  if (last === undefined) throw new Error('The answer was there and is gone.');
  return last;
}

/** Waits until the last answer is in a state, with at least `characters` of text. */
export async function answerReaches(
  panel: Page,
  state: string,
  characters = 0,
  timeout = 30_000,
): Promise<ShownMessage> {
  await panel.waitForFunction(
    (wanted, least) => {
      const last = [...document.querySelectorAll('[role="log"] article')].at(-1);
      const text = [...(last?.querySelectorAll('[data-part="text"]') ?? [])]
        .map((part) => part.textContent)
        .join('');
      return (
        last?.getAttribute('data-role') === 'assistant' &&
        last.getAttribute('data-state') === wanted &&
        text.length >= least
      );
    },
    { timeout, polling: 20 },
    state,
    characters,
  );
  const last = (await messages(panel)).at(-1);
  if (last === undefined) throw new Error('The answer was there and is gone.');
  return last;
}

export function messages(panel: Page): Promise<readonly ShownMessage[]> {
  return panel.evaluate(() => {
    const articles = [...document.querySelectorAll<HTMLElement>('[role="log"] article')];
    // What is out of sight, or ended just now, is not laid out (`content-visibility: auto`), and what is
    // not laid out has no innerText: it is for as long as it is read.
    const skipped = articles
      .flatMap((article) => [
        article,
        ...article.querySelectorAll<HTMLElement>('[data-markdown] > div'),
      ])
      .filter(
        (box) =>
          getComputedStyle(box).contentVisibility === 'auto' &&
          box.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) === false,
      );
    for (const box of skipped) box.style.contentVisibility = 'visible';
    const shown = articles.map((article) => ({
      role: article.getAttribute('data-role') ?? '',
      state: article.getAttribute('data-state') ?? '',
      text: [...article.querySelectorAll<HTMLElement>('[data-part="text"]')]
        // biome-ignore lint/performance/useDomNodeTextContent: only what is shown counts
        .map((part) => part.innerText)
        .join('\n')
        .trim(),
      toolCalls: [...article.querySelectorAll<HTMLElement>('[data-tool-call]')].map((call) => ({
        name: call.dataset.toolName ?? '',
        state: call.dataset.state ?? '',
        // biome-ignore lint/performance/useDomNodeTextContent: only what is shown counts
        text: call.innerText.replace(/\s+/g, ' ').trim().slice(0, 160),
      })),
    }));
    for (const box of skipped) box.style.contentVisibility = '';
    return shown;
  });
}

/** Closes the panel as the browser's own cross does. */
export async function closePanel(panel: Page): Promise<void> {
  const closed = new Promise((resolve) => panel.once('close', resolve));
  await panel.evaluate(() => window.close()).catch(() => undefined);
  await closed;
}

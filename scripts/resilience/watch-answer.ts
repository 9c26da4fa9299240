/**
 * Watches the newest answer in a panel at every change of the document: what a user has seen must never
 * shrink, change or repeat, whatever happens behind the panel.
 */
import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

export interface Watched {
  /** Letters of the newest answer, without white space. */
  readonly letters: string;
  readonly messageId: string;
  readonly state: string;
  /** Times at which the text was no continuation of what had stood there before. */
  readonly breaks: number;
}

declare global {
  interface Window {
    altsideWatch?: () => Watched;
  }
}

/** Begins anew: what was seen before is forgotten. */
export async function watchAnswer(panel: Page): Promise<void> {
  await panel.evaluate(() => {
    let seen = { letters: '', messageId: '', state: '', breaks: 0 };
    const look = () => {
      const answer = [...document.querySelectorAll('[role="log"] [data-role="assistant"]')].at(-1);
      if (answer === undefined) return;
      const letters = [...answer.querySelectorAll('[data-part="text"]')]
        .map((part) => part.textContent)
        .join('')
        .replace(/\s+/g, '');
      const messageId = answer.getAttribute('data-message-id') ?? '';
      const continues = seen.messageId !== messageId || letters.startsWith(seen.letters);
      seen = {
        letters,
        messageId,
        state: answer.getAttribute('data-state') ?? '',
        breaks: seen.breaks + (continues ? 0 : 1),
      };
    };
    const observer = new MutationObserver(look);
    observer.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['data-state'],
    });
    window.altsideWatch = () => {
      look();
      return seen;
    };
  });
}

export async function watched(panel: Page): Promise<Watched> {
  return panel.evaluate(() => {
    if (window.altsideWatch === undefined) throw new Error('Nobody watches this panel.');
    return window.altsideWatch();
  });
}

/** Resolves when the watched answer is in a state, with at least so many letters. */
export async function answerIs(
  panel: Page,
  state: string,
  letters = 0,
  timeout = 30_000,
): Promise<Watched> {
  let seen = await watched(panel);
  // Asked from here: one question that waits in the page may not take longer than the protocol allows.
  await until(
    async () => {
      seen = await watched(panel);
      return seen.state === state && seen.letters.length >= letters;
    },
    `the answer is "${state}" with ${letters} letters`,
    timeout,
  );
  return seen;
}

/** Text as it is compared: what a page lays out as lines and paragraphs has no white space here. */
export function lettersOf(text: string): string {
  return text.replace(/\s+/g, '');
}

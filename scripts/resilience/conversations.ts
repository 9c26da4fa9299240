/** Many short conversations in a row: what each of them leaves behind. */
import type { Page } from 'puppeteer-core';
import type { ChromiumSubject } from './chromium-subject.ts';
import { startChat } from './start-chat.ts';
import { collectedHeapBytes } from './worker.ts';
import { readWritten } from './written.ts';

export interface ConversationFigures {
  readonly conversations: number;
  /** Bytes of the collected heaps, at the start and after each tenth of the conversations. */
  readonly backgroundBytes: readonly number[];
  readonly panelBytes: readonly number[];
  readonly chats: number;
  readonly journal: number;
  /** Milliseconds from the last answer until the background slept, the panel still open. */
  readonly asleepAfterMs: number;
}

export async function manyConversations(
  { api, panel, reader, worker }: ChromiumSubject,
  conversations: number,
  steps = 10,
): Promise<ConversationFigures> {
  const onPanel = await panel.createCDPSession();
  const backgroundBytes: number[] = [];
  const panelBytes: number[] = [];
  const measure = async () => {
    backgroundBytes.push(await worker.heapBytes());
    panelBytes.push(await collectedHeapBytes(onPanel));
  };
  const before = (await readWritten(reader)).chats.length;
  await startChat(panel);
  api.reset();
  api.script({ answer: { text: 'A short answer, as most of them are.' }, chunksPerSecond: 0 });
  // One before the first measure: what is loaded once is no leak.
  await converse(panel, 1);
  await measure();
  let done = 1;
  for (let step = 1; step <= steps; step += 1) {
    const share = Math.round((conversations * step) / steps) - done;
    await converse(panel, share);
    done += share;
    await measure();
    // The demo API keeps what it received; here that is no use.
    api.reset();
    api.script({ answer: { text: 'A short answer, as most of them are.' }, chunksPerSecond: 0 });
  }
  const { chats, journal } = await readWritten(reader);
  return {
    conversations: done,
    backgroundBytes,
    panelBytes,
    chats: chats.length - before,
    journal: journal.length,
    asleepAfterMs: await worker.asleep(60_000),
  };
}

/** Uses the panel as a very quick person would: types, sends, waits for the end, begins anew. */
export async function converse(panel: Page, count: number): Promise<void> {
  await panel.evaluate(async (times) => {
    const when = (holds: () => boolean) =>
      new Promise<void>((resolve) => {
        if (holds()) return resolve();
        const observer = new MutationObserver(() => {
          if (!holds()) return;
          observer.disconnect();
          resolve();
        });
        observer.observe(document, { subtree: true, childList: true, attributes: true });
      });
    const button = (name: string) =>
      document.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]:enabled`);
    const setValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
    for (let index = 0; index < times; index += 1) {
      await when(() => document.querySelector('[role="log"] article') === null);
      const box = document.querySelector('textarea');
      setValue?.call(box, `Question ${index}?`);
      box?.dispatchEvent(new Event('input', { bubbles: true }));
      await when(() => button('Send') !== null);
      button('Send')?.click();
      await when(
        () => document.querySelector('[data-role="assistant"][data-state="complete"]') !== null,
      );
      button('New chat')?.click();
    }
    await when(() => document.querySelector('[role="log"] article') === null);
  }, count);
}

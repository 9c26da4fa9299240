/**
 * Another extension, made for a test: its background and its content script both send everything they
 * are given to ours, over messages and ports, and write down on the page what came back.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

export interface StrangerExtension {
  readonly folder: string;
  remove(): Promise<void>;
}

/** How often something was sent, and everything that came back. */
export interface Harvest {
  readonly messages: number;
  readonly ports: number;
  readonly replies: readonly unknown[];
}

export interface StrangerReport {
  readonly background: Harvest;
  readonly contentScript: Harvest;
}

/** Sends all messages, then all again over ports of ten each. As text, for it runs in many places. */
const assault = `async function assault(runtime, targets, messages) {
  const replies = [];
  let sent = 0;
  let ports = 0;
  const send = (target, message) => new Promise((resolve) => {
    sent += 1;
    const done = (reply) => {
      void runtime.lastError;
      if (reply !== undefined) replies.push(reply);
      resolve();
    };
    try {
      const arguments_ = target === null ? [message] : [target, message];
      const promise = runtime.sendMessage(...arguments_);
      promise.then(done, () => resolve());
    } catch { resolve(); }
  });
  const talk = (target, name, batch) => new Promise((resolve) => {
    ports += 1;
    try {
      const port = target === null ? runtime.connect({ name }) : runtime.connect(target, { name });
      port.onMessage.addListener((message) => replies.push(message));
      port.onDisconnect.addListener(() => { void runtime.lastError; resolve(); });
      for (const message of batch) { try { sent += 1; port.postMessage(message); } catch {} }
      setTimeout(resolve, 500);
    } catch { resolve(); }
  });
  for (const target of targets) {
    for (let at = 0; at < messages.length; at += 100) {
      await Promise.all(messages.slice(at, at + 100).map((message) => send(target, message)));
    }
    for (let at = 0; at < messages.length; at += 100) {
      const batches = Array.from({ length: 10 }, (_, n) => messages.slice(at + n * 10, at + n * 10 + 10));
      await Promise.all(batches.map((batch, n) => talk(target, n === 9 ? 'other' : 'panel', batch)));
    }
  }
  return { messages: sent, ports, replies };
}`;

/** `ourId` is the extension's id as the other browser's extensions address it. */
export async function makeStranger(
  browser: 'chromium' | 'firefox',
  ourId: string,
  messages: readonly unknown[],
): Promise<StrangerExtension> {
  const folder = await mkdtemp(join(tmpdir(), 'stranger-'));
  const shared = `${assault}
const ours = ${JSON.stringify(ourId)};
const messages = ${JSON.stringify(messages)};
const api = globalThis.browser ?? chrome;`;
  const manifest = {
    manifest_version: browser === 'chromium' ? 3 : 2,
    name: 'Stranger',
    version: '1.0',
    content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['content.js'] }],
    ...(browser === 'chromium'
      ? { background: { service_worker: 'background.js' } }
      : {
          background: { scripts: ['background.js'] },
          browser_specific_settings: { gecko: { id: 'stranger@example.org' } },
        }),
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(
    join(folder, 'background.js'),
    `${shared}
api.runtime.onMessage.addListener((message, sender, reply) => {
  if (message !== 'begin') return undefined;
  assault(api.runtime, [ours], messages).then(reply);
  return true;
});`,
  );
  await writeFile(
    join(folder, 'content.js'),
    `${shared}
(async () => {
  const background = await api.runtime.sendMessage('begin');
  const contentScript = await assault(api.runtime, [ours], messages);
  document.documentElement.dataset.stranger = JSON.stringify({ background, contentScript });
})();`,
  );
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** What the stranger wrote on the page. */
export async function reportOn(page: Page, timeout = 60_000): Promise<StrangerReport> {
  await page.waitForFunction(() => document.documentElement.dataset.stranger !== undefined, {
    polling: 200,
    timeout,
  });
  return JSON.parse(await page.evaluate(() => String(document.documentElement.dataset.stranger)));
}

/** The same from a script of our own extension, injected into the page that `urlPattern` names. */
export async function assaultFromInjectedScript(
  extensionPage: Page,
  urlPattern: string,
  messages: readonly unknown[],
): Promise<Harvest> {
  const result = await extensionPage.evaluate(
    async (pattern, sent) => {
      const [tab] = await chrome.tabs.query({ url: pattern });
      const [injected] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        args: [sent],
        func: async (all: unknown[]) => {
          const replies: unknown[] = [];
          let count = 0;
          let ports = 0;
          const send = async (message: unknown) => {
            count += 1;
            const reply = await chrome.runtime.sendMessage(message).catch(() => undefined);
            if (reply !== undefined) replies.push(reply);
          };
          const talk = (name: string, batch: unknown[]) =>
            new Promise<void>((resolve) => {
              ports += 1;
              const port = chrome.runtime.connect({ name });
              port.onMessage.addListener((message) => void replies.push(message));
              port.onDisconnect.addListener(() => resolve());
              for (const message of batch) {
                try {
                  count += 1;
                  port.postMessage(message);
                } catch {
                  // Hung up on already.
                }
              }
              setTimeout(resolve, 2_000);
            });
          for (let at = 0; at < all.length; at += 100) {
            await Promise.all(all.slice(at, at + 100).map(send));
          }
          for (let at = 0; at < all.length; at += 100) {
            await Promise.all(
              Array.from({ length: 10 }, (_, n) =>
                talk(n === 9 ? 'other' : 'panel', all.slice(at + n * 10, at + n * 10 + 10)),
              ),
            );
          }
          return JSON.stringify({ messages: count, ports, replies });
        },
      });
      return String(injected?.result);
    },
    urlPattern,
    [...messages],
  );
  return JSON.parse(result);
}

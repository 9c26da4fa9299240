/** Looks for one secret, in every form that it could have taken, in everything that can be read. */
import type { Page } from 'puppeteer-core';
import type { Reply, RequestMessage, RequestType } from '../../../lib/extension/messages.ts';

/** The middle of a secret (its last four may be shown) as it is, reversed, in hex and in base64. */
export function formsOf(secret: string): readonly string[] {
  const middle = secret.slice(3, -4);
  const base64 = [0, 1, 2].map((shift) =>
    // Of each of the three ways in which bytes fall into base64's groups, the characters that are sure.
    Buffer.from(middle.slice(shift)).toString('base64').replace(/=+$/, '').slice(0, -1),
  );
  return [
    middle,
    [...middle].reverse().join(''),
    Buffer.from(middle).toString('hex'),
    ...base64,
    ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
  ];
}

/** The forms of the secret that stand in a text, in whatever case. */
export function formsIn(text: string, secret: string): readonly string[] {
  const folded = text.toLowerCase();
  return formsOf(secret).filter((form) => folded.includes(form.toLowerCase()));
}

/** Everything that stands in a document: markup, fields, attributes, storage of its origin, globals. */
export function documentOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll('input, textarea, select')].map(
      (field) => (field as HTMLInputElement).value,
    );
    let stored: unknown = null;
    try {
      stored = [{ ...localStorage }, { ...sessionStorage }, history.state, window.name];
    } catch {
      // A page without storage has none to look at.
    }
    const html = document.documentElement.outerHTML;
    return JSON.stringify([location.href, document.title, html, fields, stored, document.cookie]);
  });
}

export interface Stored {
  /** Every area of the extension's `storage`. */
  readonly areas: string;
  /** Every IndexedDB database of the origin by name, as JSON; binary as hex. */
  readonly databases: Readonly<Record<string, string>>;
}

/** Everything that the extension keeps, read from one of its own pages. */
export function storedBy(extensionPage: Page): Promise<Stored> {
  return extensionPage.evaluate(async () => {
    const areas: Record<string, unknown> = {};
    for (const name of ['local', 'session', 'sync', 'managed'] as const) {
      areas[name] = await chrome.storage[name]?.get(null).catch(String);
    }
    areas.caches = await caches.keys();
    const readable = (value: unknown): unknown => {
      if (value instanceof ArrayBuffer) return readable(new Uint8Array(value));
      if (value instanceof Uint8Array) {
        return [...value].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      }
      if (value instanceof Blob) return `blob of ${value.size}`;
      if (Array.isArray(value)) return value.map(readable);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).map(([name, part]) => [name, readable(part)]),
      );
    };
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const databases: Record<string, string> = {};
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const database = await settled(indexedDB.open(name));
      const stores: Record<string, unknown> = {};
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        stores[store] = readable([await settled(rows.getAllKeys()), await settled(rows.getAll())]);
      }
      database.close();
      databases[name] = JSON.stringify(stores);
    }
    return { areas: JSON.stringify(areas), databases };
  });
}

/** Asks the background from an extension page, as its own code does. */
export function requestFrom<T extends RequestType>(
  page: Page,
  message: RequestMessage<T>,
): Promise<Reply<T>> {
  return page.evaluate(
    (sent) => chrome.runtime.sendMessage(sent) as Promise<unknown>,
    message,
  ) as Promise<Reply<T>>;
}

/**
 * Keeps every message that the background sends to an own page: opens a panel's port from it, follows
 * the chat that is used, and notes the replies to each kind of request.
 */
export async function startListening(page: Page, windowId = 1): Promise<void> {
  await page.evaluate((id) => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    const port = chrome.runtime.connect({ name: 'panel' });
    port.onMessage.addListener((event) => void heard.push(event));
    port.onDisconnect.addListener(() => void heard.push('disconnected'));
    port.postMessage({ type: 'chat-open', windowId: id, chatId: null });
    chrome.runtime.onMessage.addListener((message, sender) => {
      // The browser hands what options send to every own page that listens. The one message that carries
      // a key in is no answer; the product's pages do not listen.
      if (sender.url?.endsWith('/options.html') && message?.type === 'key-set') return;
      heard.push(message);
    });
    chrome.storage.onChanged.addListener((changes) => void heard.push(changes));
  }, windowId);
}

export function heardBy(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    (globalThis as unknown as { heard: unknown[] }).heard.map((message) => JSON.stringify(message)),
  );
}

/** What a script of the extension, injected into a web page, can lay its hands on there. */
export function injectedWorldOf(extensionPage: Page, urlPattern: string): Promise<string> {
  return extensionPage.evaluate(async (pattern) => {
    const [tab] = await chrome.tabs.query({ url: pattern });
    const [injected] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: async () => {
        const seen: Record<string, unknown> = {};
        for (const name of ['local', 'session', 'sync'] as const) {
          try {
            seen[name] = await chrome.storage[name].get(null);
          } catch (error) {
            seen[name] = String(error);
          }
        }
        seen.databases = await indexedDB.databases();
        seen.globals = Object.getOwnPropertyNames(globalThis).filter((name) =>
          /altside/i.test(name),
        );
        seen.reply = await chrome.runtime
          .sendMessage({ type: 'status-get' })
          .catch((error: unknown) => String(error));
        seen.id = chrome.runtime.id;
        seen.ran = true;
        return JSON.stringify(seen);
      },
    });
    return String(injected?.result);
  }, urlPattern);
}

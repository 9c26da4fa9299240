/** A web page that tries everything it has to speak to the extension, to hear it, or to get inside. */
import type { Frame, Page } from 'puppeteer-core';

export interface PageHarvest {
  /** Messages that were sent, over all ways together. */
  readonly sent: number;
  /** Everything that came back. */
  readonly replies: readonly unknown[];
  /** Own files that the page could load, as `way path`. */
  readonly loaded: readonly string[];
  /** Documents of the extension that stood in a frame or a window of the page. */
  readonly documents: readonly string[];
}

const ownPages = ['sidepanel.html', 'options.html', 'chat.html'];
const ownFiles = ['manifest.json', 'background.js', 'page-reader.js', 'icon/128.png', ...ownPages];

/**
 * @param root Such as `chrome-extension://abc`.
 * @param ids What the extension could be addressed by.
 */
export async function assaultFromPage(
  page: Page,
  root: string,
  ids: readonly string[],
  messages: readonly unknown[],
): Promise<PageHarvest> {
  const frames = await openInFrames(page, root);
  const spoken = await page.evaluate(speak, [...ids], [...messages]);
  const loaded = await page.evaluate(load, root, ownFiles);
  const documents: string[] = [];
  for (const target of page.frames()) {
    if (target === page.mainFrame()) continue;
    const url = await addressOf(target);
    if (url.startsWith(root)) documents.push(url);
  }
  const left = await page.evaluate(() => {
    const own = document.querySelectorAll('iframe[data-assault]');
    for (const frame of own) frame.remove();
    return own.length;
  });
  if (left !== frames) throw new Error('The frames were not there.');
  return { ...spoken, loaded, documents };
}

/** A frame that was refused may have no document that could be asked. */
function addressOf(frame: Frame): Promise<string> {
  return Promise.race([
    frame.evaluate(() => location.href).catch(() => 'refused'),
    new Promise<string>((resolve) => setTimeout(() => resolve('refused'), 3_000)),
  ]);
}

async function openInFrames(page: Page, root: string): Promise<number> {
  return page.evaluate(
    async (origin, paths) => {
      await Promise.all(
        paths.map((path) => {
          const frame = document.createElement('iframe');
          frame.dataset.assault = path;
          frame.src = `${origin}/${path}`;
          const ended = new Promise((resolve) => {
            frame.onload = resolve;
            frame.onerror = resolve;
            // A refused frame may have no event at all.
            setTimeout(resolve, 1_000);
          });
          document.body.append(frame);
          return ended;
        }),
      );
      return paths.length;
    },
    root,
    ownPages,
  );
}

/** Runs in the page. */
async function speak(ids: string[], messages: unknown[]) {
  // What a debugger runs synchronously is not what a page runs.
  await new Promise((resolve) => setTimeout(resolve));
  const replies: unknown[] = [];
  let sent = 0;
  addEventListener('message', ({ source, data }) => {
    if (source !== window) replies.push(data);
  });
  const channels = ['panel', 'altside', 'options', 'runtime', ''].map((name) => {
    const channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }) => void replies.push(data);
    return channel;
  });
  const windows = [window, ...[...document.querySelectorAll('iframe')].map((f) => f.contentWindow)];
  interface Speaker {
    runtime?: {
      sendMessage?(id: string, message: unknown): Promise<unknown> | undefined;
      connect?(id: string, info: { name: string }): chrome.runtime.Port;
    };
  }
  const { chrome: one, browser: other } = globalThis as { chrome?: Speaker; browser?: Speaker };
  for (const message of messages) {
    for (const each of windows) {
      each?.postMessage(message, '*');
      sent += 1;
    }
    for (const channel of channels) {
      channel.postMessage(message);
      sent += 1;
    }
    document.dispatchEvent(new CustomEvent('altside', { detail: message }));
    for (const speaker of [one, other]) {
      for (const id of ids) {
        if (speaker?.runtime === undefined) continue;
        try {
          sent += 1;
          const reply = await speaker.runtime.sendMessage?.(id, message);
          if (reply !== undefined) replies.push(reply);
          const port = speaker.runtime.connect?.(id, { name: 'panel' });
          port?.onMessage.addListener((heard) => void replies.push(heard));
          port?.postMessage(message);
        } catch {
          // There is nobody to speak to.
        }
      }
    }
  }
  // Whatever would come back over these ways has by now been queued before this.
  await new Promise((resolve) => setTimeout(resolve, 200));
  for (const channel of channels) channel.close();
  return { sent, replies };
}

/** Runs in the page. */
async function load(root: string, paths: string[]) {
  await new Promise((resolve) => setTimeout(resolve));
  const element = (name: string, attribute: string, url: string, further?: [string, string]) =>
    new Promise<boolean>((resolve) => {
      const made = document.createElement(name);
      made.onload = () => resolve(true);
      made.onerror = () => resolve(false);
      setTimeout(() => resolve(false), 2_000);
      if (further !== undefined) made.setAttribute(...further);
      made.setAttribute(attribute, url);
      document.head.append(made);
    });
  const ways: Record<string, (url: string) => Promise<boolean>> = {
    fetch: (url) =>
      fetch(url).then(
        () => true,
        () => false,
      ),
    'fetch without cors': (url) =>
      fetch(url, { mode: 'no-cors' }).then(
        () => true,
        () => false,
      ),
    script: (url) => element('script', 'src', url),
    image: (url) => element('img', 'src', url),
    style: (url) => element('link', 'href', url, ['rel', 'stylesheet']),
    module: (url) => element('script', 'src', url, ['type', 'module']),
  };
  const tries = Object.entries(ways).flatMap(([way, tryIt]) =>
    paths.map(async (path) => ((await tryIt(`${root}/${path}`)) ? `${way} ${path}` : null)),
  );
  return (await Promise.all(tries)).filter((loaded) => loaded !== null);
}

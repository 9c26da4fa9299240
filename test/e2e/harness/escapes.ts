/** Every way in which a script of a page could reach another host or run what is not in the package. */
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import type { Page } from 'puppeteer-core';

/** A socket that counts who knocks; it answers nobody. */
export interface Trap {
  /** `host:port` */
  readonly host: string;
  /** First line of each connection; `noBytes` where nothing was sent. */
  readonly knocks: readonly string[];
  close(): Promise<void>;
}

export const noBytes = '(no bytes)';

export async function openTrap(): Promise<Trap> {
  const knocks: string[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    const at = knocks.push(noBytes) - 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', (data) => {
      knocks[at] = data.toString('latin1').split('\r\n')[0] ?? '';
      socket.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    knocks,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

export interface Attempts {
  /** How each attempt ended, by name. */
  readonly outcomes: Readonly<Record<string, string>>;
  /** Directives that the page's policies named as the ones that forbade. */
  readonly violations: readonly string[];
}

/**
 * Tries all of it in the page. Begins after a task of its own: what a debugger runs synchronously goes
 * past the page's policy. (No policy forbids a preconnect or a meta refresh: those need markup, and no
 * page of the product has a place where markup could get in.)
 */
export function tryEscapes(page: Page, host: string): Promise<Attempts> {
  return page.evaluate(async (trap) => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const url = `http://${trap}/`;
    const outcomes: Record<string, string> = {};
    const violations = new Set<string>();
    document.addEventListener('securitypolicyviolation', (event) => {
      violations.add(event.effectiveDirective);
    });
    const within = (work: Promise<string>) =>
      Promise.race([
        work.catch((error: unknown) => `threw ${error instanceof Error ? error.name : error}`),
        new Promise<string>((resolve) => setTimeout(() => resolve('nothing came'), 1_500)),
      ]);
    const element = (name: string, set: (element: HTMLElement) => void, parent = document.body) =>
      new Promise<string>((resolve) => {
        const made = document.createElement(name);
        made.onload = () => resolve('loaded');
        made.onerror = () => resolve('refused');
        set(made);
        parent.append(made);
      });
    const attribute = (name: string, value: string) => (made: HTMLElement) =>
      made.setAttribute(name, value);

    // A frame that was refused has its event too: whether anything was loaded, the socket tells.
    const frame = (set: (element: HTMLElement) => void) =>
      element('iframe', set).then(() => 'ended');

    const attempts: Record<string, () => Promise<string>> = {
      fetch: async () => `status ${(await fetch(`${url}fetch`)).status}`,
      'fetch without cors': async () =>
        (await fetch(`${url}no-cors`, { mode: 'no-cors', method: 'POST', body: 'x' })).type,
      'fetch with keepalive': async () =>
        (await fetch(`${url}keepalive`, { keepalive: true, mode: 'no-cors' })).type,
      'xml http request': () =>
        new Promise((resolve) => {
          const request = new XMLHttpRequest();
          request.onload = () => resolve('loaded');
          request.onerror = () => resolve('refused');
          request.open('GET', `${url}xhr`);
          request.send();
        }),
      'web socket': () =>
        new Promise((resolve) => {
          const socket = new WebSocket(`ws://${trap}/socket`);
          socket.onopen = () => resolve('opened');
          socket.onerror = () => resolve('refused');
        }),
      'event source': () =>
        new Promise((resolve) => {
          const source = new EventSource(`${url}events`);
          source.onopen = () => resolve('opened');
          source.onerror = () => {
            source.close();
            resolve('refused');
          };
        }),
      sendBeacon: async () => String(navigator.sendBeacon(`${url}beacon`, 'x')),
      image: () => element('img', attribute('src', `${url}image`)),
      stylesheet: () =>
        element('link', (made) => {
          made.setAttribute('rel', 'stylesheet');
          made.setAttribute('href', `${url}style.css`);
        }),
      'inline style with an address': () =>
        element('style', (made) => {
          made.textContent = `body { background: url(${url}background) }`;
        }),
      font: async () => {
        const face = new FontFace('stolen', `url(${url}font.woff2)`);
        await face.load();
        return 'loaded';
      },
      audio: () => element('audio', attribute('src', `${url}audio`)),
      video: () => element('video', attribute('src', `${url}video`)),
      object: () => element('object', attribute('data', `${url}object`)),
      embed: () => element('embed', attribute('src', `${url}embed`)),
      frame: () => frame(attribute('src', `${url}frame`)),
      'frame with markup': () => frame(attribute('srcdoc', `<img src="${url}srcdoc">`)),
      prefetch: () =>
        element('link', (made) => {
          made.setAttribute('rel', 'prefetch');
          made.setAttribute('href', `${url}prefetch`);
        }),
      'form into a frame': async () => {
        const form = document.createElement('form');
        form.action = `${url}form`;
        form.method = 'post';
        form.target = 'nowhere';
        document.body.append(form);
        form.submit();
        return 'submitted';
      },
      'remote script': () => element('script', attribute('src', `${url}script.js`)),
      'remote module': () =>
        element('script', (made) => {
          made.setAttribute('type', 'module');
          made.setAttribute('src', `${url}module.js`);
        }),
      'inline script': async () => {
        const script = document.createElement('script');
        script.textContent = 'globalThis.ranInline = true';
        document.body.append(script);
        return 'ranInline' in globalThis ? 'ran' : 'refused';
      },
      'inline handler': async () => {
        const button = document.createElement('button');
        button.setAttribute('onclick', 'globalThis.ranHandler = true');
        document.body.append(button);
        button.click();
        return 'ranHandler' in globalThis ? 'ran' : 'refused';
      },
      // biome-ignore lint/security/noGlobalEval: that it is refused is what is asked
      eval: async () => String(globalThis.eval('40 + 2')),
      'function from text': async () => String(new Function('return 40 + 2')()),
      'worker from text': () =>
        new Promise((resolve) => {
          // Chromium lets it run under the policy of the page that made it: it reaches nothing either.
          const code = `fetch('${url}worker', { mode: 'no-cors' })
            .then(() => postMessage('loaded'), () => postMessage('refused'))`;
          const worker = new Worker(URL.createObjectURL(new Blob([code])));
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = () => resolve('refused');
        }),
      'base element': async () => {
        const base = document.createElement('base');
        base.href = url;
        document.head.append(base);
        const moved = document.baseURI.startsWith(url);
        base.remove();
        return moved ? 'moved' : 'refused';
      },
    };
    for (const [name, attempt] of Object.entries(attempts)) {
      outcomes[name] = '';
      void within(attempt()).then((outcome) => {
        outcomes[name] = outcome;
      });
    }
    await new Promise((resolve) => setTimeout(resolve, 1_800));
    return { outcomes, violations: [...violations] };
  }, host);
}

/** Outcomes that mean that something got through, whatever the socket saw. */
export const throughs = /^(?:status|loaded|opened|ran|moved|42|opaque|cors|basic)/;

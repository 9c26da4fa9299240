/**
 * `npm start` under Node 24: builds, starts the demo API and the market page, opens a browser with the
 * extension, configures it through its own options page, and opens the panel beside the page. Without a
 * display it holds the first conversation by itself. With `ALTLLM_API_KEY` it talks to the real API.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startDemoApi } from '../../test/demo-api/server.ts';
import { launchChromium } from '../../test/e2e/harness/chromium.ts';
import { saveKey } from '../../test/e2e/harness/options.ts';
import { servePages } from '../../test/e2e/harness/page-server.ts';
import { ask, panelReady } from '../../test/e2e/harness/panel.ts';
import { configure, marketFolder } from '../../test/e2e/harness/world.ts';
import { ensureBrowser } from '../ensure-browser.ts';
import { root, runTool } from '../run-tool.ts';
import { hasDisplay } from './display.ts';
import { takePicture } from './picture.ts';
import { printTranscript } from './transcript.ts';

const question = 'What are the prices on this page?';
const headless = process.argv.includes('--headless') || !hasDisplay();
const apiKey = process.env.ALTLLM_API_KEY ?? '';

const cleanups: (() => Promise<unknown>)[] = [];

try {
  await start();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  for (const cleanup of cleanups.reverse()) await cleanup().catch(() => undefined);
}

async function start(): Promise<void> {
  const missing = await ensureBrowser('chromium');
  if (missing !== null) throw new Error(missing);

  step('Building the extension');
  if ((await runTool('wxt', ['build'], { quiet: true })) !== 0) {
    throw new Error('The build failed: see above.');
  }

  const market = await servePages(marketFolder, await usablePort(4140));
  cleanups.push(() => market.close());
  const api = apiKey === '' ? await startDemoApi({ port: await usablePort(4141) }) : null;
  if (api !== null) cleanups.push(() => api.close());
  step(api === null ? 'Talking to the real AltLLM API' : `Demo API at ${api.baseUrl}`);

  step(headless ? 'Starting a browser without a window' : 'Starting a browser');
  const chromium = await launchChromium({ headless });
  cleanups.push(() => chromium.close());
  if (api !== null) {
    await configure(chromium, api.baseUrl, 'demo-key-of-npm-start');
  } else {
    const options = await chromium.openExtensionPage('options.html');
    await saveKey(options, apiKey);
    await options.close();
  }

  const [first] = await chromium.browser.pages();
  const page = first ?? (await chromium.browser.newPage());
  await page.goto(`${market.origin}/`);
  const panel = await chromium.openPanel(page);
  await panelReady(panel);
  step(`The panel is open beside ${market.origin}/`);

  if (!headless) {
    console.log(`\nAsk it: ${question}\nClose the browser or press Ctrl+C to end.`);
    await ended(chromium.browser);
    return;
  }
  const answer = await ask(panel, question, 120_000);
  await printTranscript(panel);
  const folder = join(root, '.cache');
  await mkdir(folder, { recursive: true });
  const picture = join(folder, 'start.png');
  await takePicture(chromium.browser, page, panel, picture);
  step(`Picture saved: ${picture}`);
  if (answer.state !== 'complete') {
    throw new Error(`The answer did not come through: it ended as "${answer.state}".`);
  }
  if (api !== null && !answer.toolCalls.some((call) => call.state === 'done')) {
    throw new Error('The answer came without having read the page.');
  }
}

function step(text: string): void {
  console.log(`> ${text}`);
}

/** The port if it is free, else 0 (any). A steady address makes bookmarks and docs simple. */
async function usablePort(port: number): Promise<number> {
  const probe = await servePages({}, port).catch(() => null);
  await probe?.close();
  return probe === null ? 0 : port;
}

/** Resolves when the browser is closed or Ctrl+C is pressed. */
function ended(browser: { once(event: 'disconnected', listener: () => void): unknown }) {
  return new Promise<void>((resolve) => {
    browser.once('disconnected', resolve);
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

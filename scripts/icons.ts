/**
 * `node scripts/icons.ts`: draws public/icon/icon.svg as PNGs in the sizes that browsers ask for.
 * At 16 pixels the lines of the page would only blur, so there they are left out.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../test/e2e/harness/browsers.ts';
import { root } from './run-tool.ts';

const folder = join(root, 'public', 'icon');
const executablePath = findChromium();
if (executablePath === null) throw new Error('No Chromium, Chrome or Edge was found.');

const svg = await readFile(join(folder, 'icon.svg'), 'utf8');
const browser = await puppeteer.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  for (const size of [16, 32, 48, 96, 128]) {
    const drawn = size === 16 ? svg.replace(/<path d="M6 10h8.*\n/, '') : svg;
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawn}`,
    );
    await page.screenshot({ path: join(folder, `${size}.png`), omitBackground: true });
  }
} finally {
  await browser.close();
}

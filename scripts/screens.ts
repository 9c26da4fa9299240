/**
 * `npm run screens`: builds, then takes pictures of the real panel in its states into docs/screens, in
 * light and dark, and the README's picture of the panel beside a page. With words behind it, only the scenes
 * whose name begins so.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openIn } from '../test/e2e/harness/languages.ts';
import { ask, panelReady } from '../test/e2e/harness/panel.ts';
import { appears } from '../test/e2e/harness/roles.ts';
import { startWorld } from '../test/e2e/harness/world.ts';
import { root } from './run-tool.ts';
import { emulate } from './screens/emulate.ts';
import { type Look, type Stage, scenes } from './screens/scenes.ts';
import { takePicture } from './start/picture.ts';

const folder = process.env.ALTSIDE_SCREENS ?? join(root, 'docs', 'screens');
const wanted = process.argv.slice(2);
const WIDTH = 360;
await mkdir(folder, { recursive: true });

const world = await startWorld({
  chromium: { windowSize: { width: 1400, height: 860 } },
  api: { acceptsKey: (key) => key.startsWith('demo'), chunksPerSecond: 200 },
});
try {
  if (isWanted('beside')) await besidePicture();
  const stage = { world, ...(await world.openBeside(`${world.pages.origin}/`)) };
  for (const scene of scenes) {
    if (!isWanted(scene.name)) continue;
    try {
      world.api.reset();
      await stage.panel.reload();
      await panelReady(stage.panel);
      await size(stage.panel, WIDTH);
      await scene.prepare(stage);
      await picture(stage, { name: scene.name, themes: ['light', 'dark'] });
      for (const look of scene.looks ?? []) await picture(stage, look);
      await size(stage.panel, WIDTH);
      await scene.after?.(stage);
    } catch (error) {
      console.error(`${scene.name}: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  }
  if (isWanted('options')) await optionsPictures();
} finally {
  await world.close();
}

function isWanted(name: string): boolean {
  return wanted.length === 0 || wanted.some((word) => name.startsWith(word));
}

async function picture({ panel }: Stage, look: Look): Promise<void> {
  const { language, width = WIDTH } = look;
  if (language === undefined) {
    await size(panel, width);
    await inThemes(panel, look);
    return;
  }
  const other = await openIn(world, 'sidepanel.html', language, width);
  await other.waitForSelector('textarea');
  await inThemes(other, look);
  await other.close();
}

async function inThemes(page: Page, look: Look): Promise<void> {
  for (const theme of look.themes) {
    await emulate(page, theme, look.forcedColors ?? false);
    const path = join(folder, `${look.name}-${theme}.png`) as `${string}.png`;
    await page.screenshot({ path });
    console.log(path);
  }
}

async function besidePicture(): Promise<void> {
  const { page, panel } = await world.openBeside(`${world.pages.origin}/`);
  await page.setViewport({ width: 960, height: 760 });
  await size(panel, 420, 760);
  await ask(panel, 'What are the prices on this page?');
  await panel.mouse.move(2, 2);
  await takePicture(world.chromium.browser, page, panel, join(folder, 'beside.png'));
  console.log(join(folder, 'beside.png'));
  await panel.close();
  await page.close();
}

async function optionsPictures(): Promise<void> {
  const options = await world.chromium.openExtensionPage('options.html');
  await appears(options, 'radio', 'altllm-basic');
  await size(options, 720, 900);
  await inThemes(options, { name: 'options', themes: ['light', 'dark'] });
  await size(options, 320, 900);
  await inThemes(options, { name: 'options-320', themes: ['light'] });
  await options.close();
}

async function size(panel: Page, width: number, height = 720): Promise<void> {
  await panel.setViewport({ width, height, deviceScaleFactor: 1 });
}

/**
 * `npm run screens`: pictures of the real panel in its states into docs/screens, in light and dark, and
 * the README's picture of the panel beside a page. Needs a build.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ask, panelReady } from '../test/e2e/harness/panel.ts';
import { startWorld } from '../test/e2e/harness/world.ts';
import { root } from './run-tool.ts';
import { scenes } from './screens/scenes.ts';
import { takePicture } from './start/picture.ts';

const folder = join(root, 'docs', 'screens');
const wanted = process.argv[2];
await mkdir(folder, { recursive: true });

const world = await startWorld({
  chromium: { windowSize: { width: 1400, height: 860 } },
  api: { acceptsKey: (key) => key.startsWith('demo'), chunksPerSecond: 200 },
});
try {
  if (wanted === undefined || wanted === 'beside') await besidePicture();
  for (const scene of scenes) {
    if (wanted !== undefined && !scene.name.startsWith(wanted)) continue;
    world.api.reset();
    const panel = await world.chromium.openExtensionPage('sidepanel.html');
    try {
      await size(panel, scene.width ?? 360);
      await panelReady(panel).catch(() => undefined);
      await scene.prepare(panel, world);
      for (const theme of scene.themes ?? (['light', 'dark'] as const)) {
        await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
        const path = join(folder, `${scene.name}-${theme}.png`) as `${string}.png`;
        await panel.screenshot({ path });
        console.log(path);
      }
    } catch (error) {
      console.error(`${scene.name}: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
    await panel.close();
  }
} finally {
  await world.close();
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

async function size(panel: Page, width: number, height = 720): Promise<void> {
  await panel.setViewport({ width, height, deviceScaleFactor: 1 });
}

/** Every state that is pictured is also asked by axe, in both themes, against WCAG 2.2 AA. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emulate } from '../../scripts/screens/emulate.ts';
import { type Stage, scenes } from '../../scripts/screens/scenes.ts';
import { panelReady } from './harness/panel.ts';
import { appears } from './harness/roles.ts';
import { startWorld, type World } from './harness/world.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let world: World;
beforeAll(async () => {
  world = await startWorld({ api: { chunksPerSecond: 300 } });
});
afterAll(() => world?.close());

/** What axe has to say of a page as it stands, one line an element. */
async function complaints(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const results = (await page.evaluate(
    (tags) =>
      (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(document, {
        runOnly: tags,
        resultTypes: ['violations'],
      }),
    rules,
  )) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}

async function inBothThemes(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await emulate(page, theme, false);
    found.push(...(await complaints(page)).map((line) => `${theme}: ${line}`));
  }
  return found;
}

describe('the panel', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = { world, ...(await world.openBeside(`${world.pages.origin}/`)) };
    await stage.panel.setViewport({ width: 360, height: 720 });
  });

  it.each(scenes)('has no violation: $name', async (scene) => {
    world.api.reset();
    await stage.panel.reload();
    await panelReady(stage.panel);
    await scene.prepare(stage);
    expect(await inBothThemes(stage.panel)).toEqual([]);
    await scene.after?.(stage);
  });
});

describe('the options', () => {
  it('have no violation', async () => {
    const options = await world.chromium.openExtensionPage('options.html');
    await appears(options, 'button', 'Save key');
    await appears(options, 'radio', 'altllm-basic');
    expect(await inBothThemes(options)).toEqual([]);
    await options.close();
  });
});

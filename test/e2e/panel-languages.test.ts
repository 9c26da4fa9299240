/** Sixteen languages in 320 pixels, and one from right to left through a whole question. In a real Chromium. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIn, languages, type OneLanguageBuild, openIn, textsIn } from './harness/languages.ts';
import { answerReaches, ask, panelReady } from './harness/panel.ts';
import { sidewaysOverflow } from './harness/parts.ts';
import { appears, press, selectorOf, showsText } from './harness/roles.ts';
import { demoKey, startWorld, type World } from './harness/world.ts';

/** Words of the interface that are cut without a way to read them whole, and what sticks out of the page. */
async function faults(page: Page): Promise<readonly string[]> {
  const wide = await sidewaysOverflow(page);
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, label, h1, h2, h3, dt, th, legend')]
      .filter((element) => {
        if (!element.checkVisibility({ visibilityProperty: true })) return false;
        const { overflowX, textOverflow } = getComputedStyle(element);
        const { left, right } = element.getBoundingClientRect();
        const outside = left < -1 || right > innerWidth + 1;
        const scrolls =
          element.closest('[role="group"][tabindex], pre, [role="log"] table') !== null;
        const clipped =
          overflowX !== 'visible' &&
          textOverflow !== 'ellipsis' &&
          element.scrollWidth > element.clientWidth + 1;
        return (outside && !scrolls) || clipped;
      })
      .map((element) => `${element.tagName} ${element.textContent || element.ariaLabel}`),
  );
  return wide > 0 ? [`the page is ${wide} pixels too wide`, ...cut] : cut;
}

describe('in 320 pixels, which is also 200 % of 640', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
    const panel = await world.chromium.openExtensionPage('sidepanel.html');
    await panelReady(panel);
    await ask(panel, 'What is the price of Bitcoin?');
    world.api.script({ times: 1, status: 401, body: '{"detail":"That key was revoked."}' });
    await ask(panel, 'Which pool is calmer?');
    await panel.close();
  });
  afterAll(() => world?.close());

  it.each(languages)('nothing sticks out and no word is cut: %s', async (language) => {
    const texts = await textsIn(language);
    const found: string[] = [];
    const note = async (state: string) =>
      found.push(...(await faults(page)).map((fault) => `${state}: ${fault}`));

    const page = await openIn(world, 'sidepanel.html', language, 320);
    await answerReaches(page, 'failed');
    await showsText(page, 'revoked');
    await note('failed answer');
    const name = (key: string) => texts[key] ?? key;

    await press(page, name('attach'));
    await appears(page, 'menuitem', name('attachPage'));
    await note('menu');
    await page.keyboard.press('Escape');

    await page.focus('header button');
    await page.keyboard.type('?');
    await appears(page, 'dialog', name('keyboardShortcuts'));
    await note('shortcuts');
    await page.keyboard.press('Escape');

    await press(page, name('history'));
    await appears(page, 'searchbox', name('searchHistory'));
    await note('history');
    await page.keyboard.press('Escape');

    await page.goto(page.url().replace('sidepanel.html', 'options.html'));
    await appears(page, 'button', name('saveKey'));
    await appears(page, 'radio', 'altllm-basic');
    await note('options');
    expect(found).toEqual([]);
    await page.close();
  });
});

describe('from right to left', () => {
  let build: OneLanguageBuild;
  let world: World;
  let panel: Page;
  let texts: Readonly<Record<string, string>>;
  const name = (key: string) => texts[key] ?? key;

  beforeAll(async () => {
    texts = await textsIn('ar');
    build = await buildIn('ar');
    world = await startWorld({ configured: false, chromium: { build: build.folder } });
    await world.chromium.allowHost('http://127.0.0.1/*');
    panel = await world.chromium.openExtensionPage('sidepanel.html');
    await panel.setViewport({ width: 360, height: 720 });
    const options = await world.chromium.openExtensionPage('options.html');
    await options.locator(selectorOf('textbox', name('apiBaseUrl'))).fill(world.api.baseUrl);
    await press(options, name('saveBaseUrl'));
    await showsText(options, new URL(world.api.baseUrl).host);
    await options.locator(selectorOf('textbox', name('apiKey'))).fill(demoKey);
    await press(options, name('saveKey'));
    await appears(options, 'button', name('removeKey'));
    await options.close();
    await panel.bringToFront();
    await showsText(panel, name('demo'));
  });
  afterAll(async () => {
    await world?.close();
    await build?.remove();
  });

  it('is the whole panel, in its own words', async () => {
    await appears(panel, 'button', name('newChat'));
    await showsText(panel, name('emptyLead'));
    expect(
      await panel.$eval('html', (root) => [root.lang, root.dir, getComputedStyle(root).direction]),
    ).toEqual(['ar', 'rtl', 'rtl']);
    const [first, last] = await panel.$$eval('header button', (buttons) =>
      [buttons.at(0), buttons.at(-1)].map((button) => button?.getBoundingClientRect().left ?? 0),
    );
    expect(first).toBeGreaterThan(last ?? 0);
    expect(await sidewaysOverflow(panel)).toBe(0);
  });

  it('holds a conversation, each text in its own direction', async () => {
    await panel
      .locator(selectorOf('textbox', name('message')))
      .fill('What is the price of Bitcoin?');
    await press(panel, name('send'));
    const answer = await answerReaches(panel, 'complete', 10);
    expect(answer.text).toContain('$95,051');
    const directions = await panel.$$eval('[role="log"] [data-part="text"]', (parts) =>
      parts.map((part) => getComputedStyle(part).direction),
    );
    expect(directions).toEqual(['ltr', 'ltr']);
    const question = await panel.$eval('[data-role="user"] [data-part="text"]', (bubble) => {
      const { left, right } = bubble.getBoundingClientRect();
      return { fromLeft: left, fromRight: innerWidth - right };
    });
    expect(question.fromLeft).toBeLessThan(question.fromRight);
    expect(await sidewaysOverflow(panel)).toBe(0);
  });

  it('opens the history at the right edge', async () => {
    await press(panel, name('history'));
    await appears(panel, 'searchbox', name('searchHistory'));
    await expect
      .poll(() =>
        panel.$eval('dialog', (drawer) => innerWidth - drawer.getBoundingClientRect().right),
      )
      .toBe(0);
    await panel.keyboard.press('Escape');
  });

  it('runs the options too', async () => {
    const options = await world.chromium.openExtensionPage('options.html');
    await appears(options, 'button', name('saveKey'));
    expect(await options.$eval('html', (root) => [root.lang, root.dir])).toEqual(['ar', 'rtl']);
    await options.close();
  });
});

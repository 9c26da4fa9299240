/** What can be written and put beside a message, in a real Chromium beside a real page. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DemoPart, DemoRequest } from '../demo-api/types.ts';
import { givePicture, pdfOf } from './harness/files.ts';
import { ask, closePanel, panelReady } from './harness/panel.ts';
import { clearComposer, composed, newChat, pickFrom } from './harness/parts.ts';
import { appears, disappears, fill, has, press, selectorOf, showsText } from './harness/roles.ts';
import { startWorld, type World } from './harness/world.ts';

const composer = 'footer';

let world: World;
let page: Page;
let panel: Page;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'altside-files-'));
  world = await startWorld({
    pages: {
      '/a': '<title>The first page</title><main><p>ALPHA stands <b id="word">here</b>.</p></main>',
      '/b': '<title>The second page</title><main><p>BRAVO stands there.</p></main>',
    },
  });
  await world.chromium.allowHost('http://localhost/*');
  await world.chromium.openPage(`${world.pages.otherOrigin}/b`);
  ({ page, panel } = await world.openBeside(`${world.pages.origin}/a`));
  await panel.setViewport({ width: 360, height: 720 });
});
beforeEach(async () => {
  world.api.reset();
  await newChat(panel);
});
afterAll(async () => {
  await world?.close();
  await rm(folder, { recursive: true, force: true });
});

function lastContent(): DemoRequest['messages'][number]['content'] {
  const body = world.api.requests.findLast(({ path }) => path.endsWith('/chat/completions'))?.body;
  return (body as DemoRequest).messages.findLast(({ role }) => role === 'user')?.content ?? null;
}

async function attachFile(name: string, content: string | Buffer): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, content);
  const input = (await panel.$('input[type="file"]')) as ElementHandle<HTMLInputElement> | null;
  await input?.uploadFile(path);
}

function chips(): Promise<readonly string[]> {
  return panel.$$eval(`${'footer'} [data-attachment]`, (found) =>
    found.map((chip) => `${chip.getAttribute('data-attachment')}: ${chip.textContent}`),
  );
}

async function chooseModel(id: string): Promise<void> {
  await panel.select('select', id);
  await panel.waitForFunction(
    (wanted) => document.querySelector('select')?.value === wanted,
    {},
    id,
  );
}

describe('the textbox', () => {
  it('grows with its text up to a part of the panel, and shrinks again', async () => {
    const height = () =>
      panel.$eval('textarea', (field) => Math.round(field.getBoundingClientRect().height));
    const one = await height();
    await panel.focus('textarea');
    await panel.keyboard.sendCharacter('one\ntwo\nthree\nfour');
    await expect.poll(height).toBeGreaterThan(one + 40);
    await fill(panel, 'Message', 'line\n'.repeat(80));
    await expect.poll(height).toBeGreaterThan(150);
    expect(await height()).toBeLessThanOrEqual(720 * 0.4 + 1);
    await clearComposer(panel);
    await expect.poll(height).toBe(one);
  });

  it('keeps a draft for each chat, through another chat and through closing the panel', async () => {
    await ask(panel, 'What is the price of Bitcoin?');
    await fill(panel, 'Message', 'half a thought');
    await newChat(panel);
    await expect.poll(() => composed(panel)).toBe('');
    await fill(panel, 'Message', 'another thought');
    await press(panel, 'History');
    await panel.locator('dialog [data-chat-id] button').click();
    await expect.poll(() => composed(panel)).toBe('half a thought');
    await attachFile('note.txt', 'Kept beside the draft.');
    await appears(panel, 'button', 'Remove note.txt');
    await closePanel(panel);

    panel = await world.chromium.openPanel(page);
    await panelReady(panel);
    await panel.setViewport({ width: 360, height: 720 });
    await expect.poll(() => composed(panel)).toBe('half a thought');
    await appears(panel, 'button', 'Remove note.txt');
    await press(panel, 'Remove note.txt');
    await clearComposer(panel);
    await newChat(panel);
    await expect.poll(() => composed(panel)).toBe('another thought');
    await clearComposer(panel);
  });
});

describe('beside the message', () => {
  it('goes no image where the model takes none', async () => {
    await givePicture(panel, 'paste', { name: 'chart.png', width: 40, height: 40 });
    await showsText(panel, 'chart\\.png was not attached: this model does not take images');
    expect(await chips()).toEqual([]);
    await press(panel, 'Close');
  });

  it('goes an image that was pasted or dropped, scaled down, where it does', async () => {
    await chooseModel('altllm-vision');
    await givePicture(panel, 'paste', { name: 'chart.png', width: 3_136, height: 1_000 });
    await appears(panel, 'button', 'Remove chart.png');
    await givePicture(panel, 'drop', { name: 'small.png', width: 30, height: 20 });
    await appears(panel, 'button', 'Remove small.png');
    await press(panel, 'Look into chart.png');
    await showsText(panel, '1568 × 500 pixels');
    await press(panel, 'Close');
    const answer = await ask(panel, 'What do you see?');
    const parts = lastContent() as readonly DemoPart[];
    expect(parts.map(({ type }) => type).toSorted()).toEqual(['image_url', 'image_url', 'text']);
    expect(answer.text).toContain('2 images arrived');
    await chooseModel('altllm-basic');
  });

  it('goes the text of a file and of a PDF, looked into and removed before it is sent', async () => {
    await attachFile('note.txt', 'The vault holds seven keys.');
    await appears(panel, 'button', 'Remove note.txt');
    await attachFile('paper.pdf', pdfOf('Settled in block nineteen'));
    await appears(panel, 'button', 'Remove paper.pdf');
    await attachFile('other.txt', 'To be removed.');
    await appears(panel, 'button', 'Remove other.txt');

    await press(panel, 'Look into paper.pdf');
    await showsText(panel, 'Settled in block nineteen');
    await press(panel, 'Close');
    await press(panel, 'Remove other.txt');
    await expect.poll(chips).toEqual(['file: note.txt', 'file: paper.pdf']);
    await ask(panel, 'What do these say?');
    const sent = JSON.stringify(lastContent());
    expect(sent).toContain('The vault holds seven keys.');
    expect(sent).toContain('Settled in block nineteen');
    expect(sent).not.toContain('To be removed.');
    expect(await chips()).toEqual([]);
  });

  it('goes no file that holds no text', async () => {
    await attachFile('picture.bin', Buffer.from([1, 0, 2, 0]));
    await showsText(panel, 'picture\\.bin cannot be read as text');
    expect(await chips()).toEqual([]);
    await press(panel, 'Close');
  });

  it('go the page and what is selected on it', async () => {
    await pickFrom(panel, composer, 'This page');
    await appears(panel, 'button', 'Remove The first page');
    await pickFrom(panel, composer, 'Selection');
    await showsText(panel, 'Nothing is selected on the page');
    await press(panel, 'Close');

    await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('#word') ?? document.body);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    });
    await pickFrom(panel, composer, 'Selection');
    await appears(panel, 'button', 'Remove here');
    await press(panel, 'Look into The first page');
    await showsText(panel, 'ALPHA stands');
    await press(panel, 'Close');
    await ask(panel, 'Explain this');
    expect(JSON.stringify(lastContent())).toMatch(/ALPHA stands[\s\S]*here/);
  });

  it('goes a picture of the visible tab', async () => {
    await chooseModel('altllm-vision');
    await page.bringToFront();
    await pickFrom(panel, composer, 'Screenshot');
    await appears(panel, 'button', 'Remove Screenshot');
    await press(panel, 'Look into Screenshot');
    await showsText(panel, '\\d+ × \\d+ pixels');
    const drawn = await panel.$eval(
      'dialog img',
      (image) => (image as HTMLImageElement).naturalWidth,
    );
    expect(drawn).toBeGreaterThan(300);
    await press(panel, 'Close');
    await press(panel, 'Remove Screenshot');
    await chooseModel('altllm-basic');
  });

  it('goes another open tab, chosen behind @', async () => {
    await panel.focus(selectorOf('textbox', 'Message'));
    await panel.keyboard.type('Compare with @second');
    await appears(panel, 'listbox', 'Open tabs');
    await panel.keyboard.press('Enter');
    await appears(panel, 'button', 'Remove The second page');
    expect(await composed(panel)).toBe('Compare with ');
    await ask(panel, 'Compare with the other');
    expect(JSON.stringify(lastContent())).toContain('BRAVO stands there.');
  });
});

describe('the built-in prompts', () => {
  it('are offered behind /, narrowed as one types, and put in with Enter', async () => {
    await panel.focus(selectorOf('textbox', 'Message'));
    await panel.keyboard.type('/');
    await appears(panel, 'listbox', 'Prompts');
    const offered = () => panel.$$eval('footer [role="option"]', (options) => options.length);
    expect(await offered()).toBe(6);
    await panel.keyboard.type('sum');
    await expect.poll(offered).toBe(1);
    await panel.keyboard.press('Enter');
    await expect.poll(() => composed(panel)).toBe('Sum up this page in five points.');
    await disappears(panel, 'listbox', 'Prompts');
    await clearComposer(panel);
  });

  it('go away with Escape and leave what was typed', async () => {
    await panel.focus(selectorOf('textbox', 'Message'));
    await panel.keyboard.type('/ri');
    await appears(panel, 'listbox', 'Prompts');
    await panel.keyboard.press('Escape');
    await disappears(panel, 'listbox', 'Prompts');
    expect(await composed(panel)).toBe('/ri');
    expect(await has(panel, 'listbox', 'Prompts')).toBe(false);
    await clearComposer(panel);
  });
});

/** The extension's pages in a language other than the browser's, with the texts that it ships. */
import { readdirSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { chromeBuild } from './chromium.ts';
import type { World } from './world.ts';

/** Of the built extension, by folder: `test/locales.test.ts` holds which these must be. */
export const languages = readdirSync(join(chromeBuild, '_locales'));

/** The built extension's texts by key, with `$1` to `$9` in them. */
export async function textsIn(language: string): Promise<Readonly<Record<string, string>>> {
  const path = join(chromeBuild, '_locales', language, 'messages.json');
  const messages: Record<string, { message: string }> = JSON.parse(await readFile(path, 'utf8'));
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

/**
 * Opens a page of the extension as a browser in that language would show it: only the browser's own
 * look-up of texts is stood in for, so that one browser serves for all languages.
 */
export async function openIn(
  world: World,
  path: string,
  language: string,
  width: number,
): Promise<Page> {
  const page = await world.chromium.browser.newPage();
  await page.setViewport({ width, height: 720 });
  await page.evaluateOnNewDocument(
    (texts, tag) => {
      const look = (key: string, values: string | readonly string[] = []) =>
        (texts[key] ?? '').replace(
          /\$(\d)/g,
          (_, place) => [values].flat()[Number(place) - 1] ?? '',
        );
      const roots = globalThis as unknown as Record<string, { i18n?: object } | undefined>;
      for (const root of [roots.chrome, roots.browser]) {
        if (!root?.i18n) continue;
        Object.defineProperty(root.i18n, 'getMessage', { value: look });
        Object.defineProperty(root.i18n, 'getUILanguage', { value: () => tag });
      }
    },
    await textsIn(language),
    language.replace('_', '-'),
  );
  await page.goto(`chrome-extension://${world.chromium.extensionId}/${path}`);
  return page;
}

export interface OneLanguageBuild {
  readonly folder: string;
  remove(): Promise<void>;
}

/**
 * The built extension with one language in it, which then is the browser's choice whatever its own: not
 * every machine has a browser in every language.
 */
export async function buildIn(language: string): Promise<OneLanguageBuild> {
  const folder = await mkdtemp(join(tmpdir(), `altside-${language}-`));
  await cp(chromeBuild, folder, { recursive: true });
  for (const other of languages) {
    if (other === language) continue;
    await rm(join(folder, '_locales', other), { recursive: true });
  }
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...manifest, default_locale: language }));
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Where the browsers lie on Linux, macOS and Windows. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** `CHROME_PATH`, else Chromium, Chrome or Edge; null when there is none. */
export function findChromium(): string | null {
  return find(
    process.env.CHROME_PATH,
    [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
      'chrome',
      'msedge',
    ],
    [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...onWindows('Google/Chrome/Application/chrome.exe'),
      ...onWindows('Chromium/Application/chrome.exe'),
      ...onWindows('Microsoft/Edge/Application/msedge.exe'),
    ],
  );
}

/** `FIREFOX_PATH`, else any Firefox; null when there is none. */
export function findFirefox(): string | null {
  return find(
    process.env.FIREFOX_PATH,
    ['firefox', 'firefox-esr'],
    [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...onWindows('Mozilla Firefox/firefox.exe'),
    ],
  );
}

/** A program on the PATH; null when there is none. */
export function findProgram(name: string): string | null {
  return find(undefined, [name], []);
}

function find(
  chosen: string | undefined,
  names: readonly string[],
  places: readonly string[],
): string | null {
  if (chosen !== undefined && chosen !== '') return existsSync(chosen) ? chosen : null;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const ending = process.platform === 'win32' ? '.exe' : '';
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
  return [...onPath, ...places].find((path) => existsSync(path)) ?? null;
}

function onWindows(path: string): readonly string[] {
  if (process.platform !== 'win32') return [];
  const roots = [
    process.env.PROGRAMFILES,
    process.env['PROGRAMFILES(X86)'],
    process.env.LOCALAPPDATA,
  ];
  return roots.flatMap((root) => (root === undefined ? [] : [join(root, path)]));
}

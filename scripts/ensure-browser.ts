/** Installs a missing browser where that can be done, otherwise names the one command that does it. */
import { existsSync } from 'node:fs';
import { findChromium, findFirefox, findProgram } from '../test/e2e/harness/browsers.ts';
import { runTool } from './run-tool.ts';

export type BrowserName = 'chromium' | 'firefox';

/** Null when the browser is there (now); else a sentence with the command to type. */
export async function ensureBrowser(name: BrowserName): Promise<string | null> {
  if (isThere(name)) return null;
  const chosen = name === 'chromium' ? process.env.CHROME_PATH : process.env.FIREFOX_PATH;
  if (chosen !== undefined && chosen !== '') return `There is no browser at ${chosen}.`;
  if (canInstall()) {
    console.log(`No ${name} here: installing Debian's package.`);
    await installPackages(name === 'chromium' ? ['chromium'] : ['firefox-esr']);
    if (isThere(name)) return null;
  }
  return `No ${name === 'chromium' ? 'Chromium, Chrome or Edge' : 'Firefox'} was found. Type: ${command(name)}`;
}

/** A display to test native menus on: installed with the browsers where that can be done. */
export async function ensureVirtualDisplay(): Promise<boolean> {
  const there = () => findProgram('Xvfb') !== null && findProgram('xdotool') !== null;
  if (!there() && canInstall()) await installPackages(['xvfb', 'xdotool']);
  return there();
}

function isThere(name: BrowserName): boolean {
  return (name === 'chromium' ? findChromium() : findFirefox()) !== null;
}

function canInstall(): boolean {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

async function installPackages(packages: readonly string[]): Promise<void> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runTool('apt-get', ['update', '-q'], { env, quiet: true });
  await runTool('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {
    env,
  });
}

function command(name: BrowserName): string {
  switch (process.platform) {
    case 'darwin':
      return `brew install --cask ${name}`;
    case 'win32':
      return name === 'chromium'
        ? 'winget install Google.Chrome'
        : 'winget install Mozilla.Firefox';
    default:
      return existsSync('/etc/debian_version')
        ? `sudo apt-get install -y ${name === 'chromium' ? 'chromium' : 'firefox-esr'}`
        : `npx @puppeteer/browsers install ${name === 'chromium' ? 'chrome' : 'firefox'}@stable (then set ${name === 'chromium' ? 'CHROME_PATH' : 'FIREFOX_PATH'} to what it prints)`;
  }
}

/**
 * What `npm start` and `npm test` do before anything else, in plain JavaScript for Node 20: check Node,
 * install the locked dependencies if they are missing or outdated, then go on under the Node 24 that is
 * one of those dependencies.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const windows = process.platform === 'win32';

/** Ends the process with a sentence where it cannot go on. */
export async function bootstrap() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) {
    fail(
      `Altside needs Node 20 or newer; this is ${process.version}. Get it from https://nodejs.org/`,
    );
  }
  const reason = whyInstall();
  if (reason !== null) await install(reason);
  if (!existsSync(node24())) {
    fail('The packaged Node 24 is missing. Type "npm ci" and look for its error.');
  }
}

/** Runs a script of ours, or a tool of node_modules/.bin, to its end; resolves to its exit code. */
export function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const bin = join(root, 'node_modules', '.bin');
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
    });
    // The child gets Ctrl+C too and ends in its own order; waiting for it is all that is left to do.
    const ignore = () => undefined;
    process.on('SIGINT', ignore);
    const forward = () => child.kill('SIGTERM');
    process.on('SIGTERM', forward);
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code, signal) => {
      process.off('SIGINT', ignore);
      process.off('SIGTERM', forward);
      resolve(signal === null ? (code ?? 1) : 130);
    });
  });
}

/** The Node of the `node` package: everything but this file runs on it. */
export function node24() {
  return join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
}

function whyInstall() {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === null) fail('package-lock.json is missing: this is not a whole clone.');
  if (present === null)
    return `${Object.keys(wanted).length} packages are listed, none is installed`;
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const installed = present[path];
    if (installed === undefined && entry.optional !== true && entry.peer !== true) {
      return `${path.replace('node_modules/', '')} is missing`;
    }
    if (installed !== undefined && installed.version !== entry.version) {
      return `${path.replace('node_modules/', '')} is outdated`;
    }
  }
  return null;
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

async function install(reason) {
  const started = Date.now();
  console.log(`Installing the locked dependencies (${reason}).`);
  const ticker = setInterval(() => {
    console.log(`  still installing, ${Math.round((Date.now() - started) / 1000)} s`);
  }, 10_000);
  // npm names its own script to what it runs; without it (plain `node scripts/start.mjs`) it is on the PATH.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const code =
    npm !== undefined && /\.c?js$/.test(npm)
      ? await run(process.execPath, [npm, ...args])
      : await run(windows ? 'npm.cmd' : 'npm', args);
  clearInterval(ticker);
  if (code !== 0) fail('"npm ci" failed: see above. Is the network there?');
  console.log(`  installed in ${Math.round((Date.now() - started) / 1000)} s`);
}

function fail(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

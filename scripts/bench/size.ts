/**
 * `npm run bench:size`: bytes by page of the built extension: what each page loads before the first
 * answer (its scripts and styles with everything they import statically), minified and gzipped.
 * `--budget` fails when the panel needs more than its budget.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../run-tool.ts';

/** gzip kB of JS and CSS that the panel may load before the first answer. */
const panelBudget = 130;

const build = process.env.ALTSIDE_CHROME_BUILD ?? join(root, '.output/chrome-mv3');
const pages = readdirSync(build).filter((file) => file.endsWith('.html'));
let failed = false;

console.log('| page | files | kB | gzip kB |\n|---|---:|---:|---:|');
for (const page of pages) {
  const files = loadedBy(page);
  const sizes = files.map((file) => readFileSync(join(build, file)));
  const raw = sizes.reduce((sum, bytes) => sum + bytes.length, 0) / 1000;
  const zipped = sizes.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0) / 1000;
  console.log(`| ${page} | ${files.length} | ${raw.toFixed(1)} | ${zipped.toFixed(1)} |`);
  if (page === 'sidepanel.html' && zipped > panelBudget) {
    console.log(`sidepanel.html is over its budget of ${panelBudget} kB.`);
    failed = true;
  }
}
const background = readFileSync(join(build, 'background.js'));
console.log(
  `| background.js | 1 | ${(background.length / 1000).toFixed(1)} | ${(gzipSync(background).length / 1000).toFixed(1)} |`,
);
if (process.argv.includes('--budget')) {
  console.log(failed ? '0 passed, 1 failed' : '1 passed, 0 failed');
  if (failed) process.exitCode = 1;
}

/** The page's scripts and styles and, from each script, its static imports, paths from the build's root. */
function loadedBy(page: string): readonly string[] {
  const html = readFileSync(join(build, page), 'utf8');
  const found = new Set<string>();
  const queue = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(
    ([, path]) => path,
  );
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    if (!file.endsWith('.js')) continue;
    const code = readFileSync(join(build, file), 'utf8');
    for (const [, path] of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{0,2}\/[^"']+\.js)["']/g)) {
      if (path !== undefined)
        queue.push(path.startsWith('/') ? path.slice(1) : normalize(join(dirname(file), path)));
    }
  }
  return [...found];
}

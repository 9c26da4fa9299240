/** What is shipped, read from the built packages. The pages themselves are asked in content-policy.test.ts. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root, runTool } from '../../scripts/run-tool.ts';
import { chromeBuild } from './harness/chromium.ts';
import { firefoxBuild } from './harness/firefox.ts';

const builds = [chromeBuild, firefoxBuild];
const scratch = mkdtempSync(join(tmpdir(), 'altside-build-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Manifest {
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly [key: string]: unknown;
}

const manifestOf = (build: string): Manifest =>
  JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .toSorted();
}

describe.each(builds)('the package in %s', (build) => {
  const scripts = filesOf(build).filter((file) => /\.m?js$/.test(file));
  const pages = filesOf(build).filter((file) => extname(file) === '.html');

  it('asks for no host at install but the API', () => {
    expect(manifestOf(build).host_permissions).toEqual(['https://api.altllm.ai/*']);
  });

  it('asks for these permissions and no other', () => {
    const wanted = ['activeTab', 'scripting', 'contextMenus', 'storage', 'tabs'];
    const side = build.includes('chrome') ? ['sidePanel'] : [];
    expect(manifestOf(build).permissions).toEqual([...wanted, ...side]);
  });

  it('shows web pages nothing: no content script, no accessible resource, no outside connection', () => {
    const manifest = manifestOf(build);
    for (const key of ['content_scripts', 'web_accessible_resources', 'externally_connectable']) {
      expect(manifest[key], key).toBeUndefined();
    }
  });

  it('has a policy that allows no script but its own, and nothing by default', () => {
    const directives = new Map(
      manifestOf(build)
        .content_security_policy.extension_pages.split('; ')
        .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1).join(' ')]),
    );
    expect(directives.get('default-src')).toBe("'none'");
    expect(directives.get('script-src')).toBe("'self'");
    expect(directives.get('style-src')).toBe("'self'");
    expect(directives.get('img-src')).toBe("'self' data: blob:");
    // The background's own requests fall under it: whatever API the user sets must be allowed.
    expect(directives.get('connect-src')).toBe(
      "'self' https: http://127.0.0.1:* http://localhost:*",
    );
    expect([...directives.values()].join(' ')).not.toMatch(/unsafe|wasm/);
    for (const closed of [
      'object-src',
      'base-uri',
      'form-action',
      'frame-src',
      'frame-ancestors',
    ]) {
      expect(directives.get(closed), closed).toBe("'none'");
    }
  });

  it('lets no page fetch from anywhere but the package', () => {
    expect(pages.length).toBeGreaterThanOrEqual(2);
    for (const page of pages) {
      const html = readFileSync(page, 'utf8');
      const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/i.exec(html)?.[1];
      expect(policy, relative(build, page)).toContain("default-src 'none'");
      expect(policy).toContain("connect-src 'self'");
      expect(policy).toContain("form-action 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>[^<]/);
      expect(html).not.toMatch(/\son\w+=/i);
      expect(html).not.toMatch(/(?:src|href)="https?:/);
    }
  });

  it('runs no text as code and loads none from elsewhere', () => {
    expect(scripts.length).toBeGreaterThan(3);
    for (const script of scripts) {
      const code = readFileSync(script, 'utf8');
      const name = relative(build, script);
      expect(/\beval\(|\bnew Function\(|[^\w.]Function\(["'`]/.test(code), name).toBe(false);
      expect(/\bimport\(\s*["'`]https?:/.test(code), name).toBe(false);
      expect(/importScripts\(\s*["'`]https?:/.test(code), name).toBe(false);
    }
  });
});

describe('the supply chain', () => {
  const project = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));

  it('has at most 15 runtime dependencies, exact, each with its reason in the README', () => {
    const names = Object.keys(project.dependencies);
    expect(names.length).toBeLessThanOrEqual(15);
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    for (const name of names) {
      expect(project.dependencies[name]).toMatch(/^\d+\.\d+\.\d+$/);
      expect(readme, name).toContain(`\`${name}\``);
    }
  });

  it('has a test for every proof that SECURITY.md names', () => {
    const table = readFileSync(join(root, 'SECURITY.md'), 'utf8').split('## What is not')[0] ?? '';
    const rows = table
      .split('\n')
      .filter((line) => /^\| [^-]/.test(line))
      .slice(1);
    expect(rows.length).toBeGreaterThan(12);
    const tests = filesOf(join(root, 'test')).map((file) =>
      relative(join(root, 'test'), file).replaceAll('\\', '/'),
    );
    for (const row of rows) {
      const proof = row.split(' | ').at(-1) ?? '';
      const names = [...proof.matchAll(/`([\w./-]+)`(?: \(Chromium, (Firefox)\))?/g)];
      expect(names.length, row).toBeGreaterThan(0);
      for (const [, name = '', firefox] of names) {
        const path = name.includes('/') ? name : `e2e/${name}`;
        const found = tests.filter((test) => test.startsWith(path));
        expect(found, name).not.toEqual([]);
        if (firefox) expect(tests).toContain(`e2e/firefox/${name}.test.ts`);
      }
    }
  });

  it('lists in the bill of materials what the lock file ships', () => {
    const bill = JSON.parse(readFileSync(join(root, 'docs/sbom.cdx.json'), 'utf8'));
    const billed = bill.components.map(
      ({ name, version }: { name: string; version: string }) => `${name}@${version}`,
    );
    const shipped = Object.entries<{ dev?: boolean; version?: string }>(lock.packages)
      .filter(([path, { dev }]) => path !== '' && !dev && !path.includes('optional'))
      .map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')}@${version}`);
    for (const component of billed) expect(shipped).toContain(component);
    for (const name of Object.keys(project.dependencies)) {
      expect(billed).toContain(`${name}@${project.dependencies[name]}`);
    }
  });

  it.each([
    { browser: 'Chrome', name: 'chrome-mv3', first: chromeBuild, args: ['build'] },
    {
      browser: 'Firefox',
      name: 'firefox-mv3',
      first: firefoxBuild,
      args: ['build', '-b', 'firefox', '--mv3'],
    },
  ])('gives the same bytes when the same commit is built twice for $browser', async (build) => {
    // The test runner sets NODE_ENV to `test`, which would build the development React.
    const env = { ALTSIDE_OUT_DIR: scratch, NODE_ENV: 'production' };
    expect(await runTool('wxt', build.args, { quiet: true, env })).toBe(0);
    expect(digests(join(scratch, build.name))).toEqual(digests(build.first));
  });
});

function digests(build: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    filesOf(build).map((file) => [
      relative(build, file),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );
}

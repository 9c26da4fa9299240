/**
 * `npm run sbom`: writes docs/sbom.cdx.json, the software bill of materials of what is shipped
 * (CycloneDX 1.5): the runtime dependencies with theirs, straight from the lock file, so that the same
 * lock file gives the same bill.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run-tool.ts';

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};

const shipped = new Map<string, Locked>();
const queue = namesOf(packages['']).map((name) => ({ name, from: '' }));
for (let next = queue.pop(); next; next = queue.pop()) {
  const path = resolve(next.name, next.from);
  const found = packages[path];
  if (!found) throw new Error(`${next.name} is not in the lock file`);
  if (shipped.has(path)) continue;
  shipped.set(path, found);
  queue.push(...namesOf(found).map((name) => ({ name, from: path })));
}

const components = [...shipped]
  .map(([path, { version, license, integrity }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return {
      type: 'library',
      'bom-ref': `${name}@${version}`,
      name,
      version,
      purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
      ...(integrity === undefined ? {} : { hashes: [hashOf(integrity)] }),
      ...(license === undefined ? {} : { licenses: [{ license: { id: license } }] }),
    };
  })
  .toSorted((a, b) => (a.purl < b.purl ? -1 : 1));
const bill = {
  $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: { component: { type: 'application', name: 'altside' } },
  components,
};
writeFileSync(join(root, 'docs/sbom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
console.log(`docs/sbom.cdx.json: ${components.length} components`);

function namesOf(locked: Locked | undefined): readonly string[] {
  return Object.keys(locked?.dependencies ?? {});
}

/** As Node resolves: the nearest `node_modules` up from the package that asks. */
function resolve(name: string, from: string): string {
  for (
    let folder = from;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  ) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[path] || folder === '') return path;
  }
}

function hashOf(integrity: string): { alg: string; content: string } {
  const [algorithm = '', base64 = ''] = integrity.split('-');
  return {
    alg: algorithm.replace('sha', 'SHA-'),
    content: Buffer.from(base64, 'base64').toString('hex'),
  };
}

import { entityNames } from './entity-names';

const characters = new Map<string, string>();

function learn(names: string): void {
  for (const entry of names.split(' ')) {
    const [name = '', codes = ''] = entry.split(':');
    const points = codes.split('-').map((code) => Number.parseInt(code, 16));
    characters.set(name, String.fromCodePoint(...points));
  }
}
learn(entityNames);

let all: Promise<void> | undefined;
let missed = false;

/** Whether a name was met that only the long list may know. */
export function entityMissed(): boolean {
  return missed;
}

/** Loads the long list (8 kB), once. What was parsed before must be parsed anew. */
export function loadAllEntities(): Promise<void> {
  all ??= import('./all-entity-names').then(({ allEntityNames }) => {
    learn(allEntityNames);
    missed = false;
  });
  return all;
}

/** The text of `&name;`, `&#1234;` or `&#x12ab;`; null for a name that is none. */
export function decodeEntity(reference: string): string | null {
  if (reference[1] === '#') {
    const hexadecimal = reference[2] === 'x' || reference[2] === 'X';
    const point = Number.parseInt(reference.slice(hexadecimal ? 3 : 2, -1), hexadecimal ? 16 : 10);
    const valid = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
    return valid ? String.fromCodePoint(point) : '\uFFFD';
  }
  const text = characters.get(reference.slice(1, -1));
  if (text === undefined && !all) missed = true;
  return text ?? null;
}

import type { Secret } from './types';

const farthest = 4_000;

/** Encrypted key files (Web3 Secret Storage and its kin): the object that holds cipher text and KDF. */
export function findKeystores(text: string): Secret[] {
  const found: Secret[] = [];
  for (const match of text.matchAll(/\\?["']cipher_?text\\?["']\s*:/gi)) {
    const at = match.index;
    const last = found.at(-1);
    if (last && at < last.end) continue;
    const around = text.slice(Math.max(0, at - farthest), at + farthest);
    if (!/\\?["']kdf(?:params)?\\?["']\s*:/i.test(around)) continue;
    found.push({ kind: 'keystore', ...objectAround(text, at), certainty: 'certain' });
  }
  return found;
}

/** The outermost braces around a place, as far as they are within reach. */
function objectAround(text: string, at: number): { start: number; end: number } {
  let start = at;
  let end = at;
  let depth = 0;
  for (let index = at; index >= 0 && at - index < farthest; index -= 1) {
    if (text[index] === '}') depth += 1;
    else if (text[index] === '{') {
      depth -= 1;
      if (depth < 0) {
        start = index;
        depth = 0;
      }
    }
  }
  depth = 0;
  for (let index = start; index < text.length && index - at < farthest; index += 1) {
    if (text[index] === '{') depth += 1;
    else if (text[index] === '}') {
      depth -= 1;
      end = index + 1;
      if (depth === 0) break;
    }
  }
  return { start, end: Math.max(end, at + 1) };
}

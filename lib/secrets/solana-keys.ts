import { base58 } from '@scure/base';
import { calledKey } from './context';
import { ed25519PublicKey } from './ed25519';
import type { Secret } from './types';

/** Signatures have the same form as keys; a page may list thousands, and each costs a millisecond. */
const mostDerivations = 400;

/** Sixty-four numbers, no more. Gaps are bounded and unambiguous, so that matching stays linear. */
const array =
  /(?<![\d.,]\s{0,2})\d{1,3}(?:(?:\s{0,8}[,;]\s{0,8}|\s{1,8})\d{1,3}){63}(?!\d|\s{0,8}[,;]\s{0,8}\d)/g;

/**
 * Key pairs of 64 bytes, in base58 or as a JSON array. The second half must be the public key of the
 * first: no signature is that by chance.
 */
export function findSolanaKeys(text: string): Secret[] {
  const found: Secret[] = [];
  let derivations = 0;
  const derives = (bytes: Uint8Array): boolean => {
    derivations += 1;
    return derivations <= mostDerivations && isKeyPair(bytes);
  };
  const add = (start: number, end: number, bytes: Uint8Array): void => {
    if (derives(bytes)) found.push({ kind: 'solana-key', start, end, certainty: 'certain' });
    else if (calledKey(text, start, end)) {
      found.push({ kind: 'solana-key', start, end, certainty: 'likely' });
    }
  };
  for (const match of text.matchAll(
    /(?<![A-Za-z0-9])[1-9A-HJ-NP-Za-km-z]{86,88}(?![A-Za-z0-9])/g,
  )) {
    const bytes = base58.decode(match[0]);
    if (bytes.length === 64) add(match.index, match.index + match[0].length, bytes);
  }
  for (const match of text.matchAll(array)) {
    const numbers = match[0].match(/\d+/g)?.map(Number) ?? [];
    if (numbers.some((value) => value > 255)) continue;
    const end = match.index + match[0].length;
    const opened = /\[\s{0,8}$/.exec(text.slice(Math.max(0, match.index - 9), match.index));
    const closed = /^\s{0,8}\]/.exec(text.slice(end, end + 9));
    const start = match.index - (opened?.[0].length ?? 0);
    add(start, end + (closed?.[0].length ?? 0), Uint8Array.from(numbers));
  }
  return found;
}

function isKeyPair(bytes: Uint8Array): boolean {
  const derived = ed25519PublicKey(bytes.subarray(0, 32));
  return derived.every((byte, index) => byte === bytes[32 + index]);
}

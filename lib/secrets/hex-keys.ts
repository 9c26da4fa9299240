import { calledKey } from './context';
import type { Secret } from './types';

/** Order of secp256k1's group: a private key is at least 1 and below it. */
const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

/**
 * Private keys of 64 hex digits. Hashes look the same, so what is said about the digits decides; and
 * digits without `0x` that are the whole message are taken for a key, as wallets export them so. Not
 * where `loneDigits` is false.
 */
export function findHexKeys(text: string, loneDigits = true): Secret[] {
  const found: Secret[] = [];
  for (const match of text.matchAll(/(?<![0-9a-zA-Z])(?:0x)?[0-9a-fA-F]{64}(?![0-9a-zA-Z])/g)) {
    const start = match.index;
    const end = start + match[0].length;
    const digits = match[0].slice(-64);
    if (!plausible(digits)) continue;
    const whole =
      loneDigits &&
      match[0].length === 64 &&
      text.trim() === match[0] &&
      !digits.startsWith('000000');
    if (whole || calledKey(text, start, end)) {
      found.push({ kind: 'private-key', start, end, certainty: 'likely' });
    }
  }
  return found;
}

function plausible(digits: string): boolean {
  const value = BigInt(`0x${digits}`);
  return value > 0n && value < order && new Set(digits.toLowerCase()).size > 4;
}

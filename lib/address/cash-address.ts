import type { AddressCheck } from './types';

const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generator = [
  0x98f2bc8e61n,
  0x79b76d99e2n,
  0xf33e5fb3c4n,
  0xae2eabe2a8n,
  0x1e4f43e470n,
] as const;

/** CashAddr of Bitcoin Cash, with its `bitcoincash:` prefix or without. */
export function checkCashAddress(text: string): AddressCheck | null {
  const match = /^(?:bitcoincash:)?([qp][a-z0-9]{41})$/.exec(text.toLowerCase());
  const payload = match?.[1];
  if (!payload || (text !== text.toLowerCase() && text !== text.toUpperCase())) return null;
  const words = [...payload].map((letter) => alphabet.indexOf(letter));
  if (words.includes(-1)) return null;
  const prefix = [...'bitcoincash'].map((letter) => letter.charCodeAt(0) & 31);
  const valid = polymod([...prefix, 0, ...words]) === 0n;
  // Without prefix and without checksum it is a word of 42 letters and digits, nothing more.
  if (!valid && !text.includes(':')) return null;
  return {
    kind: 'bitcoin-cash',
    chainFamily: 'Bitcoin Cash',
    normalized: `bitcoincash:${payload}`,
    checksum: valid ? 'valid' : 'invalid',
  };
}

/** The checksum of the CashAddr specification: a BCH code over GF(2^5). */
function polymod(words: readonly number[]): bigint {
  let checksum = 1n;
  for (const word of words) {
    const top = checksum >> 35n;
    checksum = ((checksum & 0x07ffffffffn) << 5n) ^ BigInt(word);
    for (const [bit, value] of generator.entries()) {
      if ((top >> BigInt(bit)) & 1n) checksum ^= value;
    }
  }
  return checksum ^ 1n;
}

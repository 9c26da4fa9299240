import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { base58, base58xrp, bech32, createBase58check } from '@scure/base';
import { toChecksumAddress } from '../../../lib/address/evm';
import { ed25519PublicKey } from '../../../lib/secrets/ed25519';

/** Values that look like the real thing, derived from a name: nobody's secret, the same in every run. */
const check = createBase58check(sha256);

export function bytes(name: string, length: number): Uint8Array {
  const made = new Uint8Array(length);
  for (let at = 0; at < length; at += 64) {
    made.set(sha512(utf8ToBytes(`${name}/${at}`)).subarray(0, Math.min(64, length - at)), at);
  }
  return made;
}

export const hex = (name: string, length = 32): string => bytesToHex(bytes(name, length));
export const address = (name: string): string => toChecksumAddress(`0x${hex(name, 20)}`);
export const solanaAddress = (name: string): string => base58.encode(bytes(name, 32));
export const solanaSignature = (name: string): string => base58.encode(bytes(name, 64));
export const bitcoinAddress = (name: string): string =>
  check.encode(Uint8Array.from([0, ...bytes(name, 20)]));
export const segwitAddress = (name: string): string =>
  bech32.encode('bc', [0, ...bech32.toWords(bytes(name, 20))]);
export const wif = (name: string, version: number, compressed: boolean): string =>
  check.encode(Uint8Array.from([version, ...bytes(name, 32), ...(compressed ? [1] : [])]));
export const extendedKey = (name: string, version: number): string => {
  const prefix = [24, 16, 8, 0].map((shift) => (version >>> shift) & 255);
  return check.encode(
    Uint8Array.from([...prefix, ...bytes(name, 41), 0, ...bytes(`${name}k`, 32)]),
  );
};
export const xrpSeed = (name: string): string => {
  const body = Uint8Array.from([33, ...bytes(name, 16)]);
  const sum = sha256(sha256(body)).subarray(0, 4);
  return base58xrp.encode(Uint8Array.from([...body, ...sum]));
};
export const nostrKey = (name: string): string =>
  bech32.encode('nsec', bech32.toWords(bytes(name, 32)), 90);
export const solanaKey = (name: string): Uint8Array => {
  const seed = bytes(name, 32);
  return Uint8Array.from([...seed, ...ed25519PublicKey(seed)]);
};

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
export function token(name: string, length: number, alphabet = letters): string {
  return [...bytes(name, length)].map((byte) => alphabet.charAt(byte % alphabet.length)).join('');
}

/** A number of a card that no bank issued: the issuer's digits, made digits, and Luhn's. */
export function card(name: string, prefix: string, length: number): string {
  const body = prefix + token(name, length - 1 - prefix.length, '0123456789');
  for (let last = 0; last < 10; last += 1) {
    if (luhn(body + last) === 0) return body + last;
  }
  throw new Error('one of ten digits fits');
}

function luhn(digits: string): number {
  return (
    [...digits].reverse().reduce((sum, letter, at) => {
      const digit = Number(letter) * (at % 2 === 0 ? 1 : 2);
      return sum + (digit > 9 ? digit - 9 : digit);
    }, 0) % 10
  );
}

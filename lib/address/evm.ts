import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { AddressCheck } from './types';

const ascii = new TextEncoder();

/** EIP-55 form of an address given as `0x` and 40 hex digits in any case. */
export function toChecksumAddress(address: string): string {
  const digits = address.slice(2).toLowerCase();
  const hash = bytesToHex(keccak_256(ascii.encode(digits)));
  let result = '0x';
  for (let index = 0; index < digits.length; index += 1) {
    const digit = digits.charAt(index);
    result += Number.parseInt(hash.charAt(index), 16) >= 8 ? digit.toUpperCase() : digit;
  }
  return result;
}

/** One case throughout means that no checksum was written (EIP-55, "adoption"). */
export function checkEvmAddress(text: string): AddressCheck | null {
  if (!/^0[xX][0-9a-fA-F]{40}$/.test(text)) return null;
  const digits = text.slice(2);
  const normalized = toChecksumAddress(text);
  const oneCase = digits === digits.toLowerCase() || digits === digits.toUpperCase();
  const matches = normalized.slice(2) === digits;
  const checksum = oneCase ? 'none' : matches ? 'valid' : 'invalid';
  return { kind: 'evm', chainFamily: 'EVM', normalized, checksum };
}

import { sha256 } from '@noble/hashes/sha2.js';
import { base58, base58xrp } from '@scure/base';
import type { AddressCheck, AddressKind } from './types';

/** Version bytes of 25-byte base58check addresses (SLIP-44 neighbours that share no version). */
const versions = new Map<number, { readonly kind: AddressKind; readonly chainFamily: string }>([
  [0x00, { kind: 'bitcoin', chainFamily: 'Bitcoin' }],
  [0x05, { kind: 'bitcoin', chainFamily: 'Bitcoin' }],
  [0x6f, { kind: 'bitcoin-testnet', chainFamily: 'Bitcoin testnet' }],
  [0xc4, { kind: 'bitcoin-testnet', chainFamily: 'Bitcoin testnet' }],
  [0x30, { kind: 'litecoin', chainFamily: 'Litecoin' }],
  [0x32, { kind: 'litecoin', chainFamily: 'Litecoin' }],
  [0x1e, { kind: 'dogecoin', chainFamily: 'Dogecoin' }],
  [0x16, { kind: 'dogecoin', chainFamily: 'Dogecoin' }],
  [0x41, { kind: 'tron', chainFamily: 'Tron' }],
]);

const shape = /^[1-9A-HJ-NP-Za-km-z]+$/;

/** Bytes of a base58 text, or null where it is none. */
export function decodeBase58(text: string): Uint8Array | null {
  return shape.test(text) ? base58.decode(text) : null;
}

/** Whether the last four bytes are the double SHA-256 of those before. */
export function base58Checksum(bytes: Uint8Array): boolean {
  const hash = sha256(sha256(bytes.slice(0, -4)));
  return [0, 1, 2, 3].every((index) => hash[index] === bytes[bytes.length - 4 + index]);
}

export function checkBase58Address(text: string): AddressCheck | null {
  if (text.length < 25 || text.length > 44) return null;
  const bytes = decodeBase58(text);
  if (!bytes) return null;
  if (bytes.length === 32) {
    return { kind: 'solana', chainFamily: 'Solana', normalized: text, checksum: 'none' };
  }
  const xrp = checkXrpAddress(text);
  if (xrp?.checksum === 'valid') return xrp;
  const version = bytes.length === 25 ? versions.get(bytes[0] ?? -1) : undefined;
  if (version) {
    const checksum = base58Checksum(bytes) ? 'valid' : 'invalid';
    return { ...version, normalized: text, checksum };
  }
  return xrp;
}

/** XRP's own alphabet begins with `r`, so version 0 makes every classic address begin with it. */
function checkXrpAddress(text: string): AddressCheck | null {
  if (!text.startsWith('r') || text.length > 35) return null;
  const bytes = base58xrp.decode(text);
  if (bytes.length !== 25 || bytes[0] !== 0) return null;
  const checksum = base58Checksum(bytes) ? 'valid' : 'invalid';
  return { kind: 'xrp', chainFamily: 'XRP Ledger', normalized: text, checksum };
}

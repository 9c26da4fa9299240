import { blake2b } from '@noble/hashes/blake2.js';
import { base32, base64, base64url } from '@scure/base';
import { decodeBase58 } from './base58';
import type { AddressCheck } from './types';

/** TON's user-friendly form: flag, workchain, 32 bytes and CRC-16, in base64 or base64url. */
export function checkTonAddress(text: string): AddressCheck | null {
  if (!/^[EUk0][Qf][\w+/-]{46}$/.test(text)) return null;
  const url = /[-_]/.test(text);
  if (url && /[+/]/.test(text)) return null;
  const bytes = (url ? base64url : base64).decode(text);
  const valid = crc16(bytes.subarray(0, 34)) === (((bytes[34] ?? 0) << 8) | (bytes[35] ?? 0));
  // 48 characters of base64 are common; only the checksum makes them an address.
  if (!valid) return null;
  return {
    kind: 'ton',
    chainFamily: 'TON',
    normalized: base64url.encode(bytes),
    checksum: 'valid',
  };
}

/** Stellar StrKey: `G` (account) or `C` (contract), base32 of 35 bytes, CRC-16 little-endian. */
export function checkStellarAddress(text: string): AddressCheck | null {
  if (!/^[GC][A-Z2-7]{55}$/.test(text)) return null;
  const bytes = base32.decode(text);
  const valid = crc16(bytes.subarray(0, 33)) === (((bytes[34] ?? 0) << 8) | (bytes[33] ?? 0));
  const checksum = valid ? 'valid' : 'invalid';
  return { kind: 'stellar', chainFamily: 'Stellar', normalized: text, checksum };
}

/** SS58 with a one-byte network and a 32-byte account; two-byte networks carry 36 bytes. */
export function checkPolkadotAddress(text: string): AddressCheck | null {
  if (text.length < 46 || text.length > 49) return null;
  const bytes = decodeBase58(text);
  if (!bytes || (bytes.length !== 35 && bytes.length !== 36)) return null;
  const salt = new TextEncoder().encode('SS58PRE');
  const body = bytes.subarray(0, bytes.length - 2);
  const hash = blake2b(Uint8Array.from([...salt, ...body]), { dkLen: 64 });
  const valid = hash[0] === bytes[bytes.length - 2] && hash[1] === bytes[bytes.length - 1];
  if (!valid) return null;
  return { kind: 'polkadot', chainFamily: 'Polkadot', normalized: text, checksum: 'valid' };
}

/** CRC-16/XMODEM, which both TON and Stellar use. */
function crc16(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) {
      crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
    }
  }
  return crc;
}

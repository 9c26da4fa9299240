import { base32 } from '@scure/base';

/** Stellar StrKey of version `S`: 35 bytes in base32 whose last two are CRC-16/XMODEM, little-endian. */
export function checkStellarSeed(text: string): boolean {
  const bytes = base32.decode(text);
  let crc = 0;
  for (const byte of bytes.subarray(0, 33)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) {
      crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
    }
  }
  return bytes[0] === 0x90 && bytes[33] === (crc & 0xff) && bytes[34] === crc >> 8;
}

import { sha256 } from '@noble/hashes/sha2.js';

export const phraseLengths = [24, 21, 18, 15, 12] as const;

/** Whether 12 to 24 indexes of 11 bits end in the checksum that BIP-39 asks for. */
export function phraseChecksum(indexes: readonly number[]): boolean {
  const checksumBits = indexes.length / 3;
  const entropy = new Uint8Array((indexes.length * 11 - checksumBits) / 8);
  let pending = 0;
  let pendingBits = 0;
  let position = 0;
  for (const index of indexes) {
    pending = (pending << 11) | index;
    pendingBits += 11;
    while (pendingBits >= 8 && position < entropy.length) {
      pendingBits -= 8;
      entropy[position] = (pending >> pendingBits) & 0xff;
      position += 1;
      pending &= (1 << pendingBits) - 1;
    }
  }
  return pending === (sha256(entropy)[0] ?? 0) >> (8 - checksumBits);
}

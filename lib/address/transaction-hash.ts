import { decodeBase58 } from './base58';

export interface TransactionHash {
  readonly kind: 'evm-hash' | 'solana-signature' | 'hex-hash';
  readonly chainFamily: string;
  readonly normalized: string;
}

/**
 * What transaction identifier a text is, or null. 32 bytes after `0x` may also be a block hash, a
 * storage slot or a private key: the text cannot tell.
 */
export function checkTransactionHash(text: string): TransactionHash | null {
  const trimmed = text.trim();
  if (/^0x[0-9a-fA-F]{64}$/.test(trimmed)) {
    return { kind: 'evm-hash', chainFamily: 'EVM', normalized: trimmed.toLowerCase() };
  }
  if (/^[0-9a-fA-F]{64}$/.test(trimmed)) {
    return { kind: 'hex-hash', chainFamily: 'Bitcoin, Tron', normalized: trimmed.toLowerCase() };
  }
  if (trimmed.length >= 86 && trimmed.length <= 88 && decodeBase58(trimmed)?.length === 64) {
    return { kind: 'solana-signature', chainFamily: 'Solana', normalized: trimmed };
  }
  return null;
}

import { checkBase58Address } from './base58';
import { checkBech32Address } from './bech32';
import { checkCashAddress } from './cash-address';
import { checkPolkadotAddress, checkStellarAddress, checkTonAddress } from './crc-address';
import { checkEvmAddress } from './evm';
import type { AddressCheck } from './types';

const longest = 128;

/**
 * What address a text is, or null. Space around it is ignored; nothing inside it is repaired. A wrong
 * checksum is reported as `invalid` where shape and prefix leave no doubt about what was meant.
 */
export function checkAddress(text: string): AddressCheck | null {
  const trimmed = text.trim();
  if (trimmed.length < 25 || trimmed.length > longest) return null;
  return (
    checkEvmAddress(trimmed) ??
    checkBech32Address(trimmed) ??
    checkCashAddress(trimmed) ??
    checkStellarAddress(trimmed) ??
    checkTonAddress(trimmed) ??
    checkBase58Address(trimmed) ??
    checkPolkadotAddress(trimmed)
  );
}

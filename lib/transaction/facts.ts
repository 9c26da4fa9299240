import { toChecksumAddress } from '../address/evm';
import type { Fact } from '../chat/types';

export type Tone = Fact['tone'];

export function fact(label: string, value: string, tone: Tone = 'plain'): Fact {
  return { label, value, tone };
}

/** An amount in the token's smallest unit, grouped so that its length can be read. */
export function groupDigits(value: bigint): string {
  return value.toString().replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');
}

export function showAddress(address: string): string {
  return /^0x[0-9a-fA-F]{40}$/.test(address) ? toChecksumAddress(address) : address;
}

/** Wei as ETH, exactly. */
export function showEther(wei: bigint): string {
  const digits = wei.toString().padStart(19, '0');
  const fraction = digits.slice(-18).replace(/0+$/, '');
  return `${digits.slice(0, -18)}${fraction ? `.${fraction}` : ''} ETH`;
}

/** All but unlimited: the maxima of uint256, uint160 and uint96, and anything above half of the first. */
export function isUnlimited(amount: bigint): boolean {
  return amount >= 1n << 255n || amount === (1n << 160n) - 1n || amount === (1n << 96n) - 1n;
}

const yearSeconds = 31_557_600n;

/** A deadline in seconds since 1970: past, absurdly far, or a date. `now` is epoch milliseconds. */
export function deadlineFact(seconds: bigint, now: number): Fact {
  const present = BigInt(Math.floor(now / 1000));
  if (seconds > present + 10n * yearSeconds) {
    return fact(
      'factNoDeadline',
      seconds > 253_402_300_799n ? groupDigits(seconds) : date(seconds),
      'warning',
    );
  }
  if (seconds < present) return fact('factDeadlinePassed', date(seconds), 'warning');
  return fact('factDeadline', date(seconds));
}

function date(seconds: bigint): string {
  return new Date(Number(seconds) * 1000).toISOString().replace('T', ' ').replace('.000Z', ' UTC');
}

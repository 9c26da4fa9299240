/** A decimal number exactly: `digits` times ten to the power of `exponent`. */
export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

/** From `-12.340`, `95051` or `6.588e-6`; null where it is none of them or unreasonably long. */
export function parseDecimal(text: string): Decimal | null {
  const match = /^([+-]?)(\d{0,60})(?:\.(\d{0,60}))?(?:e([+-]?\d{1,3}))?$/i.exec(text.trim());
  const whole = match?.[2] ?? '';
  const fraction = match?.[3] ?? '';
  if (!match || whole.length + fraction.length === 0) return null;
  const digits = BigInt(whole + fraction) * (match[1] === '-' ? -1n : 1n);
  return { digits, exponent: Number(match[4] ?? 0) - fraction.length };
}

/** Whether `exact`, rounded half either way to the last digit that `shown` shows, is `shown`. */
export function roundsTo(exact: Decimal, shown: Decimal): boolean {
  const exponent = Math.min(exact.exponent, shown.exponent);
  if (Math.max(exact.exponent, shown.exponent) - exponent > 80) return false;
  const difference = scaled(exact, exponent) - scaled(shown, exponent);
  const unit = 10n ** BigInt(shown.exponent - exponent);
  return (difference < 0n ? -difference : difference) * 2n <= unit;
}

/** Digits that carry information: without leading zeros; zeros at the end count where shown. */
export function significantDigits(value: Decimal): number {
  return value.digits.toString().replace('-', '').length;
}

export function absolute(value: Decimal): Decimal {
  return value.digits < 0n ? { ...value, digits: -value.digits } : value;
}

export function toNumber(value: Decimal): number {
  return Number(`${value.digits}e${value.exponent}`);
}

function scaled(value: Decimal, exponent: number): bigint {
  return value.digits * 10n ** BigInt(value.exponent - exponent);
}

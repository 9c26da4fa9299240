/** Arithmetic on exact decimal strings (`-12.340`). Digits that were shown are never rounded away. */

/** Moves the decimal point `places` to the right (left where negative): `shift('95.1', 3)` is `95100`. */
export function shift(value: string, places: number): string {
  const negative = value.startsWith('-');
  const [whole = '0', fraction = ''] = (negative ? value.slice(1) : value).split('.');
  let result: string;
  if (places >= 0) {
    const padded = fraction.padEnd(places, '0');
    result = joinParts(whole + padded.slice(0, places), padded.slice(places));
  } else {
    const padded = whole.padStart(-places + 1, '0');
    result = joinParts(padded.slice(0, places), padded.slice(places) + fraction);
  }
  return negative ? `-${result}` : result;
}

/** Leading zeros go, trailing zeros after the point stay: they were shown. */
export function joinParts(whole: string, fraction: string): string {
  const trimmed = whole.replace(/^0+(?=\d)/, '') || '0';
  return fraction ? `${trimmed}.${fraction}` : trimmed;
}

/** Whether the value is zero, however many digits say so. */
export function isZero(value: string): boolean {
  return !/[1-9]/.test(value);
}

/** Half a unit of the last digit, as a number: the error of rounding that a shown figure carries. */
export function halfUnit(value: string): number {
  const fraction = value.split('.')[1]?.length ?? 0;
  return 0.5 * 10 ** -fraction;
}

/** A number in JSON or attribute notation (`6.9123e-06`, `1234.5`) as a decimal string, else null. */
export function machineDecimal(text: string): string | null {
  const match = /^\s*(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?\s*$/.exec(text);
  if (!match) return null;
  const plain = joinParts(match[2] ?? '0', match[3] ?? '');
  const value = match[4] ? shift(plain, Number(match[4])) : plain;
  return match[1] ? `-${value}` : value;
}

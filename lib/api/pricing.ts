/**
 * A price per token as the API gives it (decimal string in USD, such as `0.0000006`), per million
 * tokens and exact: the decimal point moves six places, no float is involved. Null where the text is
 * not a plain decimal.
 */
export function pricePerMillion(perToken: string | undefined): string | null {
  const match = /^(\d+)(?:\.(\d*))?$/.exec(perToken?.trim() ?? '');
  if (!match) return null;
  const fraction = (match[2] ?? '').padEnd(6, '0');
  const whole = `${match[1]}${fraction.slice(0, 6)}`.replace(/^0+(?=\d)/, '');
  const rest = fraction.slice(6).replace(/0+$/, '');
  return rest === '' ? whole : `${whole}.${rest}`;
}

/** A number as a plain decimal string, all its digits and no exponent: `6e-7` is `0.0000006`. */
export function decimalText(value: number): string {
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(String(value));
  if (!match) return String(value);
  const [, sign = '', first = '', rest = '', exponent = '0'] = match;
  const digits = first + rest;
  const point = 1 + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, '0')}`;
}

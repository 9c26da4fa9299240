/** Words of calldata, written by hand: independent of the decoder that they test. */
export const word = (value: bigint | number | string): string =>
  (typeof value === 'string' ? value.replace(/^0x/, '') : value.toString(16)).padStart(64, '0');

/** `bytes` as its length and its content, padded to whole words. */
export function tail(hex: string): string {
  const digits = hex.replace(/^0x/, '');
  return word(digits.length / 2) + digits.padEnd(Math.ceil(digits.length / 64) * 64, '0');
}

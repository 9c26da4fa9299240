import type { Model, Usage } from '../api/types';

/** A decimal as an integer and the number of its digits after the point. */
interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/**
 * What a usage costs in USD, exact, as a decimal string without trailing zeros (`0.0000774`). Undefined
 * where the model names no readable price: an unknown price is not zero.
 */
export function costUsd(usage: Usage, pricing: Model['pricing']): string | undefined {
  const prompt = parseDecimal(pricing?.prompt);
  const completion = parseDecimal(pricing?.completion);
  if (!prompt || !completion) return undefined;
  const scale = Math.max(prompt.scale, completion.scale);
  const total =
    BigInt(usage.promptTokens) * rescale(prompt, scale) +
    BigInt(usage.completionTokens) * rescale(completion, scale);
  return formatDecimal({ digits: total, scale });
}

/** Sums two usages, such as the rounds of one answer. */
export function addUsage(left: Usage | undefined, right: Usage): Usage {
  if (!left) return right;
  return {
    promptTokens: left.promptTokens + right.promptTokens,
    completionTokens: left.completionTokens + right.completionTokens,
    totalTokens: left.totalTokens + right.totalTokens,
  };
}

/** Reads plain and exponent notation: some servers write small prices as `6e-7`. */
function parseDecimal(text: string | undefined): Decimal | null {
  const match = /^(\d+)(?:\.(\d*))?(?:e([+-]?\d{1,2}))?$/i.exec(text?.trim() ?? '');
  if (!match) return null;
  const fraction = match[2] ?? '';
  const digits = BigInt(`${match[1]}${fraction}`);
  const scale = fraction.length - Number(match[3] ?? 0);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

function rescale(value: Decimal, scale: number): bigint {
  return value.digits * 10n ** BigInt(scale - value.scale);
}

function formatDecimal({ digits, scale }: Decimal): string {
  const text = digits.toString().padStart(scale + 1, '0');
  if (scale === 0) return text;
  const fraction = text.slice(-scale).replace(/0+$/, '');
  const whole = text.slice(0, -scale);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

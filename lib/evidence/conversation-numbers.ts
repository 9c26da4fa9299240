import { type Decimal, roundsTo, toNumber } from './decimal';
import { type Figure, findFigures } from './figures';

/** Numbers of the user's texts and the other tools' outputs, ready for looking a figure up. */
export interface ConversationNumbers {
  has(figure: Figure): boolean;
}

interface Known {
  readonly size: number;
  readonly value: Decimal;
  readonly figure: Figure;
}

const mostNumbers = 50_000;

export function createConversationNumbers(texts: readonly string[]): ConversationNumbers {
  const known: Known[] = [];
  for (const text of texts) {
    for (const line of text.split('\n')) {
      if (known.length >= mostNumbers) break;
      for (const figure of findFigures(line)) {
        for (const value of figure.readings) known.push({ size: toNumber(value), value, figure });
      }
    }
  }
  known.sort((a, b) => a.size - b.size);
  return { has: (figure) => figure.readings.some((shown) => isKnown(known, figure, shown)) };
}

function isKnown(known: readonly Known[], figure: Figure, shown: Decimal): boolean {
  const size = toNumber(shown);
  const reach = 10 ** shown.exponent;
  for (let at = lowerBound(known, size - reach); at < known.length; at += 1) {
    const candidate = known[at];
    if (!candidate || candidate.size > size + reach) return false;
    if (compatible(figure, candidate.figure) && roundsTo(candidate.value, shown)) return true;
  }
  return false;
}

function compatible(a: Figure, b: Figure): boolean {
  if ((a.kind === 'percent') !== (b.kind === 'percent')) return false;
  if (a.currencies.length === 0 || b.currencies.length === 0) return true;
  return a.currencies.some((currency) => b.currencies.includes(currency));
}

function lowerBound(known: readonly Known[], size: number): number {
  let low = 0;
  let high = known.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((known[middle]?.size ?? 0) < size) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Amount, price and value of a holding: of the three, the value is the product of the others. */
import { halfUnit } from '../figures/decimal';
import type { NumberToken } from '../names/token';

/** Of `prices`, the one that times `amount` makes one of `totals`. */
export function priceOfAmount(
  prices: readonly NumberToken[],
  totals: readonly NumberToken[],
  amount: number,
): NumberToken | null {
  for (const price of prices) {
    for (const total of totals) {
      if (price === total) continue;
      const product = Number(price.mention.value) * amount;
      const rounding = product * 0.01 + halfUnit(total.mention.value ?? '0');
      if (Math.abs(product - Number(total.mention.value)) <= rounding) return price;
    }
  }
  return null;
}

/** `1,250.33 USDC`, `$1,250.08`, `0.9998`: whether the numbers show that this is the price of `symbol`. */
export function isHeldAt(
  price: NumberToken,
  symbol: string,
  numbers: readonly NumberToken[],
): boolean {
  const own = symbol.toUpperCase().replace(/^\$/, '');
  return numbers.some(({ mention }) => {
    const unit = mention.of ?? mention.currency?.code;
    if (unit?.toUpperCase().replace(/^\$/, '') !== own || mention.percent) return false;
    const amount = Number(mention.value);
    const totals = numbers.filter((token) => token.mention.currency && token.mention !== mention);
    return amount > 0 && amount !== 1 && priceOfAmount([price], totals, amount) !== null;
  });
}

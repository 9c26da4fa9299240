/** Beside a name alone the ticker may stand in the amount held; it may be newer than the list (MATIC, POL). */
import type { Identity } from './identity';
import type { NumberToken, Token } from './token';

/**
 * The identity with the unit of the only amount among `tokens` as its ticker, where that amount times the
 * price is another sum of money there: the holding's value proves whose amount it is.
 */
export function withHeldTicker(
  identity: Identity,
  price: NumberToken,
  tokens: readonly Token[],
): Identity {
  const { symbol, name, quote, kind, from } = identity;
  const written = from.some(({ text }) => text.toUpperCase().includes(symbol.toUpperCase()));
  if (kind !== 'named' || quote !== null || written) return identity;
  const numbers = tokens.filter(
    (token): token is NumberToken =>
      token.kind === 'number' && token.mention.value !== null && !token.mention.percent,
  );
  const [only, ...others] = numbers.filter(
    ({ mention: { of, currency } }) =>
      of !== null && currency === null && /^[A-Z][A-Z0-9]{1,9}$/.test(of),
  );
  if (!only?.mention.of || others.length > 0) return identity;
  const amount = Number(only.mention.value);
  const value = amount * Number(price.mention.value);
  const proven =
    amount !== 1 &&
    numbers.some(
      (token) =>
        token !== price &&
        token.mention.currency !== null &&
        token.mention.currency.code === price.mention.currency?.code &&
        Math.abs(Number(token.mention.value) - value) <= value * 0.01,
    );
  return proven ? { ...identity, symbol: only.mention.of, name: name ?? symbol } : identity;
}

/** Which of a record's numbers is the price. */
import { codeOf } from '../figures/currencies';
import type { Identity } from '../names/identity';
import { tokenBySymbol } from '../names/known-tokens';
import type { NumberToken, Token } from '../names/token';
import { priceOfAmount } from '../tables/holdings';

/** Whether a number may be a token's price at all. */
export function canBePrice(token: NumberToken): boolean {
  const { mention, label } = token;
  if (
    mention.percent ||
    mention.value === null ||
    mention.bound ||
    mention.sign !== '' ||
    token.prose
  )
    return false;
  if (label && label.role !== 'price' && label.role !== 'mark-price') return false;
  if (label) return mention.unit <= 4;
  return mention.unit <= 3;
}

/** The number of a record that is the price: by label, then by currency, then by place. */
export function choosePrice(
  tokens: readonly Token[],
  identity: Identity | null,
): NumberToken | null {
  const numbers = tokens.filter(
    (token): token is NumberToken => token.kind === 'number' && canBePrice(token),
  );
  const own = identity ? tickers(identity) : new Set<string>();
  const usable = numbers.filter((token) => !isAmount(token, own));
  const labelled = stated(
    usable.filter(
      (token) =>
        token.label?.role === 'price' &&
        (token.mention.currency || token.labelFrom === 'column' || token.label.whole),
    ),
    identity,
  );
  const fiat =
    labelled.find((token) => (token.mention.currency ?? null) !== null && !isCrypto(token)) ??
    labelled.find((token) => token.label?.currency && !cryptoCode(token.label.currency));
  if (fiat) return fiat;
  const [anyLabelled] = labelled;
  if (anyLabelled) return anyLabelled;
  if (identity?.kind === 'pair') {
    // a pair says its currency, so its price may stand bare
    const start = identity.from[0]?.index ?? 0;
    const open = usable.filter(
      (token) =>
        token.label === null &&
        token.mention.of === null &&
        token.mention.unit === 0 &&
        // the number of an item stands before its name
        (token.index > start || token.mention.currency !== null || /[.,]/.test(token.mention.text)),
    );
    const first =
      open.find((token) => token.mention.currency !== null || /[.,]/.test(token.mention.text)) ??
      open[0];
    if (first) return first;
  }
  const mark = usable.find((token) => token.label?.role === 'mark-price');
  const money = usable.filter(
    (token) =>
      token.label === null &&
      token.mention.currency !== null &&
      (token.mention.unit === 0 || token.mention.unit === 3),
  );
  const amounts = tokens.filter(
    (token): token is NumberToken =>
      token.kind === 'number' && isAmount(token, own) && !token.mention.percent,
  );
  const amount = Number(amounts[0]?.mention.value ?? 1);
  const bare = usable.filter(
    (token) => token.label === null && token.mention.currency === null && token.mention.of === null,
  );
  if (amounts.length > 0 && amount !== 1 && money.length > 0)
    return priceOfAmount([...money, ...bare], money, amount);
  for (const { mention } of money.length > 1 ? bare.slice(0, 4) : []) {
    const count = Number(mention.value);
    const held = count === 0 || count === 1 ? null : priceOfAmount(money, money, count);
    if (held) return held;
  }
  const sized = withoutGiants(money);
  const plain = sized.find((token) => !isCrypto(token)) ?? sized[0];
  if (plain) return plain;
  return mark ?? null;
}

/** Beside a price, a whole number many thousand times as large is a capitalisation or a volume. */
function withoutGiants(money: readonly NumberToken[]): readonly NumberToken[] {
  const value = (token: NumberToken): number => Number(token.mention.value);
  return money.filter(
    (token) =>
      value(token) < 1e6 ||
      token.mention.value?.includes('.') ||
      !money.some(
        (other) =>
          other.mention.currency?.code === token.mention.currency?.code &&
          value(other) > 0 &&
          value(other) * 3e4 < value(token),
      ),
  );
}

/** In a list of known tokens, the bare number just before a change: `Bitcoin 91,234.50 +1.2%`. */
export function bareBeforeChange(tokens: readonly Token[]): NumberToken | null {
  const numbers = tokens.filter((token): token is NumberToken => token.kind === 'number');
  const change = numbers.find(({ mention }) => mention.percent && mention.sign !== '');
  const before = numbers.find((token) => token.index + 1 === change?.index);
  if (!before || !canBePrice(before) || before.label !== null) return null;
  const { currency, of, unit, text } = before.mention;
  if (numbers.some(({ mention }) => mention.currency !== null)) return null;
  return currency === null && of === null && unit === 0 && /\d[.,]\d/.test(text) ? before : null;
}

/** Under headers that are not understood, the only bare number with a fraction. */
export function onlyFraction(tokens: readonly Token[]): NumberToken | null {
  const [only, another] = tokens.filter(
    (token): token is NumberToken =>
      token.kind === 'number' &&
      canBePrice(token) &&
      token.label === null &&
      token.mention.currency === null &&
      token.mention.of === null &&
      token.mention.unit === 0 &&
      token.mention.value?.includes('.') === true,
  );
  return only && !another ? only : null;
}

/**
 * Without conversions: `≈ 67,288 USD` under the price of BTC/USDT. A price in BTC or ETH is itself the
 * side figure where its value in money stands under it.
 */
function stated(tokens: readonly NumberToken[], identity: Identity | null): readonly NumberToken[] {
  const quote = identity?.kind === 'pair' && identity.quote ? codeOf(identity.quote) : '';
  const code = (token: NumberToken) =>
    token.mention.currency?.code ?? token.label?.currency ?? quote;
  const money = tokens.filter((token) => code(token) !== '' && !cryptoCode(code(token)));
  const exact = money.filter((token) => !token.mention.approximate);
  if (exact.length === 0) return tokens;
  const quoted = exact.filter((token) => code(token) === quote);
  return quoted.length > 0 ? quoted : exact;
}

function tickers(identity: Identity): Set<string> {
  return new Set([identity.symbol.toUpperCase().replace(/^\$/, '')]);
}

/** `2.5 ETH` in the row of ETH. */
function isAmount(token: NumberToken, own: ReadonlySet<string>): boolean {
  const { of, currency } = token.mention;
  if (of && own.has(of.toUpperCase().replace(/^\$/, ''))) return true;
  if (of && currency === null && tokenBySymbol(of) && /^[A-Z]/.test(of)) return true;
  return currency !== null && own.has(currency.code);
}

function isCrypto(token: NumberToken): boolean {
  return cryptoCode(token.mention.currency?.code ?? '');
}

function cryptoCode(code: string): boolean {
  return /^(?:BTC|ETH|BNB|SOL|WETH|WBNB|SATS|XRP|TRX|MATIC|AVAX|DOGE|WBTC|WSOL)$/.test(code);
}

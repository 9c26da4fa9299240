/** The other figures of a record: change over 24 hours, market capitalisation, volume. */
import { cryptoQuotes } from '../figures/currencies';
import { periodHours } from '../figures/periods';
import { changeSign } from '../figures/signs';
import type { NumberToken, Token } from '../names/token';

export interface Fields {
  readonly change24hPercent?: number;
  readonly marketCap?: NumberToken;
  readonly volume24h?: NumberToken;
}

/** Figures in `own`, the record itself, count before those in the wider `tokens`. */
export function readNearest(
  own: readonly Token[],
  tokens: readonly Token[],
  price: NumberToken,
  symbol: string,
  language: string,
): Fields {
  return {
    ...readFields(tokens, price, symbol, language),
    ...readFields(own, price, symbol, language),
  };
}

export function readFields(
  tokens: readonly Token[],
  price: NumberToken,
  symbol: string,
  language: string,
): Fields {
  const numbers = tokens.filter(
    (token): token is NumberToken =>
      token.kind === 'number' && token.mention.value !== null && !token.prose,
  );
  const change = chooseChange(numbers, price, language);
  const marketCap = widest(
    numbers.filter((token) => token.label?.role === 'market-cap' && !token.mention.percent),
  );
  const volume24h = widest(volumes(numbers, symbol.toUpperCase().replace(/^\$/, '')));
  return {
    ...(change
      ? { change24hPercent: changeSign(change, language) * Number(change.mention.value) }
      : {}),
    ...(marketCap ? { marketCap } : {}),
    ...(volume24h ? { volume24h } : {}),
  };
}

/** Volumes in money: where a page counts in the token and in money, or does not say, money goes first. */
function volumes(numbers: readonly NumberToken[], symbol: string): readonly NumberToken[] {
  const own = numbers.filter(
    ({ label, mention }) =>
      label?.role === 'volume' &&
      !mention.percent &&
      (label.hours === null || label.hours === 24) &&
      ![mention.currency?.code, mention.of?.toUpperCase(), label.currency, label.unit].includes(
        symbol,
      ) &&
      label.unit !== 'BASE',
  );
  const counted = own.filter(
    ({ label, mention }) =>
      mention.currency ?? label?.currency ?? (label?.unit === 'QUOTE' || null),
  );
  return counted.length > 0 ? counted : own;
}

/** `$2.1T` and `$2,097,047,168,150` in one cell: the one with more digits. */
function widest(tokens: readonly NumberToken[]): NumberToken | undefined {
  return tokens.reduce<NumberToken | undefined>((best, token) => {
    if (!best) return token;
    const same =
      Math.abs(Number(best.mention.value) - Number(token.mention.value)) /
        Math.abs(Number(best.mention.value) || 1) <
      0.05;
    return same && token.mention.unit === 0 && best.mention.unit > 0 ? token : best;
  }, undefined);
}

function chooseChange(
  numbers: readonly NumberToken[],
  price: NumberToken,
  language: string,
): NumberToken | null {
  const percents = numbers.filter((token) => token.mention.percent);
  const hours = (token: NumberToken): number | null =>
    token.label?.hours ?? linePeriod(token, language);
  const fits = (token: NumberToken): boolean => {
    const role = token.label?.role;
    return role === undefined || role === 'change' || role === 'price' || role === 'mark-price';
  };
  const usable = percents.filter((token) => fits(token) && !ofTokenPrice(token, numbers, price));
  const day =
    usable.find((token) => token.label?.role === 'change' && hours(token) === 24) ??
    usable.find((token) => hours(token) === 24);
  if (day) return day;
  const open = usable.filter((token) => hours(token) === null);
  const [first] = open;
  if (!first) return null;
  if (open.length === 1) return first;
  // several percentages and nothing that says which is the day's
  if (first.label?.role === 'change' || first.label?.role === 'price') return first;
  return open.length === 2 && first.index > price.index && first.index - price.index <= 4
    ? first
    : null;
}

/** `$0.8368`, below it `0.00003177 BTC 2.31%`: the change of the price in another token. */
function ofTokenPrice(
  percent: NumberToken,
  numbers: readonly NumberToken[],
  price: NumberToken,
): boolean {
  const before = numbers.findLast(({ index }) => index < percent.index);
  const code = before?.mention.currency?.code ?? '';
  return (
    before !== undefined &&
    before !== price &&
    before.index === percent.index - 1 &&
    cryptoQuotes.has(code) &&
    code !== price.mention.currency?.code &&
    before.label?.role !== 'other'
  );
}

function linePeriod({ line, mention }: NumberToken, language: string): number | null {
  const at = line.indexOf(mention.text);
  const end = at + mention.text.length;
  return periodHours(
    `${line.slice(Math.max(0, at - 60), at)} ${line.slice(end, end + 60)}`,
    language,
  );
}

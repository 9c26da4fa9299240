/** Currencies that a sign may stand for, most likely first. */
const signs: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'USDT', 'USDC', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'TWD', 'MXN', 'ARS', 'CLP', 'COP'],
  US$: ['USD', 'USDT', 'USDC'],
  A$: ['AUD'],
  AU$: ['AUD'],
  C$: ['CAD'],
  CA$: ['CAD'],
  HK$: ['HKD'],
  NT$: ['TWD'],
  NZ$: ['NZD'],
  S$: ['SGD'],
  MX$: ['MXN'],
  R$: ['BRL'],
  '€': ['EUR'],
  '£': ['GBP'],
  '¥': ['JPY', 'CNY'],
  'CN¥': ['CNY'],
  '₹': ['INR'],
  Rs: ['INR', 'PKR', 'LKR'],
  'Rs.': ['INR', 'PKR', 'LKR'],
  '₩': ['KRW'],
  '₽': ['RUB'],
  '₺': ['TRY'],
  '₫': ['VND'],
  đ: ['VND'],
  '฿': ['THB'],
  '₴': ['UAH'],
  '₱': ['PHP'],
  '₦': ['NGN'],
  '₪': ['ILS'],
  zł: ['PLN'],
  Kč: ['CZK'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  'kr.': ['DKK', 'SEK', 'NOK', 'ISK'],
  'Fr.': ['CHF'],
  Rp: ['IDR'],
  RM: ['MYR'],
  '₿': ['BTC'],
  Ξ: ['ETH'],
};

const words: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^(?:u\.?s\.?[ -])?(?:dollars?|dólar(?:es)?|dolar\w*|dollari|доллар\p{L}*|美元|美金|ドル|米ドル|달러|đô la|डॉलर|دولار)/iu,
    ['USD', 'USDT', 'USDC'],
  ],
  [/^(?:euros?|евро|欧元|歐元|ユーロ|유로)/iu, ['EUR']],
  [/^(?:rupees?|rupias?|रुपये|रुपए)/iu, ['INR', 'IDR']],
  [/^(?:yen|円|日元|日圓|엔)/iu, ['JPY']],
  [/^(?:yuan|rmb|人民币|人民幣|元)/iu, ['CNY', 'TWD']],
  [/^(?:руб(?:\p{L}+|\.)?)/iu, ['RUB']],
  [/^(?:원|won)/iu, ['KRW']],
  [/^(?:reais|real)/iu, ['BRL']],
  [/^(?:pounds?)/iu, ['GBP']],
  [/^(?:francs?|franken)/iu, ['CHF']],
  [/^(?:złotych|złote)/iu, ['PLN']],
];

const codes = new Set(Intl.supportedValuesOf('currency'));

export function isCurrencyCode(text: string): boolean {
  return codes.has(text);
}

/** Currencies of a sign or code before a figure; null where the text is neither. */
export function currenciesOf(sign: string): readonly string[] | null {
  return Object.hasOwn(signs, sign) ? (signs[sign] ?? null) : codes.has(sign) ? [sign] : null;
}

const signPattern = Object.keys(signs)
  .sort((a, b) => b.length - a.length)
  .map((sign) => sign.replace(/[$.]/g, '\\$&'))
  .join('|');

/** Source of a pattern for what may stand before a figure: a sign, or a code in capitals. */
export const prefixPattern = `(?:(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])|(?:(?<![A-Za-z])(?=[A-Z])|(?![A-Za-z]))(?:${signPattern}))`;

const suffixSign = new RegExp(`^(?:${signPattern})(?![A-Za-z\\d])`);

/** The currency at the start of what follows a figure, and its length. */
export function currencyAfter(
  text: string,
): { currencies: readonly string[]; length: number } | null {
  const sign = suffixSign.exec(text)?.[0];
  if (sign) return { currencies: currenciesOf(sign) ?? [], length: sign.length };
  const code = /^[A-Z]{3}(?![A-Za-z0-9])/.exec(text)?.[0];
  if (code && codes.has(code)) return { currencies: [code], length: 3 };
  for (const [pattern, currencies] of words) {
    const word = pattern.exec(text)?.[0];
    if (word) return { currencies, length: word.length };
  }
  return null;
}

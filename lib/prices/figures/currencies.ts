/** Currency signs, codes and words, before or after a number. */

export const fiatCodes = new Set(
  'USD EUR GBP JPY CNY KRW INR TRY BRL RUB UAH PLN CZK HUF RON BGN SEK NOK DKK ISK CHF CAD AUD NZD SGD HKD TWD MXN ARS CLP COP PEN THB VND IDR MYR PHP PKR BDT LKR NGN ZAR KES GHS EGP MAD SAR AED QAR KWD BHD OMR JOD ILS IRR IRT KZT GEL AMD AZN UZS RMB CNH VES UYU'.split(
    ' ',
  ),
);
export const stableQuotes = new Set(
  'USDT USDC USDE FDUSD BUSD TUSD DAI USDD PYUSD USD1 USDP GUSD USDS EURC EURT USDB SUSD CRVUSD USDG XAUT'.split(
    ' ',
  ),
);
export const cryptoQuotes = new Set(
  'BTC XBT ETH BNB SOL WETH WBNB WSOL WBTC MATIC AVAX TRX XRP DOGE SATS'.split(' '),
);

const signs: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  U$: 'USD',
  USD$: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₩': 'KRW',
  '₹': 'INR',
  '₺': 'TRY',
  '₽': 'RUB',
  '₴': 'UAH',
  '฿': 'THB',
  '₫': 'VND',
  '₦': 'NGN',
  '₱': 'PHP',
  '৳': 'BDT',
  '₨': 'PKR',
  '₵': 'GHS',
  'GH₵': 'GHS',
  KSh: 'KES',
  'S/': 'PEN',
  'S/.': 'PEN',
  COP$: 'COP',
  CLP$: 'CLP',
  '֏': 'AMD',
  '₼': 'AZN',
  '₪': 'ILS',
  '₸': 'KZT',
  '₾': 'GEL',
  '₿': 'BTC',
  Ξ: 'ETH',
  '₮': 'USDT',
  '◎': 'SOL',
  '﷼': 'IRR',
  R$: 'BRL',
  HK$: 'HKD',
  NT$: 'TWD',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  NZ$: 'NZD',
  S$: 'SGD',
  MX$: 'MXN',
  'CN¥': 'CNY',
  'JP¥': 'JPY',
  AR$: 'ARS',
  Rs: 'INR',
  'Rs.': 'INR',
  Rp: 'IDR',
  'Rp.': 'IDR',
  RM: 'MYR',
  TL: 'TRY',
  'Fr.': 'CHF',
  SFr: 'CHF',
  zł: 'PLN',
  Kč: 'CZK',
  Ft: 'HUF',
  lei: 'RON',
  лв: 'BGN',
  kr: 'SEK',
  'kr.': 'DKK',
  đ: 'VND',
  元: 'CNY',
  圆: 'CNY',
  人民币: 'CNY',
  円: 'JPY',
  원: 'KRW',
  บาท: 'THB',
  руб: 'RUB',
  'руб.': 'RUB',
  'р.': 'RUB',
  грн: 'UAH',
  'грн.': 'UAH',
  تومان: 'IRT',
  ریال: 'IRR',
  'ر.س': 'SAR',
  'د.إ': 'AED',
  'ج.م': 'EGP',
};
const words: readonly (readonly [RegExp, string, number])[] = [
  [
    /^(?:us |u\.s\. |сша )?(?:dollars?|dólares?|dollari?|dolar(?:lar)?(?:ów|y|a|i|u|ů|ech|em|la|lık|dan|da|ın|ına|ı)?|dollár(?:on|ra|ig|nál|os|ba|ért|t)?|dollari(?:a|in|ssa|n|lla)|δολάρι(?:α|ο)?|δολαρίων|дол(?:ар|ара|арів|ари|ара)|доллар(?:а|ов|ы)?|dolares)(?: (?:us|usa|сша|américains|estadounidenses|americanos|americani))?(?![a-zа-я])/i,
    'USD',
    0,
  ],
  [/^US-Dollar|^Dollar\b/i, 'USD', 0],
  [
    /^(?:euro(?:s|dan|da|ya|yu|nun|luk|a|t|on|ssa|on)?|eur[aoyu]?|avro(?:ya|dan|da)?|евро|ευρώ)(?![a-zа-я])/i,
    'EUR',
    0,
  ],
  [/^(?:pounds?|libras?)(?![a-z])/i, 'GBP', 0],
  [/^(?:yen|иен)(?![a-zа-я])/i, 'JPY', 0],
  [/^(?:yuan|юаней)(?![a-zа-я])/i, 'CNY', 0],
  [/^(?:won)(?![a-z])/i, 'KRW', 0],
  [/^(?:рубл(?:ей|я|ь))/i, 'RUB', 0],
  [/^(?:гривен|гривень)/i, 'UAH', 0],
  [/^(?:reais|real)(?![a-z])/i, 'BRL', 0],
  [/^(?:rupees?|रुपये|रुपए)/i, 'INR', 0],
  [/^(?:rupiah)(?![a-z])/i, 'IDR', 0],
  [/^(?:złotych|złote|złoty)/i, 'PLN', 0],
  [/^(?:kronor|kroner|kronen)(?![a-z])/i, 'SEK', 0],
  [/^(?:francs?|Franken)(?![a-z])/i, 'CHF', 0],
  [/^lira(?:lar)?(?:s|sı|sına|sından|dan|da|ya|yı|nın|lık)?(?![a-zı])/i, 'TRY', 0],
  [/^(?:đồng|dong)(?![a-z])/i, 'VND', 0],
  [/^(?:đô la(?: mỹ)?|USD)(?![a-z])/i, 'USD', 0],
  [/^(?:דולר(?:ים)?|ডলার|ڈالر)/, 'USD', 0],
  [/^(?:美元|美金|ドル|달러|米ドル|دولار|دلار|डॉलर|ดอลลาร์)/, 'USD', 0],
  [/^(?:欧元|ユーロ|유로|يورو|یورو|यूरो|ยูโร)/, 'EUR', 0],
  [/^(?:U\.?S\.? )?cents?(?![a-z])|^¢/i, 'USD', -2],
  [/^تومان/, 'IRT', 0],
  [/^ریال/, 'IRR', 0],
  [/^元/, 'CNY', 0],
  [/^円/, 'JPY', 0],
  [/^원/, 'KRW', 0],
  [/^บาท/, 'THB', 0],
  [/^(?:sats?|satoshis?)(?![a-z])/i, 'SATS', 0],
];

const ordered = Object.keys(signs).sort((a, b) => b.length - a.length);
const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const codes = [...fiatCodes, ...stableQuotes, ...cryptoQuotes].join('|');
const prefixPattern = new RegExp(
  `(?:^|[^A-Za-z$€£])(${ordered.map(escapePattern).join('|')}|${codes})[ \\u00a0]?$`,
);
const suffixPattern = new RegExp(
  `^[ \\u00a0]{0,2}(?:(${ordered.map(escapePattern).join('|')})(?![A-Za-zА-я0-9])|(${codes})(?![A-Za-z0-9]))`,
);

export interface CurrencyMark {
  /** How many characters it takes, spaces between it and the number included. */
  readonly length: number;
  readonly code: string;
  /** The sign is shared by several currencies (`$`, `¥`, `kr`, `Rs`): a header may say which. */
  readonly shared: boolean;
  /** -2 for cents. */
  readonly power: number;
}

/** The mark that ends `text`, which stands just before a number. */
export function currencyBefore(text: string, language: string): CurrencyMark | null {
  // a letter that is a sign in one country only
  const rand = /-ZA$/i.test(language) ? /(?:^|[^A-Za-z])(R[ \u00a0]?)$/.exec(text) : null;
  if (rand?.[1]) return { length: rand[1].length, code: 'ZAR', shared: false, power: 0 };
  const match = prefixPattern.exec(text.slice(-8));
  const mark = match?.[1];
  if (!match || !mark) return null;
  const length = match[0].length - match[0].indexOf(mark);
  return { length, ...meaning(mark, language), power: 0 };
}

/** The mark that starts `text`, which stands just after a number (and its unit). */
export function currencyAfter(text: string, language: string): CurrencyMark | null {
  const match = suffixPattern.exec(text.slice(0, 14));
  const mark = match?.[1] ?? match?.[2];
  if (match && mark && !(mark === '$' && /^[ \u00a0]*\$[ ]?[\dA-Za-z]/.test(text)))
    return { length: match[0].length, ...meaning(mark, language), power: 0 };
  const space = /^[ \u00a0]{0,2}(?:d['e] ?|de |of )?/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(space, space + 24);
  for (const [pattern, code, power] of words) {
    const word = pattern.exec(rest);
    if (word) return { length: space + word[0].length, code, shared: false, power };
  }
  return null;
}

const kroner: Readonly<Record<string, string>> = {
  nb: 'NOK',
  nn: 'NOK',
  no: 'NOK',
  da: 'DKK',
  is: 'ISK',
};

function meaning(mark: string, language: string): { code: string; shared: boolean } {
  const [base = '', region = ''] = language.split('-');
  if (mark === '¥') return { code: base === 'zh' ? 'CNY' : 'JPY', shared: true };
  if (mark === 'kr' || mark === 'kr.') return { code: kroner[base] ?? 'SEK', shared: true };
  if (mark === '元')
    return { code: /tw/i.test(region) ? 'TWD' : /hk/i.test(region) ? 'HKD' : 'CNY', shared: true };
  if (/^Rs/.test(mark)) return { code: base === 'ur' ? 'PKR' : 'INR', shared: true };
  return { code: codeOf(signs[mark] ?? mark), shared: mark === '$' || mark === '£' };
}

/** One code for one currency: `XBT` is `BTC`, `RMB` is `CNY`, `TL` is `TRY`. */
export function codeOf(code: string): string {
  const upper = code.toUpperCase();
  if (upper === 'XBT') return 'BTC';
  if (upper === 'TL') return 'TRY';
  return upper === 'RMB' || upper === 'CNH' ? 'CNY' : upper;
}

/** Whether the text names a currency by code or sign, and which: `(USD)`, `in EUR`, `Price, $`. */
export function currencyNamed(text: string, language: string): string | null {
  const code = new RegExp(`(?:^|[^A-Za-z])(${codes})(?![A-Za-z])`).exec(text)?.[1];
  if (code) return codeOf(code);
  const sign = /US\$|R\$|[€£¥₩₹₺₽₴฿₫₦₱₪₸₾৳₿$]/.exec(text)?.[0];
  if (sign) return meaning(sign, language).code;
  const word =
    /[A-Za-zÀ-ɏ\u0400-\u04ff\u0600-\u06ff\u0900-\u097f\u0e00-\u0e7f\u3040-\u9fff\uac00-\ud7af]+/g;
  for (const [found] of text.matchAll(word)) {
    for (const [pattern, name, power] of words) {
      const hit = power === 0 ? pattern.exec(found) : null;
      if (hit && hit[0].length === found.length) return name;
    }
  }
  return null;
}

const fiatInText = new RegExp(`(?<![A-Za-z])(${[...fiatCodes].join('|')})(?![A-Za-z])`);

/** The currency that a heading names beyond doubt: by code, by a sign of one currency, or the euro. */
export function currencyInHeading(text: string): string | null {
  const code = fiatInText.exec(text)?.[1];
  if (code) return codeOf(code);
  const sign = /[€₩₹₺₽₴₫₦₱₪₸₾৳]/.exec(text)?.[0];
  if (sign) return signs[sign] ?? null;
  return /(?<!\p{L})euros?(?!\p{L})/iu.test(text) ? 'EUR' : null;
}

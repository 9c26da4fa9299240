/**
 * Which currency a sign means that several share: `$` is the peso in Mexico and the dollar of Canada.
 * The page decides: figures that carry sign and code, codes and names in its headings, its region.
 */
import type { Mention } from '../figures/mentions';

interface Local {
  readonly code: string;
  /** What the sign means where nothing says otherwise. */
  readonly usual: string;
  readonly regions: RegExp;
  readonly names: RegExp;
}

const local = (code: string, usual: string, regions: string, names: string): Local => ({
  code,
  usual,
  regions: new RegExp(`-(?:${regions})$`, 'i'),
  names: new RegExp(`(?<![A-Za-z])${code}(?![A-Za-z])|${names}`, 'iu'),
});

const locals: readonly Local[] = [
  local('MXN', 'USD', 'MX', 'pesos? mexicanos?|mexican pesos?|MX\\$'),
  local('ARS', 'USD', 'AR', 'pesos? argentinos?|argentine pesos?|AR\\$'),
  local('CLP', 'USD', 'CL', 'pesos? chilenos?|chilean pesos?|CLP\\$'),
  local('COP', 'USD', 'CO', 'pesos? colombianos?|colombian pesos?|COP\\$'),
  local('CAD', 'USD', 'CA', 'canadian dollars?|dollars? canadiens?|kanadische dollar|CA?\\$'),
  local('AUD', 'USD', 'AU', 'australian dollars?|aussie dollars?|AU?\\$'),
  local('NZD', 'USD', 'NZ', 'new zealand dollars?|NZ\\$'),
  local('SGD', 'USD', 'SG', 'singapore dollars?|S\\$'),
  local('HKD', 'USD', 'HK', 'hong kong dollars?|港元|港幣|港币|HK\\$'),
  local('TWD', 'USD', 'TW', 'new taiwan dollars?|新台幣|新臺幣|台幣|NT\\$'),
  local('CNY', 'JPY', 'CN', 'RMB|renminbi|yuan|人民币|人民幣'),
  local('JPY', 'CNY', 'JP', '日元|日圆|日圓'),
  local('TWD', 'CNY', 'TW', '新台幣|新臺幣|台幣|NT\\$'),
  local('HKD', 'CNY', 'HK', '港元|港幣|港币|HK\\$'),
  local('NOK', 'SEK', 'NO', 'norske? kroner?|norwegian krone'),
  local('DKK', 'SEK', 'DK', 'danske? kroner?|danish krone'),
  local('ISK', 'SEK', 'IS', 'íslensk'),
  local('EGP', 'GBP', 'EG', 'egyptian pounds?|جنيه'),
];

const foreignDollar = /US\$|U\$S|USD\$|US-Dollar/i;

/** Of the code that a shared sign usually stands for, the code that it stands for here. */
export type SharedSigns = ReadonlyMap<string, string>;

/**
 * `heads`: title, headings and labels. `money`: the page's amounts. `stated`: the currency that the page
 * says it counts in. Only what outweighs the usual meaning is in the answer.
 */
export function sharedSigns(
  heads: string,
  money: readonly Mention[],
  language: string,
  stated: string | null,
): SharedSigns {
  const marked = new Map<string, number>();
  for (const { text, currency } of money) {
    // `$1,234.50 MXN`, `$5 USD`
    const both = /[$¥£]/.test(text) && /(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/.exec(text)?.[0];
    if (both && currency) marked.set(both, (marked.get(both) ?? 0) + 1);
  }
  const abroad = money.some(({ text }) => foreignDollar.test(text));
  const found = new Map<string, string>();
  const scores = new Map<string, number>();
  for (const { code, usual, regions, names } of locals) {
    const own = marked.get(code) ?? 0;
    const other = marked.get(usual) ?? 0;
    const score =
      (code === stated || (own > 0 && own >= other) ? 3 : 0) +
      (regions.test(language) ? 2 : 0) +
      (names.test(heads) ? 2 : 0) +
      (usual === 'USD' && abroad ? 1 : 0) -
      (other > own ? 3 : 0);
    if (score < 3 || score <= (scores.get(usual) ?? 0)) continue;
    scores.set(usual, score);
    found.set(usual, code);
  }
  return found;
}

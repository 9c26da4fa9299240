/** Tables and lists that look like tokens with prices and are none: shares and funds, worked examples. */

import { headingOver } from '../labels/section-heading';
import type { PriceRecord } from '../records/records';
import { isForeign } from './entities';
import { tokenByName, tokenBySymbol } from './known-tokens';

const between = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, 'iu');

const shares = between(
  'stocks?|shares|equit(?:y|ies)|etfs?|etps?|etns?|funds?|mutual funds|trusts|aktien?|fonds|actions|acciones|fondos?|ações|fundos?|azioni|fondi|aandelen|fondsen|akcje|akcji|etf-y|fundusz\\p{L}*|akcie|fondy|акци[ияй]|фонд\\p{L}*|акції|hisse\\p{L}*|fonlar\\p{L}*|saham|reksa ?dana|cổ phiếu|quỹ|aktier|aksjer|fonder|osakkeet|rahastot|részvény\\p{L}*|acțiuni|dionice|акции|μετοχ\\p{L}*|מניות|أسهم|اسهم|صناديق|سهام|صندوق\\p{L}*|शेयर|ईटीएफ|indices|indizes|commodities|rohstoffe|forex|devisen',
);
const sharesUnspaced =
  /股票|概念股|基金|株式|関連株|銘柄株|投資信託|상장지수펀드|관련주|주식|펀드|หุ้น|กองทุน/;
const tokens =
  /crypto|krypto|kripto|cripto|крипто|coins?\b|tokens?\b|монет|токен|币|幣|コイン|仮想通貨|暗号資産|코인|가상자산|عملات|رمزارز|क्रिप्टो|เหรียญ|คริปโต|mã hóa/i;
/** A fund or share is named for the token that it follows. */
const funds =
  /(?<![\p{L}])(?:etfs?|etps?|etns?|trusts?|funds?|fonds|etf-y|fundusz\p{L}*|fondos?|fundos?|fondi|фонд\p{L}*|صناديق)(?![\p{L}])|基金|投資信託|펀드|กองทุน/iu;

const examples = between(
  'examples?|worked example|hypothetical|illustrat(?:ion|ive)|beispiel\\p{L}*|rechenbeispiel\\p{L}*|exemples?|ejemplos?|exemplos?|esempi[oi]?|voorbeeld\\p{L}*|przykład\\p{L}*|příklad\\p{L}*|пример\\p{L}*|приклад\\p{L}*|örne[kğ]\\p{L}*|contoh|ví dụ|exempel|eksemp\\p{L}*|esimerk\\p{L}*|péld\\p{L}*|exempl\\p{L}*|primjer\\p{L}*|παράδειγμα|דוגמ\\p{L}*|أمثلة|مثال|उदाहरण',
);
const examplesUnspaced = /举例|例子|示例|計算例|具体例|例：|예시|사례|ตัวอย่าง/;

/** `Coin A (AAA)`, `Token X`: names that stand for any token. */
const placeholder =
  /^(?:AAA+|BBB+|CCC+|DDD+|XXX+|YYY+|ZZZ+|XYZ|ABC|TKN|FOO|(?:coin|token|münze|jeton|moneda|moeda|moneta|munt|монета|токен|mince|coin adı|العملة|币|コイン|코인) ?[A-E1-3X-Z])$/i;

/** Whether a group works out an example with made-up tokens or prices. */
export function worksExample(group: readonly PriceRecord[]): boolean {
  const [first] = group;
  if (!first) return false;
  const stand = group.filter(
    ({ identity }) => placeholder.test(identity.symbol) || placeholder.test(identity.name ?? ''),
  ).length;
  if (stand >= 2 && stand * 2 >= group.length) return true;
  return speaksOfExample(headingOf(first));
}

export function speaksOfExample(text: string): boolean {
  return examples.test(text) || examplesUnspaced.test(text);
}

/** Whether a group lists shares, funds, metals or currencies: what is not known as a token is none there. */
export function listsShares(group: readonly PriceRecord[]): boolean {
  const [first] = group;
  if (!first) return false;
  const known = group.filter(isKnown).length;
  if (known === group.length) return false;
  const foreign = group.filter(namesForeign).length;
  if (foreign >= 2 && foreign * 3 >= group.length) return true;
  const heading = headingOf(first);
  if (!shares.test(heading) && !sharesUnspaced.test(heading)) return false;
  return known * 2 < group.length && (funds.test(heading) || !tokens.test(heading));
}

function headingOf({ row, box }: PriceRecord): string {
  return headingOver(row?.box.element ?? box.element);
}

function isKnown({ identity }: PriceRecord): boolean {
  return (
    identity.kind === 'named' ||
    identity.kind === 'symbol' ||
    (identity.kind === 'pair' && tokenBySymbol(identity.symbol) !== null)
  );
}

/** A row with a share's ticker, or with a company's or fund's name, beside what was read as its token. */
export function namesForeign(record: PriceRecord): boolean {
  // funds trade under the ticker of the token that they hold: `Bitcoin Mini Trust (BTC)`
  if (record.identity.kind !== 'unknown' && record.identity.kind !== 'symbol') return false;
  return record.tokens.some(
    (token) =>
      token.kind === 'name' &&
      token.text.length <= 60 &&
      !tokenByName(token.text) &&
      !tokenBySymbol(token.text) &&
      isForeign(token.text, null, null),
  );
}

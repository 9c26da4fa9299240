/** Lists of collectibles: names with a floor price in the coin of their chain look like tokens priced in it. */
import { cryptoQuotes } from '../figures/currencies';
import { headingOver } from '../labels/section-heading';
import type { PriceRecord } from '../records/records';

const words =
  /\bnfts?\b|\bnft-|collectibles?|\bcollections?\b|kollektion|sammlung|colecci[oó]n|cole(?:ç|c)(?:ão|ões)|collezion|verzameling|kolekcj|kolekce|коллекци|колекці|koleksiyon|koleksi|bộ sưu tập|samling|kokoelm|gyűjtemény|colecți|συλλογ|אוסף|مجموعات|کلکسیون|संग्रह|คอลเลกชัน|收藏品|藏品|数字藏品|コレクション|컬렉션|플로어|floor/i;

/** Whether a list is under a heading of collectibles, or counts names without a ticker in a chain's coin. */
export function listsCollections(group: readonly PriceRecord[]): boolean {
  const [first] = group;
  if (!first || first.row) return false;
  const counted = group.filter(
    ({ price, identity }) =>
      identity.kind !== 'pair' && cryptoQuotes.has(price.mention.currency?.code ?? ''),
  );
  if (counted.length * 2 <= group.length) return false;
  if (words.test(headingOver(first.box.element))) return true;
  return counted.length >= 2 && counted.every((record) => !showsTicker(record));
}

function showsTicker({ identity, tokens }: PriceRecord): boolean {
  const symbol = identity.symbol.replace(/^\$/, '');
  return (
    /^[A-Z0-9]{2,10}$/.test(symbol) &&
    tokens.some(
      (token) => token.kind === 'name' && token.text.split(/[^\p{L}\p{N}]+/u).includes(symbol),
    )
  );
}

/** Texts cut into what a price page is made of: numbers, labels, and words that may name a token. */

import { findMentions } from '../figures/mentions';
import { touch } from '../figures/touching-digits';
import { readLabel } from '../labels/labels';
import type { Box, Piece, Walked } from '../sight/pieces';
import { nameAndTicker, withoutDecoration } from './identity';
import { tokenByName, tokenBySymbol } from './known-tokens';
import type { Base, Token, Tokens, WordToken } from './token';

/** Words on buttons, badges and placeholders: they name nothing. */
const noise =
  /^(?:buy|sell|trade|swap|stake|convert|send|receive|deposit|withdraw|earn|borrow|add|follow|watch|share|view|more|details?|new|hot|trending|beta|pro|live|go|see all|show more|read more|copy|copied|sponsored|ad|promoted|verified|kaufen|verkaufen|handeln|acheter|vendre|comprar|vender|купить|продать|al|sat|kup|sprzedaj|köp|sälj|beli|jual|mua|bán|ซื้อ|ขาย|购买|买入|卖出|交易|買う|売る|購入|取引|구매|매수|매도|거래|شراء|بيع|تداول|خرید|فروش|معامله|खरीदें|बेचें|n\/a|-+|—|–|\.+|…|loading…?|×|x|•|·|\||\*|★|☆|⭐|🔥|🚀|perp|perpetual|spot|margin|\d{1,3}x|v\d|rank|is|for|at|per|and|now|today|live price|via|by|on|the|up|down|ago)$/iu;

export function* tokenize(
  { pieces, boxes }: Pick<Walked, 'pieces' | 'boxes'>,
  language: string,
  prose: ReadonlySet<Box>,
): Generator<void, Tokens> {
  const list: Token[] = [];
  const ofPiece: number[] = [];
  let at = 0;
  let turns = 0;
  while (at < pieces.length) {
    const first = pieces[at];
    if (!first) break;
    if (++turns % 6 === 0 || first.text.length > 200) yield;
    let text = first.text;
    let last = at;
    const inProse = prose.has(first.block);
    while (!inProse && last + 1 < pieces.length) {
      const current = pieces[last];
      const next = pieces[last + 1];
      if (!current || !next || text.length > 60 || prose.has(next.block)) break;
      const joint = jointOf(text, next, current);
      if (joint === null || leads(next, pieces[last + 2])) break;
      text += joint + next.text;
      last++;
    }
    const lastPiece = pieces[last] ?? first;
    const box = common(first.box, lastPiece.box);
    const heading = headingOf(first.box);
    for (let index = at; index <= last; index++) ofPiece.push(list.length);
    const base = { box, piece: first, lastPiece, line: text, prose: inProse };
    push(list, text, base, heading, language);
    at = last + 1;
  }
  ofPiece.push(list.length);
  return { list, ofPiece, shown: boxes };
}

type Loose = Omit<Base, 'index'>;

function push(list: Token[], text: string, base: Loose, heading: number, language: string): void {
  if (!/\p{Nd}/u.test(text)) {
    pushWords(list, text, base, heading, language);
    return;
  }
  if (text.length < 24 && /\p{L}/u.test(text) && (tokenBySymbol(text) || tokenByName(text))) {
    list.push({ ...base, index: list.length, kind: 'name', text, label: null, heading });
    return;
  }
  // `BTC3L`: a digit inside a ticker is none
  if (/^\$?[A-Z]{2,8}\d{1,3}[A-Z]{1,3}$/.test(text)) {
    list.push({ ...base, index: list.length, kind: 'name', text, label: null, heading });
    return;
  }
  const mentions = findMentions(text, language);
  if (
    text.length < 40 &&
    !mentions.some((mention) => mention.currency || mention.percent || mention.unit) &&
    /\p{L}/u.test(text)
  ) {
    const label = readLabel(text, language);
    if (label?.whole && label.hours !== null) {
      list.push({ ...base, index: list.length, kind: 'label', text, label, heading });
      return;
    }
  }
  let from = 0;
  for (const mention of mentions) {
    pushWords(list, text.slice(from, mention.start), base, heading, language);
    list.push({
      ...base,
      index: list.length,
      kind: 'number',
      mention,
      label: null,
      labelFrom: null,
    });
    from = mention.end;
    // `$3,214.55 / ETH`: the unit it is the price of
    if (mention.of && !mention.currency && !mention.percent) {
      const unit = text.indexOf(mention.of, from) + mention.of.length;
      list.push({
        ...base,
        index: list.length,
        kind: 'other',
        text: mention.of,
        label: null,
        heading,
      });
      from = unit;
    }
    const per = /^[ \u00a0]?\/[ \u00a0]?[A-Za-z]{2,10}$/.exec(text.slice(from));
    if (per) from = text.length;
  }
  pushWords(list, text.slice(from), base, heading, language);
}

const edges = /^[\s\u00a0()[\]|,;:•·—–=≈~<>"“”*#@]+|[\s\u00a0()[\]|,;:•·—–=≈~<>"“”*#@]+$/gu;

function pushWords(
  list: Token[],
  text: string,
  base: Loose,
  heading: number,
  language: string,
): void {
  const clean = text
    .replace(/^\(.*\)$/, (whole) => whole.slice(1, -1))
    .replace(/^[\s\u00a0|,;:•·—–=≈~<>"“”*#@)\].]+|[\s\u00a0|,;:•·—–=≈~<>"“”*#@([]+$/gu, '');
  if (clean === '' || !/[\p{L}\p{N}/▲▼△▽↑↓⬆⬇🔺🔻-]/u.test(clean)) return;
  const bare = clean.replace(edges, '');
  const known =
    clean.length < 40 &&
    (tokenByName(clean) || (/^[A-Z0-9]{2,}$/.test(clean) && tokenBySymbol(clean)));
  const priced =
    /^(?:\$?[A-Za-z]{2,6}) (?:price|index|rate)$/i.test(clean) &&
    tokenBySymbol(clean.replace(/ \S+$/, '')) !== null;
  const read = known || priced ? null : readLabel(bare || clean, language);
  // a page's first heading is about its subject, whatever else it speaks of
  const label = heading === 1 && read && !read.whole && headsToken(clean) ? null : read;
  let kind: WordToken['kind'] = 'name';
  if (label && (label.role !== 'asset' || label.whole))
    kind = label.whole || label.role !== 'price' ? 'label' : 'name';
  else if (noise.test(bare) && clean !== '/' && clean !== '-') kind = 'other';
  else if (!/[\p{L}\p{N}]/u.test(clean) && !/^[/-]$/.test(clean)) kind = 'other';
  else if (clean.length > 80 || /^\S+(?: \S+){3,}[.!?]$/.test(clean)) kind = 'other';
  list.push({
    ...base,
    index: list.length,
    kind,
    text: clean,
    label: kind === 'name' ? null : label,
    heading,
  });
}

/** `Ethereum (ETH) price history`. */
function headsToken(text: string): boolean {
  const bare = withoutDecoration(text);
  return bare !== text && (tokenByName(bare) !== null || nameAndTicker(bare)?.sure === true);
}

const cellTags = new Set(
  'TD TH LI DT DD P TR H1 H2 H3 H4 H5 H6 TABLE UL OL DL SECTION ARTICLE HEADER FOOTER NAV'.split(
    ' ',
  ),
);

function cellOf(box: Box): Box {
  let cell = box;
  while (
    cell.parent &&
    !cellTags.has(cell.element.tagName) &&
    !/cell|row|header|option|listitem/.test(cell.element.getAttribute('role') ?? '')
  )
    cell = cell.parent;
  return cell;
}

const currencyOnly =
  /^[-+−]?\s*(?:[$€£¥₩₹₺₽₴฿₫₦₱₪৳₿Ξ]|US\$|R\$|HK\$|A\$|C\$|Rs\.?|Rp\.?|CHF|USD|EUR)$/u;
const suffixOnly =
  /^(?:[$€£¥₩₹₺₽₴฿₫₦₱₪৳₿Ξ%٪％]|USDT?|EUR|USDC|GBP|JPY|CNY|KRW|TRY|TL|INR|RUB|PLN|SEK|NOK|DKK|CHF|BTC|ETH|SOL|BNB|sats?|kr|zł|Kč|Ft|đ|₫|元|円|원|บาท|руб\.?|грн\.?|تومان|ریال|دولار|دلار|K|M|B|T|Mio\.?|Mrd\.?|Bio\.?|млн|млрд|трлн|万|億|亿|兆|만|억|조|백만|Cr|L|Mn|Mlr|jt|tỷ|triệu|ล้าน)$/u;

/** What stands between a text and the next one if both write one number; null if they do not. */
function jointOf(text: string, next: Piece, current: Piece): string | null {
  const following = next.text;
  const digitEnd =
    /(?:^|[^\p{L}\p{Nd}.,…])[\p{Nd}.,'\s]*\p{Nd}$/u.test(text) ||
    /[$€£¥₩₹₺₽₴฿₫₦₱₪৳₿][\p{Nd}.,]*\p{Nd}$/u.test(text);
  const digitStart = /^\p{Nd}/u.test(following);
  const script = /^[₀-₉⁰¹²³⁴-⁹⁻×]/.test(following) || /[₀-₉]$/.test(text);
  const money =
    currencyOnly.test(text) ||
    /^(?:[^\p{Nd}]*[\s(≈~<>])?[-+−]?(?:[$€£¥₩₹₺₽₴฿₫₦₱₪৳₿]|US\$|R\$|Rp\.?|Rs\.?|CHF)$/u.test(text) ||
    /^[-+−]$/.test(text);
  const bridge =
    (digitStart && (money || /\p{Nd}[.,']$/u.test(text))) ||
    (digitEnd &&
      (suffixOnly.test(following) || /^[.,]\p{Nd}/u.test(following) || /^[.,]$/.test(following))) ||
    (digitEnd && /^\s?(?:[KMBT]|%)(?![A-Za-z\d])/.test(following)) ||
    (/[.,]$/.test(text) && /\p{Nd}/u.test(text) && digitStart) ||
    (script && (digitEnd || digitStart)) ||
    (digitEnd &&
      digitStart &&
      !next.spaced &&
      (single(current.text, following) || touch(current, next))) ||
    (/\p{Nd}[KMBT]?$/u.test(text) && suffixOnly.test(following));
  if (!bridge) return null;
  if (next.spaced && digitStart && digitEnd) return null;
  const cell = cellOf(current.box);
  if (cell !== cellOf(next.box)) return null;
  const meeting = common(current.box, next.box);
  if (Math.max(current.box.depth, next.box.depth) - meeting.depth > 4) return null;
  // a ticker after an amount belongs to it only in the same line of text
  if (/^(?:BTC|ETH|SOL|BNB)$/.test(following) && current.block !== next.block) return null;
  // nor a word that begins the next item
  if (
    /^[A-Z]{3,}$/.test(following) &&
    current.block !== next.block &&
    meeting.end - meeting.first > 6
  )
    return null;
  if (script) return '';
  return next.spaced && !money
    ? ' '
    : next.spaced
      ? ''
      : suffixOnly.test(following) && /^[A-Z]{3,}$/.test(following)
        ? ' '
        : '';
}

/** A sign that stands before the next number, not after this one: `550` `$` `0.01193`. */
function leads(sign: Piece, after: Piece | undefined): boolean {
  return (
    currencyOnly.test(sign.text) &&
    after !== undefined &&
    after.box === sign.box &&
    /^\p{Nd}/u.test(after.text)
  );
}

/** Digits shown one by one. */
function single(current: string, following: string): boolean {
  return /^\P{Nd}*\p{Nd}$/u.test(current) && /^\p{Nd}[.,]?$/u.test(following);
}

export function common(one: Box, other: Box): Box {
  let a = one;
  let b = other;
  while (a !== b) {
    if (a.depth >= b.depth && a.parent) a = a.parent;
    else if (b.parent) b = b.parent;
    else break;
  }
  return a;
}

function headingOf(box: Box): number {
  for (let at: Box | null = box, steps = 0; at && steps < 5; at = at.parent, steps++) {
    const level = /^H([1-6])$/.exec(at.element.tagName)?.[1];
    if (level) return Number(level);
    if (at.element.getAttribute('role') === 'heading') return 2;
  }
  return 0;
}

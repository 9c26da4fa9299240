/**
 * Prices in sentences. A sentence counts only where it names a known token, says that the figure is the
 * price now, and nothing in it makes the figure a target, a record, a past level or a sum of money.
 */

import { falls, rises } from './directions';
import { type KnownToken, proseNames, tokenBySymbol } from './known-tokens';
import { findMentions, type Mention } from './mentions';
import type { Box, Piece } from './pieces';

export interface ProsePrice {
  readonly symbol: string;
  readonly name: string | null;
  readonly mention: Mention;
  readonly change: number | null;
  readonly approximate: boolean;
  readonly block: Box;
  readonly text: string;
  readonly at: number;
  /** Ticker written as a cashtag, of a token that is not widely known. */
  readonly cashtag: boolean;
}

const nowCues =
  /(?:торгується|торгувався|торгувалася|коштує|становить|становила|зараз|на рівні|obchoduje|stojí|činí|aktuálně|kereskedik|forog|jelenleg|tranzacționează|costă|se situează|în prezent|търгува|струва|в момента|διαπραγματεύεται|βρίσκεται στ|διαμορφώνεται|נסחר|עומד על|עומדת על|maksaa|hinta on|käydään kauppaa|handles til|handles for|koster nå|verhandeld|trguje|iznosi|লেনদেন|মূল্য|trad(?:es?|ed|ing)|chang(?:es?|ed|ing) hands|current(?:ly)?(?: price| value|ly)?|price (?:of [\w ]{1,20} )?(?:is|was|stands?|sits?)|priced at|quoted at|stands? at|sits? at|was at|is at|now at|hovering|hovers|(?:rose|rises?|gained|gains?|up|climbed|climbs|jumped|jumps|advanced|added|surged|rallied|fell|falls?|slipped|slips|dropped|drops|down|declined|dipped|lost|slid|tumbled|eased|retreated|flat)\b.{0,60}?\b(?:to|at)\b|live price|valued at|worth about|se négocie|s’échange|s'échange|cote|cotait|s’échangeait|s'échangeait|à|vaut|notiert|notierte|kostet|handelt|gehandelt|liegt bei|lag bei|steht bei|fiel auf|stieg auf|auf|cotiza|cotizaba|se negocia|se sitúa|vale|ronda|hasta los|a los|negociad[oa]|cotad[oa]|é cotad|está cotad|opera|vale|a R\$|scambia|quota|quotava|vale|si attesta|торгуется|торговался|стоит|составляет|оценивается|до|wynosi|kosztuje|notowan|kosztował|spadł do|wzrósł do|işlem gör|seviyesinde|fiyatı|dolardan|交易价格|报|报价|现报|价格为|價格為|目前|現在|で取引|で推移|거래되고|거래됐|기록하고|을 기록|일 현재|يتداول|يجري تداول|سعر|عند|معامله می|قیمت|पर कारोबार|की कीमत|कीमत|diperdagangkan|berada di|harga|seharga|giao dịch|ở mức|giá|ซื้อขาย|ราคา|handlas|handlades|kostar|kostade|ligger på|handles|koster|noteert|staat op|kost)/iu;
const badCues =
  /(?:тиждень тому|минулого|торік|учора|вчора|очіку|прогноз|досягне|може|історичн|před týdnem|včera|očekáv|mohl[ao]? by|rekordní|historick|múlt|tegnap|várhat|elérheti|csúcs|săptămâna trecută|ieri\b|ar putea|țint|миналата|вчера|очаква|рекорд|προηγούμεν|χθες|στόχο|μπορεί|ιστορικ|υψηλό|χαμηλό|אתמול|שבוע שעבר|יעד|עשוי|שיא|viime|eilen|ennuste|voisi|ennätys|sidste uge|i går|kunne nå|prognose|vorige week|gisteren|zou kunnen|prošl|jučer|mogao|গত|all[- ]time|record high|ath\b|peak|high of|low of|a high|a low|highs?\b(?! [a-z]+ volume)|lows?\b|target|forecast|predict|could|would|may reach|might|should|will (?:hit|reach|be)|by (?:year|the end|end)|next year|year-end|if it|expects?|aim|toward|towards|resistance|support|last (?:week|month|year)|yesterday|ago\b|in (?:19|20)\d\d|back in|(?:summer|winter|spring|january|february|march|april|june|july|august|september|october|november|december)[ -]of|(?:since|from) (?:january|february|march|april|may|june|july|august|september|october|november|december)|when i\b|i bought|cost \$|bounc|paid|put \$|invest|giveaway|worth of|liquidat|billion|million|trillion|funds?\b|shares?\b|this cycle|to the moon|call(?:ed|s|ing) for|once\b|used to|hit an?\b|level\b|threshold|milestone|mark\b|barrier|ziel|prognos|könnte|rekord|allzeit|letzte woche|letzten|vergangen|gestern|objectif|vise|pourrait|plus haut|plus bas|record|semaine dernière|hier\b|avait|objetivo|podría|máximo|mínimo|récord|ayer|semana pasada|poderia|pode chegar|meta|recorde|ontem|semana passada|alvo|obiettivo|potrebbe|massimo|ieri|может|прогноз|максимум|минимум|рекорд|вчера|на прошлой|достигн|целев|może|prognoz|cel\b|rekord|wczoraj|hedef|zirve|dün|geçen hafta|olabilir|目标|可能|预计|历史|最高|最低|昨日|昨天|上周|去年|曾|予想|目標|史上|最高値|安値|高値|先週|可能性|전망|목표|최고|최저|지난주|어제|예상|الأعلى|أعلى|أدنى|المستهدف|قد يصل|توقع|أمس|الماضي|هدف|پیش‌بینی|بالاترین|سقف|کف|دیروز|هفته گذشته|लक्ष्य|सर्वकालिक|उच्च|निम्न|पिछले|अनुमान|हो सकता|target|prediksi|tertinggi|terendah|kemarin|minggu lalu|bisa mencapai|mục tiêu|dự báo|cao nhất|thấp nhất|hôm qua|tuần trước|có thể|เป้าหมาย|คาด|สูงสุด|ต่ำสุด|เมื่อวาน|สัปดาห์ที่แล้ว|mål|rekord|högsta|lägsta|igår|förra|kan nå)/iu;
const negated = /\b(?:not|never|n't)\b/i;
const flat = /\bflat\b|unchanged|unverändert|stable|stabil/i;
const day =
  /24|day|stunden|tag|heures|jour|horas|día|dia|ore|giorn|час|сут|день|godzin|dob|saat|gün|小时|日|時間|시간|ساع|یوم|يوم|روز|घंट|दिन|jam|hari|giờ|ngày|ชั่วโมง|วัน|timm|dygn|døgn|uur|доб|годин|hodin|óra|ore\b|часа|ώρ|שעות|vuorokau|sati|ঘণ্টা/iu;
const longer =
  /week|month|year|wochen?|monat|jahr|semaine|mois|semana|mes\b|mês|año|ano\b|недел|месяц|год|tydz|miesi|rok|hafta|ay\b|yıl|周|月|年|週|주간|개월|أسبوع|شهر|سنة|هفته|ماه|सप्ताह|महीन|minggu|bulan|tahun|tuần|tháng|năm|สัปดาห์|เดือน|veck|månad|år\b/iu;

interface Asset {
  readonly symbol: string;
  readonly name: string | null;
  readonly at: number;
  readonly cashtag: boolean;
  readonly dense?: true;
}

const spacedNames = new Map<string, KnownToken>();
const denseNames: [string, KnownToken][] = [];
for (const [name, token] of proseNames) {
  if (/[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(name))
    denseNames.push([name, token]);
  else spacedNames.set(name.toLowerCase(), token);
}
/** What is longer is no sentence that a person reads. */
const maxSentence = 3_000;
const word = /[\p{L}\p{M}\p{N}$][\p{L}\p{M}\p{N}\u200c.$]*/gu;
const goods = /^[’']?\s(?:t-?shirt|hoodie|mug|cap|plush)/i;

const endings = new Set(
  'a u e i y om em ov ovi ie а у е ы и ом ем ів ові ın in un ün nın nin da de dan den n ta ssa lla nak nek ra re ban ben on en ul ului'.split(
    ' ',
  ),
);

/** `Ethereuma`, `биткоина`: a long name with a case ending of at most four letters. */
function inflected(written: string): KnownToken | undefined {
  const word = written.toLowerCase();
  for (let length = 1; length <= 4 && word.length - length >= 6; length++) {
    const token = endings.has(word.slice(-length))
      ? spacedNames.get(word.slice(0, -length))
      : undefined;
    if (token) return token;
  }
  return undefined;
}

/** Known names in a text: whole words, up to three of them; scripts without spaces anywhere. */
function namesIn(text: string): Asset[] {
  const found: Asset[] = [];
  const words = [...text.matchAll(word)];
  for (let at = 0; at < words.length; at++) {
    for (let length = Math.min(3, words.length - at); length > 0; length--) {
      const first = words[at];
      const last = words[at + length - 1];
      if (!first || !last) continue;
      const end = last.index + last[0].length;
      const written = text.slice(first.index, end).replace(/\.$/, '');
      const token =
        spacedNames.get(written.toLowerCase()) ?? (length === 1 ? inflected(written) : undefined);
      if (
        !token ||
        /[/$-]/.test(text[first.index - 1] ?? '') ||
        goods.test(text.slice(end, end + 10))
      )
        continue;
      found.push({ symbol: token.symbol, name: token.name, at: first.index, cashtag: false });
      at += length - 1;
      break;
    }
  }
  if (/[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text)) {
    for (const [name, token] of denseNames) {
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
        if (!found.some((one) => at >= one.at && at < one.at + 8 && one.dense === true))
          found.push({ symbol: token.symbol, name: token.name, at, cashtag: false, dense: true });
      }
    }
  }
  return found;
}

export function* proseBlocksPrices(
  blocks: ReadonlyMap<Box, readonly Piece[]>,
  language: string,
): Generator<void, ProsePrice[]> {
  const found: ProsePrice[] = [];
  for (const [block, pieces] of blocks) {
    if (/^H[1-6]$/.test(block.element.tagName) || block.element.closest('h1,h2,h3,h4')) continue;
    let text = '';
    for (const piece of pieces) text += (piece.spaced && text !== '' ? ' ' : '') + piece.text;
    if (!/\p{Nd}/u.test(text) || text.length > 20_000) continue;
    found.push(...(yield* paragraphPrices(text, block, language)));
    yield;
  }
  return found;
}

function* paragraphPrices(
  text: string,
  block: Box,
  language: string,
): Generator<void, ProsePrice[]> {
  const found: ProsePrice[] = [];
  let last: Asset | null = null;
  for (const sentence of sentences(text)) {
    yield;
    if (sentence.text.length > maxSentence) continue;
    const assets = assetsIn(sentence.text);
    const mentions = findMentions(sentence.text, language);
    if (assets.length === 0 && !last) continue;
    const quoted =
      /[“"«„「]/.test(sentence.text) &&
      /said|says|sagt|dit|dijo|disse|сказал|according/.test(sentence.text);
    for (const clause of clauses(sentence.text)) {
      const inside = (at: number): boolean => at >= clause.start && at < clause.end;
      const money = mentions.filter(
        (mention) =>
          inside(mention.start) &&
          mention.currency !== null &&
          !mention.percent &&
          mention.value !== null &&
          !mention.bound &&
          mention.sign === '',
      );
      const own = assets.filter((asset) => inside(asset.at));
      const asset =
        own.at(-1) ??
        (clause.start > 0 ||
        /^\W*(?:it|its price|the token|the coin|(?:the )?(?:current|live|latest|last) price)\b/i.test(
          sentence.text,
        )
          ? (assets.findLast((one) => one.at < clause.start) ?? last)
          : null);
      if (own.length > 0) last = own.at(-1) ?? last;
      if (!asset || money.length === 0 || quoted) continue;
      const [price] = money.filter((mention) => mention.unit === 0 || mention.unit === 3);
      if (!price || money.indexOf(price) !== 0) continue;
      if (
        own.length === 0 &&
        money.length > 0 &&
        assets.length === 0 &&
        !/^\W*(?:it|its|(?:the )?(?:current|live|latest|last) price)\b/i.test(sentence.text)
      )
        continue;
      const clauseText = clause.text;
      const near = sentence.text.slice(clause.start, Math.min(clause.end, price.end + 24));
      if (!nowCues.test(clauseText)) continue;
      const before = sentence.text.slice(clause.start, price.start);
      const wide = badCues.exec(near.replace(nowCues, ' '));
      if (wide || badCues.test(before) || negated.test(before)) continue;
      if (
        price.currency &&
        (price.currency.code === asset.symbol.toUpperCase() ||
          (tokenBySymbol(price.currency.code) &&
            !/^(?:USDT|USDC|BTC|ETH)$/.test(price.currency.code)))
      )
        continue;
      if (asset.at > price.end + sentence.start && own.length > 0) continue;
      const percents = mentions.filter(
        (mention) => inside(mention.start) && mention.percent && mention.value !== null,
      );
      found.push({
        symbol: asset.symbol,
        name: asset.name,
        mention: price,
        change: changeOf(percents, clauseText, sentence.text),
        approximate: price.approximate,
        block,
        text: sentence.text.trim(),
        at: sentence.start + price.start,
        cashtag: asset.cashtag,
      });
    }
  }
  return found;
}

function changeOf(percents: readonly Mention[], clause: string, sentence: string): number | null {
  const [percent] = percents;
  if (!percent) return flat.test(clause) ? 0 : null;
  const around = sentence.slice(Math.max(0, percent.start - 30), percent.end + 40);
  if (longer.test(around) && !day.test(around)) return null;
  const value = Number(percent.value);
  if (percent.sign) return percent.sign === '-' ? -value : value;
  // the nearest word of direction decides: before the figure, else just after it
  const before = sentence.slice(Math.max(0, percent.start - 60), percent.start);
  const down = lastIndex(before, falls);
  const up = lastIndex(before, rises);
  if (down >= 0 || up >= 0) return down > up ? -value : value;
  return falls.test(sentence.slice(percent.end, percent.end + 14)) ? -value : value;
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(new RegExp(pattern.source, 'giu'))) last = match.index;
  return last;
}

function assetsIn(text: string): Asset[] {
  const found = namesIn(text);
  for (const match of text.matchAll(
    /\$([A-Za-z][A-Za-z0-9]{0,11})(?![\w])|(?<![\w$/])([A-Z][A-Z0-9]{2,6})(?![\w/])/g,
  )) {
    const ticker = match[1] ?? match[2] ?? '';
    const known = tokenBySymbol(ticker);
    const everyday =
      /^(?:ONE|NEAR|SUN|WIN|HOT|NOT|FLOW|ME|IP|MOVE|SKY|SAND|MASK|APE|GAS|GT|ID|AR|COMP|LINK|UNI|TON|DASH|NFT|ENS|ICX|LEO|PI|PUMP|SUPER|REN|REP|ELF|WORLD|HIVE|TIME|COTI|GOAT|JUST|SPELL|STEEM|TRUMP|FLOKI|BAND|BAT|SC|SAN|AUDIO|MOBILE|ALPHA|BLUR|TURBO|MAGIC|DEGEN)$/;
    if (match[1] && ticker.length >= 2)
      found.push({
        symbol: known?.symbol ?? ticker,
        name: known?.name ?? null,
        at: match.index,
        cashtag: !known,
      });
    else if (match[2] && known && !everyday.test(ticker) && !/^(?:USD|EUR)/.test(ticker))
      found.push({ symbol: known.symbol, name: known.name, at: match.index, cashtag: false });
  }
  // a share named with its exchange ticker is none of ours
  return found.sort((a, b) => a.at - b.at);
}

function sentences(text: string): { text: string; start: number }[] {
  const parts: { text: string; start: number }[] = [];
  const end = /(?:[.!?](?=\s+[\p{Lu}\p{Lo}"“«„])|[。！？؟।]|[.!?]$|\n)/gu;
  let from = 0;
  for (const match of text.matchAll(end)) {
    const to = match.index + match[0].length;
    parts.push({ text: text.slice(from, to), start: from });
    from = to;
  }
  if (from < text.length) parts.push({ text: text.slice(from), start: from });
  return parts;
}

/** Parts of a sentence that each speak of one thing. */
function clauses(text: string): { text: string; start: number; end: number }[] {
  const breaks =
    /[;；]|, (?:and|while|but|whereas|extending|after|before|with|tandis|alors|après|während|nachdem|und|aber|mientras|tras|después|y|enquanto|após|e|а|в то время|после|но|podczas|po tym|a|ise|sementara|setelah|trong khi|medan|efter) |，而|；|،\s|, (?=[\p{Lu}]\p{L}+(?:['’]s)? )/giu;
  const parts: { text: string; start: number; end: number }[] = [];
  let from = 0;
  for (const match of text.matchAll(breaks)) {
    if (/\d$/.test(text.slice(0, match.index)) && /^,\d/.test(match[0])) continue;
    parts.push({ text: text.slice(from, match.index), start: from, end: match.index });
    from = match.index;
  }
  parts.push({ text: text.slice(from), start: from, end: text.length });
  return parts;
}

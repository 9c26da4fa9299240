/**
 * Prices in sentences. A sentence counts only where it names a known token, says that the figure is the
 * price now, and nothing in it makes the figure a target, a record, a past level or a sum of money.
 */

import { findMentions, type Mention } from '../figures/mentions';
import { type Asset, assetsIn } from '../names/asset-names';
import { speaksOfExample } from '../names/not-listed';
import type { Box, Piece } from '../sight/pieces';
import { findCues } from './cues';
import { changeOf } from './figure-change';
import { assetOf, respectively } from './figure-subject';
import { judge, misleads, type Verdict } from './figure-verdict';
import { inOldPost } from './post-age';
import { type Said, sentences, stretches } from './sentence-parts';
import { languageOfText } from './text-language';
import { newestYear } from './years';

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

/** What is longer is no sentence that a person reads. */
const maxSentence = 3_000;

export function* proseBlocksPrices(
  blocks: ReadonlyMap<Box, readonly Piece[]>,
  language: string,
): Generator<void, ProsePrice[]> {
  const found: ProsePrice[] = [];
  const texts: { text: string; block: Box }[] = [];
  for (const [block, pieces] of blocks) {
    if (/^H[1-6]$/.test(block.element.tagName) || block.element.closest('h1,h2,h3,h4')) continue;
    let text = '';
    for (const piece of pieces) text += jointBefore(piece, text) + piece.text;
    if (!/\p{Nd}/u.test(text) || text.length > 20_000) continue;
    texts.push({ text, block });
  }
  const newest = yield* newestYear(texts.map(({ text }) => text));
  for (const { text, block } of texts) {
    const prices = yield* paragraphPrices(text, block, language, newest);
    if (prices.length > 0 && !inOldPost(block.element)) found.push(...prices);
    yield;
  }
  return found;
}

/** A line that a `<br>` ends is a sentence of its own, unless the next goes on in small letters. */
function jointBefore(piece: Piece, text: string): string {
  if (text === '') return '';
  if (/^[^\p{Ll}\p{N}]/u.test(piece.text) && followsBreak(piece)) return '\n';
  return piece.spaced ? ' ' : '';
}

function followsBreak({ node, block }: Piece): boolean {
  for (let at: Node | null = node; at && at !== block.element; at = at.parentNode) {
    let before = at.previousSibling;
    while (before?.nodeType === 3 && before.nodeValue?.trim() === '')
      before = before.previousSibling;
    if (before) return before.nodeName === 'BR';
  }
  return false;
}

function* paragraphPrices(
  text: string,
  block: Box,
  page: string,
  newest: number | null,
): Generator<void, ProsePrice[]> {
  const found: ProsePrice[] = [];
  const language = languageOfText(text, page);
  let last: Asset | null = null;
  /** `Example: …`, `Suppose …`: what follows in the paragraph goes on with it. */
  let example = false;
  /** What the last figure of the sentence before was. */
  let told: Verdict = 'silent';
  for (const sentence of sentences(text)) {
    yield;
    const earlier: Verdict = told;
    told = 'silent';
    if (sentence.text.length > maxSentence) continue;
    example ||= opensExample(sentence.text, language);
    if (example) continue;
    const assets = assetsIn(sentence.text);
    if (assets.length === 0 && !last) continue;
    const mentions = findMentions(sentence.text, page);
    const money = mentions.filter((one) => one.currency !== null && !one.percent);
    if (money.length === 0) {
      last = assets.at(-1) ?? last;
      continue;
    }
    const cues = findCues(sentence.text, language);
    const said: Said = { text: sentence.text, language, assets, cues, mentions, last, newest };
    let before: Verdict = 'silent';
    const inTurn = respectively(said, money.length);
    for (const [index, stretch] of stretches(
      sentence.text,
      money,
      assets,
      cues,
      language,
    ).entries()) {
      const asset = inTurn?.[index] ?? assetOf(said, stretch);
      if (index === 0 && earlier === 'price' && goesOn(said)) before = 'price';
      const judged: Verdict = asset ? judge(said, stretch, asset, before) : 'silent';
      const verdict: Verdict = inTurn && index > 0 && judged === 'silent' ? before : judged;
      before = verdict;
      told = verdict;
      if (verdict !== 'price' || !asset || asset.foreign) continue;
      if (found.some((one) => one.symbol === asset.symbol && one.text === sentence.text.trim()))
        continue;
      const { figure } = stretch;
      found.push({
        symbol: asset.symbol,
        name: asset.name,
        mention: figure,
        change: changeOf(said, stretch),
        approximate: figure.approximate,
        block,
        text: sentence.text.trim(),
        at: sentence.start + figure.start,
        cashtag: asset.cashtag,
      });
    }
    last = assets.at(-1) ?? last;
  }
  return found;
}

/** Not `for example`, which comes after what it is said of. */
function opensExample(text: string, language: string): boolean {
  const start = text.search(/[\p{L}\p{N}]/u);
  const opening = text.slice(start, start + 24);
  if (speaksOfExample(opening.split(/[:：,.]/)[0] ?? '')) return true;
  // `Stellar is …` begins with no verb
  return (
    supposes.test(opening) &&
    findCues(text, language).some(({ cue, start: at }) => cue === 'if' && at <= start)
  );
}

const supposes =
  /^(?:suppose|imagine|let(?:['’]s| us) (?:say|assume|suppose)|say you|hypothetically|angenommen|nehmen wir|stell|supposons|imagin|supongamos|suponha|supponiamo|immagin|stel |załóżmy|wyobra|предпол|допуст|представ|припуст|уяв|varsay|diyelim|misal|andai|bayangkan|giả sử|anta |oletetaan|tegyük|presupun|pretpostav|да предположим|ας υποθέσουμε|נניח|لنفترض|افترض|فرض|मान ली|假设|假設|假如|仮に|もし|가령|만약|สมมติ|สมมุติ|ধরুন)/iu;

/** `ETH just $3,140.` after a sentence that told a price: a token, its figure, and at most two words more. */
function goesOn({ text, assets, mentions, cues }: Said): boolean {
  const [asset] = assets;
  const [figure] = mentions;
  if (!asset || !figure || mentions.length > 1 || asset.at > 1) return false;
  const rest = text.slice(asset.end, figure.start) + text.slice(figure.end);
  return (rest.match(/\p{L}[\p{L}\p{M}]*/gu)?.length ?? 0) <= 2 && !cues.some(misleads);
}

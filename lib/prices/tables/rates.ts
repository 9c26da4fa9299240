/** Rates in one line: `1 BTC = $67,321.50`. Only one unit of a token, never of a currency. */

import { fold } from '../figures/characters';
import { fiatCodes, stableQuotes } from '../figures/currencies';
import { findMentions, type Mention } from '../figures/mentions';
import { tokenByName, tokenBySymbol } from '../names/known-tokens';
import type { PageContext } from '../page/context';
import type { Box, Piece } from '../sight/pieces';

export interface Rate {
  readonly symbol: string;
  readonly name: string | null;
  readonly mention: Mention;
  /** Quote that is no currency: `1 ETH = 3,214 USDC`, `1 SOL = 12 JUP`. */
  readonly quote: string | null;
  readonly block: Box;
}

const pattern =
  /(?<![\p{L}\d.,])1(?:[.,]0+)?[ \u00a0]?(\$?[A-Za-z][A-Za-z0-9]{1,10}|\p{L}{2,14})[ \u00a0]?(?:=|≈|≃|~|≅|equals|is equal to|ist gleich|entspricht|est égal à|equivale a|es igual a|é igual a|равен|等于|等於)[ \u00a0]?/gu;

export function* readRates(
  pieces: readonly Piece[],
  language: string,
  context: PageContext,
): Generator<void, Rate[]> {
  const found: Rate[] = [];
  let block: Box | null = null;
  let text = '';
  const finish = (): void => {
    if (block && text.length < 20_000 && /[=≈~≃≅]|equal|gleich|égal|igual|равен|等/.test(text))
      found.push(...ratesIn(text, block, language, context));
    text = '';
  };
  for (const [index, piece] of pieces.entries()) {
    if (index % 100 === 99) yield;
    if (piece.block !== block) {
      if (text.length > 2_000) yield;
      finish();
      block = piece.block;
    }
    text += (text === '' || !piece.spaced ? '' : ' ') + piece.text;
  }
  finish();
  return found;
}

function ratesIn(text: string, block: Box, language: string, context: PageContext): Rate[] {
  const found: Rate[] = [];
  for (const match of fold(text).matchAll(pattern)) {
    const word = match[1] ?? '';
    const token = tokenBySymbol(word) ?? tokenByName(word);
    if (fiatCodes.has(word.toUpperCase()) || (!token && context.crypto < 2)) continue;
    if (!token && !/^\$?[A-Z0-9]{2,10}$/.test(word)) continue;
    const rest = text.slice(match.index + match[0].length);
    const [mention] = findMentions(rest, language);
    if (!mention || mention.start > 1 || mention.value === null || mention.percent) continue;
    const quote = mention.currency?.code ?? mention.of;
    if (!quote || quote.toUpperCase() === word.toUpperCase()) continue;
    if (!mention.currency && !tokenBySymbol(quote) && !stableQuotes.has(quote)) continue;
    found.push({
      symbol: token?.symbol ?? word,
      name: token?.name ?? null,
      mention,
      quote: mention.currency ? null : quote,
      block,
    });
  }
  return found;
}

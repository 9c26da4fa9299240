/**
 * Words that every item of a list repeats behind its name (`MC`, `Holders`, a button's text) name nothing,
 * in whatever language they are.
 */
import { currencyNamed } from '../figures/currencies';
import { tokenByName, tokenBySymbol } from '../names/known-tokens';
import { readPair } from '../names/pair';
import type { Tokens, WordToken } from '../names/token';
import type { Box, Walked } from '../sight/pieces';
import { tokensIn } from '../tables/headers';

/** Larger items are sections of a page. */
const maxTokens = 40;

export function* settleCaptions(
  walked: Walked,
  tokens: Tokens,
  language: string,
): Generator<void, void> {
  let seen = 0;
  for (const { children } of walked.boxes.values()) {
    if (++seen % 40 === 0) yield;
    if (children.length < 3 || children.length > 4_000) continue;
    const kinds = children.map(({ element }) => element.tagName);
    const tag = kinds.find((kind, at) => kind === kinds[at + 1] && kind === kinds[at + 2]);
    if (!tag) continue;
    const repeated = new Map<string, WordToken[]>();
    let items = 0;
    for (const [at, child] of children.entries()) {
      if (at % 50 === 49) yield;
      const names = child.element.tagName === tag ? namesOf(child, tokens) : null;
      if (!names) continue;
      items++;
      const own = new Set<string>();
      for (const name of names.slice(1)) {
        if (own.has(name.text) || name.text === names[0]?.text) continue;
        own.add(name.text);
        const others = repeated.get(name.text);
        if (others) others.push(name);
        else repeated.set(name.text, [name]);
      }
    }
    for (const [text, names] of repeated) {
      if (names.length < 3 || names.length * 3 < items * 2 || namesSomething(text, language))
        continue;
      for (const name of names) {
        name.kind = 'other';
        name.caption = true;
      }
    }
  }
}

/** The names of an item with at least one figure; null for anything else. */
function namesOf(item: Box, tokens: Tokens): WordToken[] | null {
  const inside = tokensIn(item, tokens);
  if (inside.length > maxTokens || !inside.some(({ kind }) => kind === 'number')) return null;
  const names = inside.filter((token): token is WordToken => token.kind === 'name' && !token.prose);
  return names.length > 0 ? names : null;
}

/** A token, the quote of a pair, a currency: repeated where a list is about it. */
function namesSomething(text: string, language: string): boolean {
  return (
    /^[/-]/.test(text) ||
    tokenByName(text) !== null ||
    tokenBySymbol(text) !== null ||
    readPair(text) !== null ||
    currencyNamed(text, language) !== null
  );
}

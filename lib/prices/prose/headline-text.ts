/** Whether one short text is a statement or question about a token (a headline, a topic), not its name and price. */

import { falls, rises } from '../figures/directions';
import { readLabel } from '../labels/labels';
import { assetsIn } from '../names/asset-names';
import { findCues } from './cues';
import { languageOfText } from './text-language';

const telling = new Set(['later', 'if', 'deal', 'past', 'bound', 'other']);
const unspaced = new Set(['zh', 'ja', 'ko', 'th']);
const separators = /[|·•:;/()=≈]/;
const everyday =
  /^(?:usdt?|eur|gbp|now|live|today|chart|token|coin|crypto|\p{Lu}[\p{Lu}\p{N}]*)$/iu;
const down = new RegExp(falls.source, 'iu');
const up = new RegExp(rises.source, 'iu');

export function isHeadline(text: string, page: string): boolean {
  if (text.length < 10 || text.length > 200 || !/\p{Nd}/u.test(text)) return false;
  if (!/\p{L}{2}.*\p{L}{2}/u.test(text)) return false;
  const assets = assetsIn(text);
  if (assets.length === 0) return false;
  if (/[?？؟!！]["'”’»)]*\s*$/u.test(text)) return true;
  let rest = text;
  for (const asset of [...assets].reverse())
    rest = `${rest.slice(0, asset.at)} ${rest.slice(asset.end)}`;
  const language = languageOfText(text, page);
  const told = findCues(rest, language).some(({ cue }) => telling.has(cue));
  if (told && unspaced.has(language)) return true;
  const words = (rest.match(/(?<![\p{L}\p{M}\p{N}$])[\p{L}\p{M}]{2,}/gu) ?? []).filter(
    (word) => !everyday.test(word) && readLabel(word, page) === null,
  );
  if (words.length === 0) return false;
  if (told && !separators.test(rest)) return true;
  return words.length >= 2 && !separators.test(rest) && (down.test(rest) || up.test(rest));
}

/** Finds the words of a sentence that say what a figure is: the price now, a record, a forecast, a sum paid … */
import type { Cue, CueWords } from './cue';
import { asianCues } from './cue-words-asia';
import { nearEasternCues } from './cue-words-near-east';
import { northernCues } from './cue-words-north';
import { slavicCues } from './cue-words-slavic';
import { westernCues } from './cue-words-west';

export interface CueHit {
  readonly cue: Cue;
  readonly start: number;
  readonly end: number;
}

interface Phrase {
  readonly cue: Cue;
  readonly words: readonly string[];
}

interface Index {
  /** By first word; those that end in any letters under their stem. */
  readonly whole: ReadonlyMap<string, readonly Phrase[]>;
  readonly stems: ReadonlyMap<string, readonly Phrase[]>;
  /** … and those with any beginning (`*mıştı`) under their last letters. */
  readonly endings: ReadonlyMap<string, readonly Phrase[]>;
  /** Languages without spaces, or with endings on every word: found anywhere. */
  readonly anywhere: readonly (readonly [string, Cue])[];
}

const unspaced = new Set(['zh', 'ja', 'ko', 'th']);
const all: Readonly<Record<string, CueWords>> = {
  ...westernCues,
  ...northernCues,
  ...slavicCues,
  ...nearEasternCues,
  ...asianCues,
};
const indexes = new Map<string, Index>();
const words = /[\p{L}\p{M}\p{N}]+/gu;
/** Vowel signs that are written now and then. */
const points = /[\u064b-\u0652\u0640\u0591-\u05c7\u200c]/g;

function indexOf(language: string): Index {
  const kept = indexes.get(language);
  if (kept) return kept;
  const whole = new Map<string, Phrase[]>();
  const stems = new Map<string, Phrase[]>();
  const endings = new Map<string, Phrase[]>();
  const anywhere: [string, Cue][] = [];
  for (const [cue, text] of Object.entries(all[language] ?? all.en ?? {}) as [Cue, string][]) {
    for (const phrase of text.split('|')) {
      if (unspaced.has(language)) {
        anywhere.push([phrase, cue]);
        continue;
      }
      const parts = phrase
        .toLowerCase()
        .replace(points, '')
        .split(/[^\p{L}\p{M}\p{N}*]+/u);
      const first = parts[0] ?? '';
      const map = first.endsWith('*') ? stems : first.startsWith('*') ? endings : whole;
      const key = first.replace('*', '');
      const list = map.get(key);
      if (list) list.push({ cue, words: parts });
      else map.set(key, [{ cue, words: parts }]);
    }
  }
  const index = { whole, stems, endings, anywhere };
  indexes.set(language, index);
  return index;
}

/** The cues of a text in order; one inside a longer one is none. */
export function findCues(text: string, language: string): CueHit[] {
  const index = indexOf(language);
  const found: CueHit[] = [];
  for (const [phrase, cue] of index.anywhere) {
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length))
      found.push({ cue, start: at, end: at + phrase.length });
  }
  if (index.anywhere.length === 0) {
    const parts = [...text.matchAll(words)].map((match) => ({
      forms: formsOf(match[0].toLowerCase().replace(points, ''), language),
      start: match.index,
      end: match.index + match[0].length,
    }));
    for (const [at, part] of parts.entries()) {
      for (const form of part.forms) {
        const candidates = [...(index.whole.get(form) ?? [])];
        for (let length = 1; length <= form.length; length++) {
          candidates.push(...(index.stems.get(form.slice(0, length)) ?? []));
          candidates.push(...(index.endings.get(form.slice(-length)) ?? []));
        }
        for (const { cue, words: wanted } of candidates) {
          const fits = wanted.every(
            (word, offset) =>
              offset === 0 || parts[at + offset]?.forms.some((other) => matches(other, word)),
          );
          const last = parts[at + wanted.length - 1];
          if (fits && last) found.push({ cue, start: part.start, end: last.end });
        }
      }
    }
  }
  return found
    .filter(
      (hit) =>
        hit.cue === 'period' ||
        !found.some(
          (other) =>
            (other.cue === 'period' && other.start < hit.end && hit.start < other.end) ||
            (other.cue !== 'subject' &&
              other.start <= hit.start &&
              hit.end <= other.end &&
              other.end - other.start > hit.end - hit.start),
        ),
    )
    .sort((a, b) => a.start - b.start);
}

function matches(word: string, wanted: string): boolean {
  if (wanted.startsWith('*')) return word.endsWith(wanted.slice(1));
  return wanted.endsWith('*') ? word.startsWith(wanted.slice(0, -1)) : word === wanted;
}

/** Semitic scripts write particles onto the word: `والسعر`, `לשיא`. */
function formsOf(word: string, language: string): readonly string[] {
  if (language !== 'ar' && language !== 'he') return [word];
  const particles =
    language === 'ar'
      ? [/^[وف]/, /^[وف]?[بلك]/, /^[وف]?(?:ال|لل|بال)/]
      : [/^[והבלשכמ]/, /^[ושה][בלכה]/];
  const forms = new Set([word]);
  for (const particle of particles) {
    const bare = word.replace(particle, '');
    if (bare.length >= 2) forms.add(bare);
  }
  return [...forms];
}

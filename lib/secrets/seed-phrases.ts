import { phraseChecksum, phraseLengths } from './checksum';
import { hanPhrases } from './han-phrases';
import { readsLikeProse } from './prose';
import type { Secret } from './types';
import { foldWord, type WordLists } from './word-lists';
import { type Run, type Word, words } from './words';

/** Longest stretch of digits, spaces and punctuation between two words of a phrase. */
const longestGap = 60;
const shortest = 12;

/** What was seen of one language: the run that is open, and the one before a single unknown word. */
interface Track {
  run: Run;
  broken: Run;
}

/**
 * Runs of twelve or more words of one list, whatever stands between them but letters. Common prose has
 * no such run: no list but the Chinese ones holds articles, and Chinese is judged apart. One unknown
 * word inside a run (a typing error) does not hide a phrase.
 */
export function findSeedPhrases(text: string, lists: WordLists): Secret[] {
  const found: Secret[] = [];
  const tracks = lists.languages.map((): Track => ({ run: emptyRun(), broken: emptyRun() }));
  const closeAll = (): void => {
    for (const track of tracks) close(text, track, null, found);
  };
  let last: Word | null = null;
  /** No track holds anything: most words of most texts are passed over at this. */
  let idle = true;
  for (const word of words(text)) {
    if (last !== null && !joins(text, last.end, word.start)) closeAll();
    const entries = lists.entries.get(foldWord(word.text)) ?? [];
    if (entries.length === 0 && idle) {
      last = word;
      continue;
    }
    idle = entries.length === 0 && tracks.every((track) => track.run.words.length === 0);
    tracks.forEach((track, language) => {
      const entry = entries.find((candidate) => candidate.language === language);
      if (entry) {
        track.run.words.push(word);
        track.run.indexes.push(entry.index);
      } else close(text, track, word, found);
    });
    last = word;
  }
  closeAll();
  return found;
}

function emptyRun(): Run {
  return { words: [], indexes: [] };
}

/** Ends the open run at an unknown word, or at a gap that no phrase has (`unknown` null). */
function close(text: string, track: Track, unknown: Word | null, found: Secret[]): void {
  const { run, broken } = track;
  if (run.words.length > 0) {
    if (isPhraseWithError(broken, run)) {
      add(found, [...broken.words, ...run.words], 'likely');
    }
    if (run.words.length >= shortest) judge(text, run, found);
  }
  if (run.words.length === 0 && broken.words.length === 0) return;
  const keep = run.words.length > 0 && unknown !== null && !unknown.han;
  track.broken = keep ? run : emptyRun();
  track.run = emptyRun();
}

function joins(text: string, from: number, to: number): boolean {
  if (to - from <= longestGap) return true;
  return to - from < 200 && /^[\s\d|_.-]*$/.test(text.slice(from, to));
}

function judge(text: string, run: Run, found: Secret[]): void {
  if (run.words[0]?.han) {
    for (const phrase of hanPhrases(text, run)) {
      if (!isListItself(phrase.run.indexes)) {
        add(found, phrase.run.words, phrase.checksum ? 'certain' : 'likely');
      }
    }
    return;
  }
  if (isListItself(run.indexes)) return;
  const exact = run.indexes.length <= 24 && run.indexes.length % 3 === 0;
  const whole = exact && phraseChecksum(run.indexes);
  // A word of the list may stand just before or after the phrase: "… valid? abandon abandon …".
  const holds = whole || holdsChecksum(run.indexes);
  if (!holds && fewDistinct(run)) return;
  if (!whole && readsLikeProse(run.words.map((word) => word.text))) return;
  add(found, run.words, holds ? 'certain' : 'likely');
}

/** The same two or three words again and again: a list in a text, or code. */
function fewDistinct(run: Run): boolean {
  return new Set(run.indexes).size * 2 < run.indexes.length;
}

/** The list read out in its own order, as documentation does; a phrase in order stays below 13. */
function isListItself(indexes: readonly number[]): boolean {
  if (indexes.length <= 24 && holdsChecksum(indexes)) {
    return indexes.every((index, at) => at === 0 || index === (indexes[at - 1] ?? 0) + 1);
  }
  return indexes.every((index, at) => at === 0 || index > (indexes[at - 1] ?? 0));
}

function holdsChecksum(indexes: readonly number[]): boolean {
  return phraseLengths.some((length) => {
    for (let start = 0; start + length <= indexes.length && start < 64; start += 1) {
      if (phraseChecksum(indexes.slice(start, start + length))) return true;
    }
    return false;
  });
}

/** Where one side is a phrase by itself, a word or two beyond the unknown one are mere prose. */
function isPhraseWithError(before: Run, after: Run): boolean {
  const [fewer, more] = [before.words.length, after.words.length].toSorted((a, b) => a - b);
  if (fewer === undefined || more === undefined || fewer === 0) return false;
  if (before.words[0]?.han || fewer + more < shortest - 1) return false;
  if (more >= shortest && fewer < 3) return false;
  const joined = {
    words: [...before.words, ...after.words],
    indexes: [...before.indexes, ...after.indexes],
  };
  if (isListItself(joined.indexes) || fewDistinct(joined)) return false;
  return !readsLikeProse(joined.words.map((word) => word.text));
}

function add(found: Secret[], of: readonly Word[], certainty: Secret['certainty']): void {
  const first = of[0];
  const last = of.at(-1);
  if (first && last) {
    found.push({ kind: 'seed-phrase', start: first.start, end: last.end, certainty });
  }
}

import { phraseChecksum, phraseLengths } from './checksum';
import type { Run } from './words';

/**
 * Phrases within a run of Chinese characters. Prose is made of the listed characters as well, so only
 * form tells: twelve or more characters each by itself, or an unbroken piece of exactly a phrase's
 * length whose checksum holds and that is announced, or alone on its line and without particles.
 */
export function hanPhrases(text: string, run: Run): { run: Run; checksum: boolean }[] {
  return pieces(run).flatMap(({ spaced, piece }) => {
    const exact = (phraseLengths as readonly number[]).includes(piece.words.length);
    const checksum = exact && phraseChecksum(piece.indexes);
    if (spaced) return piece.words.length >= 12 ? [{ run: piece, checksum }] : [];
    return checksum && expected(text, piece) ? [{ run: piece, checksum }] : [];
  });
}

/** Splits where characters that stand apart meet characters that touch. */
function pieces(run: Run): { spaced: boolean; piece: Run }[] {
  const result: { spaced: boolean; piece: Run }[] = [];
  run.words.forEach((word, at) => {
    const touches = run.words[at - 1]?.end === word.start;
    const touched = run.words[at + 1]?.start === word.end;
    const spaced = !touches && !touched;
    const last = result.at(-1);
    if (last && (spaced ? last.spaced : touches)) {
      last.piece.words.push(word);
      last.piece.indexes.push(run.indexes[at] ?? 0);
    } else {
      result.push({ spaced, piece: { words: [word], indexes: [run.indexes[at] ?? 0] } });
    }
  });
  return result;
}

/** Announced, or the whole message, or a line of its own without the particles of a sentence. */
function expected(text: string, { words }: Run): boolean {
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? 0;
  const before = text.slice(Math.max(0, start - 40), start);
  if (announced.test(before)) return true;
  if (start < 40 && before.trim() === '' && text.slice(end).trim() === '') return true;
  const line = `${before.split('\n').at(-1)}${text.slice(end, end + 20).split('\n')[0]}`;
  return line.trim() === '' && !words.some((word) => particle.test(word.text));
}

const announced =
  /(?:助记|助記|恢复|恢復|种子|種子|私钥|私鑰|备份|備份|mnemonic|seed|phrase)[^\n]{0,12}[:：是为為]\s*["“'「]?$/i;

const particle = /[的一是在不了有和人这這我们們个個可以就会會要用你他那]/;

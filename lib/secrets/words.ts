/** A word of a text with its place; Han characters are words of their own. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** True for a Han character. */
  readonly han: boolean;
}

/** Words in a row that one list has, and their places in it. */
export interface Run {
  readonly words: Word[];
  readonly indexes: number[];
}

const pattern =
  /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\u00ad\u200b-\u200d\u2060\ufeff])+/gu;

/** `Word 1:`, `palabra 2`, `№3`: a number's label, not a word of the phrase. */
const numberLabel = /^(?:word|w|seed|term|wort|mot|palabra|palavra|parola|slovo|слово|no|nr|n)$/i;

/** Words in order. Number labels and HTML tags are left out, so that listed phrases stay in one run. */
export function* words(text: string): Generator<Word> {
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    if (numberLabel.test(match[0]) && /^\s?[#.№]?\s?\d{1,2}(?!\d)/.test(text.slice(end, end + 6)))
      continue;
    if (match[0].length < 11 && tagged(text, start, end)) continue;
    yield { text: match[0], start, end, han: /^\p{Script=Han}$/u.test(match[0]) };
  }
}

function tagged(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const opens = before === '<' || (before === '/' && text.charAt(start - 2) === '<');
  return opens && /^[\s/]*>/.test(text.slice(end, end + 4));
}

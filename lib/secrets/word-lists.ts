/** The ten lists of BIP-39, made ready for looking words up. See `loadWordLists`. */
export interface WordLists {
  /** By folded word: the languages that list it (a bit each) and its place in each of them. */
  readonly entries: ReadonlyMap<string, readonly WordEntry[]>;
  readonly languages: readonly string[];
}

export interface WordEntry {
  readonly language: number;
  readonly index: number;
}

/** Each list has 2,048 words, by language. */
export function createWordLists(lists: Readonly<Record<string, readonly string[]>>): WordLists {
  const languages = Object.keys(lists);
  const entries = new Map<string, WordEntry[]>();
  languages.forEach((name, language) => {
    (lists[name] ?? []).forEach((word, index) => {
      const folded = foldWord(word);
      const known = entries.get(folded);
      if (known) known.push({ language, index });
      else entries.set(folded, [{ language, index }]);
    });
  });
  return { entries, languages };
}

/**
 * NFKD as BIP-39 asks, lower case, without what people leave out or a page puts in: Latin accents and
 * invisible characters. Japanese voice marks (U+3099, U+309A) stay, for they tell words apart.
 */
export function foldWord(word: string): string {
  // Nothing to fold in most of the lists: bare letters, and Han.
  if (/^(?:[a-z]+|[\u4e00-\u9fff]+)$/.test(word)) return word;
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
}

/** What the word before the caret asks for: `/` at the start for prompts, `@` anywhere for tabs. */
export interface Ask {
  readonly kind: 'prompts' | 'tabs';
  readonly query: string;
  /** Where the word begins in the text; it ends at the caret. */
  readonly start: number;
}

export function askAt(text: string, caret: number): Ask | null {
  const before = text.slice(Math.max(0, caret - 80), caret);
  const offset = caret - before.length;
  if (offset === 0) {
    const prompt = /^\/([\p{L}\p{N}-]*)$/u.exec(before);
    if (prompt) return { kind: 'prompts', query: prompt[1] ?? '', start: 0 };
  }
  const tab = /(?:^|\s)@([^\s@]*)$/.exec(before);
  if (!tab) return null;
  const query = tab[1] ?? '';
  return { kind: 'tabs', query, start: caret - query.length - 1 };
}

/** Rows whose text holds every word of the query, whatever the case. */
export function matching<T>(
  rows: readonly T[],
  query: string,
  textOf: (row: T) => string,
): readonly T[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const text = textOf(row).toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}

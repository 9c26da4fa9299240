/** A text, or its successive segments, of which only the last one grows. */
export type Source = string | readonly string[];

/** Above this a comparison of all the text would cost more with every chunk: samples must do. */
const exactLength = 32_768;

const lineEnd = /\r\n|\n|\r/g;

/**
 * Finds what is new in a growing text, and cuts it into lines.
 *
 * A string that grows by concatenation is copied whole by the engine as soon as anyone looks into
 * it; above some 100 kB that is what a chunk costs. Segments of a bounded length avoid it.
 */
export class LineFeed {
  private segments: readonly string[] = [];
  /** The line in progress: no line end in it, but perhaps the first half of one at its end. */
  private partial = '';

  /**
   * Lines (without their ends) that are complete with the new text.
   *
   * @param exact Compares even a long string whole with what came before.
   * @returns null if the text does not go on from what came before.
   */
  next(source: Source, exact: boolean): string[] | null {
    const segments = typeof source === 'string' ? [source] : source;
    const seen = this.segments;
    const last = seen.length - 1;
    const before = seen[last] ?? '';
    const grown = segments[Math.max(0, last)] ?? '';
    if (segments.length < seen.length || !continues(before, grown, exact)) return null;
    for (let index = 0; index < last; index++) if (segments[index] !== seen[index]) return null;
    this.segments = segments;
    let added = grown.length > before.length ? grown.slice(before.length) : '';
    for (let index = Math.max(0, last) + 1; index < segments.length; index++)
      added += segments[index];
    return this.cut(added);
  }

  /** The line in progress, as far as it is certain. */
  get rest(): string {
    return this.partial.endsWith('\r') ? this.partial.slice(0, -1) : this.partial;
  }

  private cut(added: string): string[] {
    if (added === '') return [];
    const lines: string[] = [];
    const text = this.partial.endsWith('\r') ? `\r${added}` : added;
    let partial = this.rest;
    let start = 0;
    for (;;) {
      lineEnd.lastIndex = start;
      const match = lineEnd.exec(text);
      // A carriage return at the end may be the first half of a line end.
      if (!match || (match[0] === '\r' && match.index === text.length - 1)) break;
      lines.push(partial + text.slice(start, match.index));
      partial = '';
      start = match.index + match[0].length;
    }
    this.partial = partial + text.slice(start);
    return lines;
  }
}

function continues(before: string, text: string, exact: boolean): boolean {
  const { length } = before;
  if (text.length < length) return false;
  if (exact || length <= exactLength) return text.startsWith(before);
  for (let sample = 0; sample <= 8; sample++) {
    const start = Math.floor(((length - 32) * sample) / 8);
    for (let index = start; index < start + 32; index++)
      if (before.charCodeAt(index) !== text.charCodeAt(index)) return false;
  }
  return true;
}

/** A place in one line, counted in characters and in columns (a tab goes to the next multiple of 4). */
export class LineCursor {
  offset = 0;
  column = 0;
  /** Inside a tab, of which only some columns are used up. */
  private insideTab = false;
  /** Next character that is neither space nor tab. */
  next = 0;
  private nextColumn = 0;
  /** Columns from here to `next`. */
  indent = 0;
  blank = false;

  constructor(readonly line: string) {
    this.look();
  }

  /** Four columns or more: indented code, unless something else takes it. */
  get indented(): boolean {
    return this.indent >= 4;
  }

  get character(): string {
    return this.line[this.next] ?? '';
  }

  private look(): void {
    const { line } = this;
    let index = this.offset;
    let column = this.column;
    for (; index < line.length; index++) {
      const character = line[index];
      if (character === ' ') column++;
      else if (character === '\t') column += 4 - (column % 4);
      else break;
    }
    this.next = index;
    this.nextColumn = column;
    this.indent = column - this.column;
    this.blank = index >= line.length;
  }

  advanceCharacters(count: number): void {
    for (; count > 0 && this.offset < this.line.length; count--) {
      this.column += this.line[this.offset] === '\t' ? 4 - (this.column % 4) : 1;
      this.offset++;
      this.insideTab = false;
    }
    this.look();
  }

  advanceColumns(count: number): void {
    while (count > 0 && this.offset < this.line.length) {
      if (this.line[this.offset] !== '\t') {
        this.offset++;
        this.column++;
        count--;
        continue;
      }
      const width = 4 - (this.column % 4);
      const step = Math.min(width, count);
      this.insideTab = width > count;
      this.column += step;
      if (!this.insideTab) this.offset++;
      count -= step;
    }
    this.look();
  }

  advanceToNext(): void {
    this.offset = this.next;
    this.column = this.nextColumn;
    this.insideTab = false;
    this.indent = 0;
  }

  /** One space, or one column of a tab, if there is one. */
  skipOneSpace(): void {
    const character = this.line[this.offset];
    if (character === ' ' || character === '\t') this.advanceColumns(1);
  }

  /** What is left, a tab that was begun written as spaces. */
  rest(): string {
    if (!this.insideTab) return this.line.slice(this.offset);
    return ' '.repeat(4 - (this.column % 4)) + this.line.slice(this.offset + 1);
  }

  restFromNext(): string {
    return this.line.slice(this.next);
  }
}

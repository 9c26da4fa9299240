/** Lines of markdown as they come: with an empty line where one is wanted, and up to a limit. */
export class Lines {
  truncated = false;
  readonly #lines: string[] = [];
  readonly #maxCharacters: number;
  #length = 0;
  #gapWanted = false;

  constructor(maxCharacters: number) {
    this.#maxCharacters = maxCharacters;
  }

  get count(): number {
    return this.#lines.length;
  }

  get full(): boolean {
    if (this.#length > this.#maxCharacters) this.truncated = true;
    return this.truncated;
  }

  push(text: string): void {
    if (this.full) return;
    if (this.#gapWanted && this.#lines.length > 0) {
      const quoted = text.startsWith('>') && this.#lines.at(-1)?.startsWith('>');
      this.#lines.push(quoted ? '>' : '');
    }
    this.#gapWanted = false;
    this.#lines.push(text);
    this.#length += text.length + 1;
  }

  /** An empty line before whatever comes next, if anything does. */
  gap(): void {
    this.#gapWanted = true;
  }

  whole(): { readonly text: string; readonly truncated: boolean } {
    const text = this.#lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
    return {
      text: text.slice(0, this.#maxCharacters),
      truncated: this.truncated || text.length > this.#maxCharacters,
    };
  }
}

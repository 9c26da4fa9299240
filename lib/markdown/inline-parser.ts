import { scanBareAddress } from './bare-addresses';
import { type Definition, normalizeLabel, skipBlank } from './definitions';
import { type Bracket, type Interval, type Item, matchRuns, newRun } from './delimiters';
import { decodeEntity } from './entities';
import { scanFormula } from './formula';
import { isHalfTarget, openToEnd, settledEnd, shownOpen } from './half-open';
import { inlineHtml } from './html-tag';
import { buildTree, plainText } from './inline-tree';
import { scanDestination, scanLabel, scanTitle } from './link-parts';
import type { Inline } from './types';

export interface InlineContext {
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Told of each label that has no definition (yet); `shown` says that its link is shown as a text. */
  readonly onMissing?: (label: string, shown: boolean) => void;
  readonly onFootnote?: (label: string) => void;
  /** More of this text may come: what is half open is shown as if it were closed at the end. */
  readonly tail: boolean;
  /** Where text that is certain to stay ends; by default at the end. */
  readonly settleLimit?: number;
  /** More of the document may come: a full reference without a definition is shown as its text. */
  readonly awaitDefinitions: boolean;
}

export interface InlineResult {
  readonly inlines: Inline[];
  /** Nothing that follows can change what stands before this index; 0 if there is no such place. */
  readonly settledEnd: number;
}

const special = /[\n`\\*_~[\]!<&$]|(?:https?|ftp):\/\/|www\./gi;
const escapable = /[!-/:-@[-`{-~]/;
const entity = /&(?:#x[a-f0-9]{1,6}|#[0-9]{1,7}|[a-z][a-z0-9]{1,31});/iy;
const angleAddress = /<([a-z][a-z0-9.+-]{1,31}:[^<>\x00-\x20]*)>/iy;
const angleEmail =
  /<([\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*)>/iy;

/**
 * Inlines of one paragraph, heading or cell (line ends as `\n`), by the CommonMark appendix. One class, since each
 * construct reads and moves the same position, items and brackets; every grammar is a file of its own.
 */
export function parseInlines(source: string, context: InlineContext): InlineResult {
  return new InlineParser(source, context).parse();
}

class InlineParser {
  private position = 0;
  private readonly items: Item[] = [];
  /** Open brackets with their places in `items`. */
  private readonly brackets: { readonly bracket: Bracket; readonly index: number }[] = [];
  private readonly pairs: Interval[] = [];
  /** First place that text to come may still give another meaning. */
  private pending = Number.POSITIVE_INFINITY;
  /** Last place of a backtick run of each length; null: not looked for yet. */
  private backticks: Map<number, number> | null = null;

  constructor(
    private readonly source: string,
    private readonly context: InlineContext,
  ) {}

  parse(): InlineResult {
    const { source } = this;
    while (this.position < source.length) {
      special.lastIndex = this.position;
      const next = special.exec(source)?.index ?? source.length;
      if (next > this.position) this.text(source.slice(this.position, next), next);
      else this.special();
    }
    return this.finish();
  }

  private text(text: string, end: number): void {
    this.items.push({ kind: 'text', text, start: this.position, end });
    this.position = end;
  }

  private node(node: Inline, end: number): void {
    this.items.push({ kind: 'node', node, start: this.position, end });
    this.position = end;
  }

  private wait(position = this.position): void {
    this.pending = Math.min(this.pending, position);
  }

  private get rest(): string {
    return this.source.slice(this.position);
  }

  private special(): void {
    const { source, position } = this;
    const character = source[position] ?? '';
    switch (character) {
      case '\n':
        this.lineEnd();
        return;
      case '\\':
        this.backslash();
        return;
      case '`':
        this.code();
        return;
      case '*':
      case '_':
      case '~':
        this.run(character);
        return;
      case '[':
        this.openBracket(1);
        return;
      case '!':
        if (source[position + 1] === '[') this.openBracket(2);
        else this.text('!', position + 1);
        return;
      case ']':
        this.closeBracket();
        return;
      case '<':
        this.angle();
        return;
      case '&':
        this.entity();
        return;
      case '$':
        this.formula('$');
        return;
      default: {
        const before = source.slice(Math.max(0, position - 1), position);
        const inBrackets = this.brackets.some(({ bracket }) => bracket.active);
        const bare = scanBareAddress(source, position, before, inBrackets);
        if (bare) this.node(bare.node, bare.end);
        else this.text(character, position + 1);
      }
    }
  }

  private lineEnd(): void {
    const last = this.items.at(-1);
    let hard = false;
    if (last?.kind === 'text' && last.text.endsWith(' ')) {
      hard = last.text.endsWith('  ');
      const text = last.text.replace(/ +$/, '');
      this.items[this.items.length - 1] = { ...last, text };
    }
    const end = /[^ ]|$/.exec(this.source.slice(this.position + 1, this.position + 500));
    const next = this.position + 1 + (end?.index ?? 0);
    if (hard) this.node({ type: 'hard-break' }, next);
    else this.text('\n', next);
  }

  private backslash(): void {
    const { source, position } = this;
    const next = source[position + 1] ?? '';
    if (next === '\n') {
      this.position = position;
      this.node(
        { type: 'hard-break' },
        position + 2 + (/^ */.exec(source.slice(position + 2, position + 500))?.[0].length ?? 0),
      );
    } else if ((next === '(' || next === '[') && this.formula('')) {
      return;
    } else if (next !== '' && escapable.test(next)) {
      this.text(next, position + 2);
    } else {
      if (next === '') this.wait();
      this.text(next === '' && this.context.tail ? '' : '\\', position + 1);
    }
  }

  /** @returns Whether it was one; otherwise `literal` (if any) was taken as text. */
  private formula(literal: string): boolean {
    const { position } = this;
    const found = scanFormula(this.source, position);
    if (!found) {
      this.wait();
      const double = literal === '$' && this.source[position + 1] === '$';
      if (literal) this.text(double ? '$$' : literal, position + (double ? 2 : 1));
      return false;
    }
    // A closing `$` at the very end may turn out to stand before a digit.
    if (found.end === this.source.length) this.wait();
    this.node(
      {
        type: 'formula',
        text: found.text,
        display: found.display,
        raw: this.source.slice(position, found.end),
      },
      found.end,
    );
    return true;
  }

  private code(): void {
    const { source, position } = this;
    let end = position;
    while (source[end] === '`') end++;
    const length = end - position;
    const close = this.closingBackticks(end, length);
    if (close !== null) {
      const text = source.slice(end, close).replaceAll('\n', ' ');
      const padded = /^ .* $/s.test(text) && /[^ ]/.test(text);
      if (close + length === source.length) this.wait();
      this.node({ type: 'code', text: padded ? text.slice(1, -1) : text }, close + length);
      return;
    }
    this.wait();
    if (!this.context.tail) {
      this.text(source.slice(position, end), end);
      return;
    }
    const text = source.slice(end).replace(/`+$/, '').replaceAll('\n', ' ').trim();
    if (text !== '') this.node({ type: 'code', text }, source.length);
    this.position = source.length;
  }

  /** Where a run of exactly `length` backticks begins, at or after `start`. */
  private closingBackticks(start: number, length: number): number | null {
    if (!this.backticks) {
      this.backticks = new Map();
      for (const match of this.source.matchAll(/`+/g))
        this.backticks.set(match[0].length, match.index);
    }
    if ((this.backticks.get(length) ?? -1) < start) return null;
    const runs = /`+/g;
    runs.lastIndex = start;
    for (let match = runs.exec(this.source); match; match = runs.exec(this.source)) {
      if (match[0].length === length) return match.index;
    }
    return null;
  }

  private run(character: string): void {
    const { source, position } = this;
    let end = position;
    while (source[end] === character) end++;
    if (end === source.length) {
      this.wait();
      // Alone at the end, it may be one half of anything: it is not shown before it is known.
      if (this.context.tail) {
        this.position = end;
        return;
      }
    }
    const before = Array.from(source.slice(Math.max(0, position - 2), position)).at(-1) ?? '';
    const after = String.fromCodePoint(source.codePointAt(end) ?? 32);
    this.items.push(newRun(source, position, end, before, after));
    this.position = end;
  }

  private angle(): void {
    const { source, position } = this;
    for (const [pattern, prefix] of [
      [angleAddress, ''],
      [angleEmail, 'mailto:'],
    ] as const) {
      pattern.lastIndex = position;
      const text = pattern.exec(source)?.[1];
      if (text === undefined) continue;
      const children: Inline[] = [{ type: 'text', text }];
      const href = prefix + text;
      this.node({ type: 'link', href, title: '', children, automatic: false }, pattern.lastIndex);
      return;
    }
    inlineHtml.lastIndex = position;
    const tag = inlineHtml.exec(source)?.[0];
    if (tag !== undefined) {
      // `<br>` is how models break lines in tables. No tag is parsed for it, and nothing of it kept.
      const node: Inline = /^<br\s*\/?>$/i.test(tag)
        ? { type: 'hard-break' }
        : { type: 'html', text: tag };
      this.node(node, position + tag.length);
      return;
    }
    this.wait();
    const half = this.context.tail && /^<(?:[a-z][a-z0-9.+-]*(?::[^<>\s]*)?)?$/i.test(this.rest);
    this.text(half ? '' : '<', position + 1);
  }

  private entity(): void {
    entity.lastIndex = this.position;
    const reference = entity.exec(this.source)?.[0];
    const decoded = reference ? decodeEntity(reference) : null;
    if (reference && decoded !== null) {
      this.text(decoded, this.position + reference.length);
      return;
    }
    const half = /^&#?[a-z0-9]{0,31}$/i.test(this.source.slice(this.position, this.position + 40));
    if (half) this.wait();
    if (half && this.context.tail) this.position = this.source.length;
    else this.text('&', this.position + 1);
  }

  private openBracket(length: 1 | 2): void {
    const { position } = this;
    // Those further out were told when the last one opened.
    const outer = this.brackets.at(-1)?.bracket;
    if (outer) outer.nested = true;
    const bracket: Bracket = {
      kind: 'bracket',
      image: length === 2,
      start: position,
      end: position + length,
      active: true,
      nested: false,
    };
    this.brackets.push({ bracket, index: this.items.length });
    this.items.push(bracket);
    this.position += length;
  }

  private closeBracket(): void {
    const { source, position } = this;
    const opener = this.brackets.pop();
    if (!opener?.bracket.active) {
      this.text(']', position + 1);
      return;
    }
    const { bracket, index } = opener;
    const label = source.slice(bracket.end, position);
    const found = this.inlineTarget(position + 1) ?? this.reference(position + 1, label, bracket);
    if (found) {
      this.link(bracket, index, found.href, found.title, found.end);
      return;
    }
    if (!bracket.image && !bracket.nested && /^\^[^\s[\]]+$/.test(label)) {
      this.items.length = index;
      const name = normalizeLabel(label.slice(1));
      this.position = bracket.start;
      this.context.onFootnote?.(name);
      this.node({ type: 'footnote-reference', label: name }, position + 1);
      return;
    }
    if (position + 1 === source.length) this.wait(bracket.start);
    if (source[position + 1] === '(' || source[position + 1] === '[') this.wait(bracket.start);
    if (this.context.tail && isHalfTarget(source, position + 1)) {
      this.link(bracket, index, '', '', source.length);
      return;
    }
    this.text(']', position + 1);
  }

  /** `(destination "title")` at `start`. */
  private inlineTarget(start: number): (Definition & { readonly end: number }) | null {
    const { source } = this;
    if (source[start] !== '(') return null;
    const destination = scanDestination(source, skipBlank(source, start + 1));
    if (!destination) return null;
    const titleStart = skipBlank(source, destination.end);
    const title = titleStart > destination.end ? scanTitle(source, titleStart) : null;
    const end = title ? skipBlank(source, title.end) : titleStart;
    if (source[end] !== ')') return null;
    return { href: destination.value, title: title?.value ?? '', end: end + 1 };
  }

  /** `[label]` at `start`, `[]`, or nothing. */
  private reference(
    start: number,
    text: string,
    bracket: Bracket,
  ): (Definition & { readonly end: number }) | null {
    const { definitions, onMissing, awaitDefinitions } = this.context;
    const labelEnd = scanLabel(this.source, start);
    const full = labelEnd !== null && labelEnd > start + 2;
    if (!full && bracket.nested) return null;
    const label = normalizeLabel(full ? this.source.slice(start + 1, labelEnd - 1) : text);
    if (label === '' || text.length > 999) return null;
    const end = labelEnd ?? start;
    const definition = definitions.get(label);
    if (definition) return { ...definition, end };
    const shown = full && awaitDefinitions && !label.startsWith('^');
    onMissing?.(label, shown);
    return shown ? { href: '', title: '', end } : null;
  }

  private link(bracket: Bracket, index: number, href: string, title: string, end: number): void {
    const inside = this.items.splice(index).slice(1);
    matchRuns(inside, []);
    const tree = buildTree(inside, !bracket.image);
    // Of an image only the text is needed, and a tree of them could be of any depth.
    const children: Inline[] = bracket.image ? [{ type: 'text', text: plainText(tree) }] : tree;
    this.position = bracket.start;
    if (bracket.image) this.node({ type: 'image', href, title, children }, end);
    else this.node({ type: 'link', href, title, children, automatic: false }, end);
    if (!bracket.image) {
      for (const outer of this.brackets) if (!outer.bracket.image) outer.bracket.active = false;
    }
  }

  private finish(): InlineResult {
    const waiting = matchRuns(this.items, this.pairs);
    for (const run of waiting) this.wait(run.start);
    for (const { bracket } of this.brackets) if (bracket.active) this.wait(bracket.start);
    const certain = Math.min(this.pending, this.context.settleLimit ?? Number.POSITIVE_INFINITY);
    const settled = this.context.tail
      ? settledEnd(this.source, this.items, this.pairs, certain)
      : 0;
    if (this.context.tail) {
      for (const run of waiting.slice(-shownOpen)) openToEnd(run, this.source);
      this.hideOpenBrackets();
    }
    return { inlines: buildTree(this.items, false), settledEnd: settled };
  }

  private hideOpenBrackets(): void {
    for (const { bracket, index } of this.brackets) {
      if (!bracket.active) continue;
      const { start, end } = bracket;
      this.items[index] = { kind: 'text', text: '', start, end };
      if (/^\[\^[^\s[\]]*$/.test(this.source.slice(start))) this.items.length = index + 1;
    }
  }
}

import { type InlineOptions, InlineText, isBlock } from './markdown-inline';
import { Lines } from './markdown-lines';
import { runWhole } from './slices';

/**
 * Markdown of a copied page (see visible-copy): headings, lists, tables, code, quotes. Links keep their
 * text, and the host they lead to where it is another one. Costs time in proportion to what it emits.
 */
export type MarkdownOptions = InlineOptions;

export interface Markdown {
  readonly text: string;
  readonly truncated: boolean;
}

/** In one go: for tests and small documents. */
export function emitMarkdown(root: Element, options: MarkdownOptions): Markdown {
  return runWhole(markdownSteps(root, options));
}

/** The same in steps of a few dozen elements. */
export function* markdownSteps(
  root: Element,
  options: MarkdownOptions,
): Generator<void, Markdown, boolean> {
  const writer = new BlockWriter(options, yield* elementsWithText(root));
  yield* writer.children(root, '', '');
  return writer.lines.whole();
}

type Steps = Generator<void, void, boolean>;

/** In each of these, `first` begins the first line (a list mark) and `prefix` every other one. */
class BlockWriter {
  readonly lines: Lines;
  readonly #inline: InlineText;
  readonly #filled: ReadonlySet<Element>;
  #seen = 0;

  constructor(options: MarkdownOptions, filled: ReadonlySet<Element>) {
    this.lines = new Lines(options.maxCharacters);
    this.#inline = new InlineText(options);
    this.#filled = filled;
  }

  *children(element: Element, first: string, prefix: string): Steps {
    const { lines } = this;
    let lead = first;
    const end = () => {
      const before = lines.count;
      for (const text of this.#inline.take()) lines.push(lead + text);
      if (lines.count > before) lead = prefix;
    };
    for (const node of element.childNodes) {
      if (lines.full) return;
      if (++this.#seen % 50 === 0) yield;
      if (node.nodeType === 3) {
        this.#inline.addText(node as Text);
      } else if (node.nodeType === 1) {
        const child = node as Element;
        if (!isBlock(child)) {
          this.#inline.add(child);
        } else if (!this.#isEmpty(child)) {
          end();
          const before = lines.count;
          yield* this.#block(child, lead, prefix);
          if (lines.count > before) lead = prefix;
        }
      }
    }
    end();
  }

  *#block(element: Element, first: string, prefix: string): Steps {
    const { lines } = this;
    const tag = element.tagName;
    switch (tag) {
      case 'H1':
      case 'H2':
      case 'H3':
      case 'H4':
      case 'H5':
      case 'H6': {
        const heading = this.#inline.oneLine(element);
        if (heading === '') return;
        lines.gap();
        lines.push(`${first}${'#'.repeat(Number(tag[1]))} ${heading}`);
        lines.gap();
        return;
      }
      case 'P':
        lines.gap();
        yield* this.children(element, first, prefix);
        lines.gap();
        return;
      case 'UL':
      case 'OL':
        yield* this.#list(element, prefix);
        return;
      case 'LI':
        yield* this.children(element, `${prefix}- `, `${prefix}  `);
        return;
      case 'DT':
        lines.push(`${first}${this.#inline.oneLine(element)}`);
        return;
      case 'DD':
        yield* this.children(element, `${prefix}: `, `${prefix}  `);
        return;
      case 'BLOCKQUOTE':
        lines.gap();
        yield* this.children(element, `${first}> `, `${prefix}> `);
        lines.gap();
        return;
      case 'PRE':
        this.#code(element, prefix);
        return;
      case 'HR':
        lines.push(`${prefix}---`);
        return;
      case 'TABLE':
        if (isDataTable(element)) yield* this.#table(element, prefix);
        else yield* this.children(element, first, prefix);
        return;
      default:
        yield* this.children(element, first, prefix);
    }
  }

  *#list(element: Element, prefix: string): Steps {
    let number = 0;
    for (const item of element.children) {
      if (this.lines.full) return;
      if (this.#isEmpty(item)) continue;
      number++;
      const mark = element.tagName === 'OL' ? `${number}. ` : '- ';
      const indent = prefix + ' '.repeat(mark.length);
      if (item.tagName === 'LI') yield* this.children(item, prefix + mark, indent);
      else yield* this.children(item, prefix, prefix);
    }
    if (prefix === '') this.lines.gap();
  }

  #code(element: Element, prefix: string): void {
    const text = this.#inline
      .plain(element)
      .replace(/\u2028/g, '\n')
      .replace(/^\n+|\s+$/g, '');
    if (text === '') return;
    const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    this.lines.push(prefix + fence);
    for (const codeLine of text.split('\n')) this.lines.push(prefix + codeLine.trimEnd());
    this.lines.push(prefix + fence);
  }

  *#table(element: Element, prefix: string): Steps {
    const { lines } = this;
    const caption = Array.from(element.children).find(({ tagName }) => tagName === 'CAPTION');
    if (caption) lines.push(prefix + this.#inline.oneLine(caption));
    lines.gap();
    let columns = 0;
    for (const row of rowsOf(element)) {
      if (lines.full) return;
      const cells = yield* this.#cells(row);
      if (cells.every((cell) => cell === '')) continue;
      while (cells.length < columns) cells.push('');
      lines.push(`${prefix}| ${cells.join(' | ')} |`);
      if (columns > 0) continue;
      columns = cells.length;
      lines.push(`${prefix}|${' --- |'.repeat(columns)}`);
    }
    lines.gap();
  }

  *#cells(row: Element): Generator<void, string[], boolean> {
    const cells: string[] = [];
    for (const cell of row.children) {
      if (++this.#seen % 50 === 0) yield;
      cells.push(this.#inline.oneLine(cell).replace(/\|/g, '\\|'));
      const span = Math.min(50, Number(cell.getAttribute('colspan') ?? 1) || 1);
      for (let extra = 1; extra < span; extra++) cells.push('');
    }
    return cells;
  }

  #isEmpty(element: Element): boolean {
    return element.tagName !== 'HR' && !this.#filled.has(element);
  }
}

/** The elements in which there is something to read: found once, not asked of every level anew. */
function* elementsWithText(root: Element): Generator<void, Set<Element>, boolean> {
  const filled = new Set<Element>();
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  let seen = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (++seen % 200 === 0) yield;
    if (!/\S/.test((node as Text).data)) continue;
    for (let at = node.parentElement; at && !filled.has(at); at = at.parentElement) {
      filled.add(at);
      if (at === root) break;
    }
  }
  return filled;
}

/** Rows of cells; a table that only lays a page out holds other tables, headings or a single column. */
function isDataTable(element: Element): boolean {
  if (element.querySelector('table, h1, h2, h3, ul, ol, p + p, pre')) return false;
  const rows = rowsOf(element);
  return rows.length >= 2 && rows.some((row) => row.children.length >= 2);
}

function rowsOf(table: Element): Element[] {
  return Array.from(table.querySelectorAll('tr'));
}

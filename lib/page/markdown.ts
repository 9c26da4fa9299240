import { scriptFigures } from './script-figures';
import { runWhole } from './slices';

/**
 * Markdown of a copied page (see visible-copy): headings, lists, tables, code, quotes. Links keep their
 * text, and the host they lead to where it is another one. Costs time in proportion to what it emits.
 */
export interface MarkdownOptions {
  /** Host of the page: links within it are not marked. */
  readonly host: string;
  readonly maxCharacters: number;
  /** Text nodes to leave out. */
  readonly keep?: (text: Text) => boolean;
}

export interface Markdown {
  readonly text: string;
  readonly truncated: boolean;
}

const blocks = new Set(
  (
    'DIV P H1 H2 H3 H4 H5 H6 UL OL LI DL DT DD TABLE CAPTION THEAD TBODY TFOOT TR TD TH PRE ' +
    'BLOCKQUOTE HR ARTICLE MAIN SECTION NAV ASIDE HEADER FOOTER FIGURE FIGCAPTION'
  ).split(' '),
);

/** In one go: for tests and small documents. */
export function emitMarkdown(root: Element, options: MarkdownOptions): Markdown {
  return runWhole(markdownSteps(root, options));
}

/** The same in steps of a few dozen elements. */
export function* markdownSteps(
  root: Element,
  options: MarkdownOptions,
): Generator<void, Markdown, boolean> {
  const filled = yield* elementsWithText(root);
  let seen = 0;
  const lines: string[] = [];
  let length = 0;
  let truncated = false;
  let line = '';
  let gapWanted = false;
  let afterScript = false;

  yield* blockChildren(root, '', '');
  flush('');
  const text = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return {
    text: text.slice(0, options.maxCharacters),
    truncated: truncated || text.length > options.maxCharacters,
  };

  function full(): boolean {
    if (length > options.maxCharacters) truncated = true;
    return truncated;
  }

  function push(text: string): void {
    if (full()) return;
    if (gapWanted && lines.length > 0) {
      const quoted = text.startsWith('>') && lines.at(-1)?.startsWith('>');
      lines.push(quoted ? '>' : '');
    }
    gapWanted = false;
    lines.push(text);
    length += text.length + 1;
  }

  /** An empty line before whatever comes next, if anything does. */
  function gap(): void {
    gapWanted = true;
  }

  function flush(prefix: string): void {
    for (const part of line.split('\u2028')) {
      const text = part.replace(/[ \t\r\n\f\u00a0]+/g, ' ').trim();
      if (text !== '') push(prefix + text);
    }
    line = '';
  }

  /** `first` begins the first line (a list mark), `prefix` every other one. */
  function* blockChildren(
    element: Element,
    first: string,
    prefix: string,
  ): Generator<void, void, boolean> {
    let lead = first;
    const end = () => {
      const before = lines.length;
      flush(lead);
      if (lines.length > before) lead = prefix;
    };
    for (const node of element.childNodes) {
      if (full()) return;
      if (++seen % 50 === 0) yield;
      if (node.nodeType === 3) {
        if (isKept(node as Text)) addText((node as Text).data);
      } else if (node.nodeType === 1) {
        const child = node as Element;
        if (!isBlock(child)) {
          inline(child);
        } else if (!isEmpty(child)) {
          end();
          const before = lines.length;
          yield* block(child, lead, prefix);
          if (lines.length > before) lead = prefix;
        }
      }
    }
    end();
  }

  function* block(element: Element, first: string, prefix: string): Generator<void, void, boolean> {
    const tag = element.tagName;
    switch (tag) {
      case 'H1':
      case 'H2':
      case 'H3':
      case 'H4':
      case 'H5':
      case 'H6': {
        const heading = inlineText(element);
        if (heading === '') return;
        gap();
        push(`${first}${'#'.repeat(Number(tag[1]))} ${heading}`);
        gap();
        return;
      }
      case 'P':
        gap();
        yield* blockChildren(element, first, prefix);
        gap();
        return;
      case 'UL':
      case 'OL': {
        let number = 0;
        for (const item of element.children) {
          if (full()) return;
          if (isEmpty(item)) continue;
          number++;
          const mark = tag === 'OL' ? `${number}. ` : '- ';
          const indent = prefix + ' '.repeat(mark.length);
          if (item.tagName === 'LI') yield* blockChildren(item, prefix + mark, indent);
          else yield* blockChildren(item, prefix, prefix);
        }
        if (prefix === '') gap();
        return;
      }
      case 'LI':
        yield* blockChildren(element, `${prefix}- `, `${prefix}  `);
        return;
      case 'DT':
        push(`${first}${inlineText(element)}`);
        return;
      case 'DD':
        yield* blockChildren(element, `${prefix}: `, `${prefix}  `);
        return;
      case 'BLOCKQUOTE':
        gap();
        yield* blockChildren(element, `${first}> `, `${prefix}> `);
        gap();
        return;
      case 'PRE':
        code(element, prefix);
        return;
      case 'HR':
        push(`${prefix}---`);
        return;
      case 'TABLE':
        if (isDataTable(element)) yield* table(element, prefix);
        else yield* blockChildren(element, first, prefix);
        return;
      default:
        yield* blockChildren(element, first, prefix);
    }
  }

  function code(element: Element, prefix: string): void {
    const text = plainText(element)
      .replace(/\u2028/g, '\n')
      .replace(/^\n+|\s+$/g, '');
    if (text === '') return;
    const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    push(prefix + fence);
    for (const codeLine of text.split('\n')) push(prefix + codeLine.trimEnd());
    push(prefix + fence);
  }

  function* table(element: Element, prefix: string): Generator<void, void, boolean> {
    const caption = Array.from(element.children).find(({ tagName }) => tagName === 'CAPTION');
    if (caption) push(prefix + inlineText(caption));
    gap();
    let columns = 0;
    for (const row of rowsOf(element)) {
      if (full()) return;
      const cells: string[] = [];
      for (const cell of row.children) {
        if (++seen % 50 === 0) yield;
        cells.push(inlineText(cell).replace(/\|/g, '\\|'));
        const span = Math.min(50, Number(cell.getAttribute('colspan') ?? 1) || 1);
        for (let extra = 1; extra < span; extra++) cells.push('');
      }
      if (cells.every((cell) => cell === '')) continue;
      if (columns === 0) {
        columns = cells.length;
        push(`${prefix}| ${cells.join(' | ')} |`);
        push(`${prefix}|${' --- |'.repeat(columns)}`);
        continue;
      }
      while (cells.length < columns) cells.push('');
      push(`${prefix}| ${cells.join(' | ')} |`);
    }
    gap();
  }

  function inline(element: Element): void {
    if (element.tagName === 'BR') {
      line += '\u2028';
      return;
    }
    if (element.tagName === 'SUB' || element.tagName === 'SUP') {
      script(element);
      return;
    }
    if (element.tagName === 'CODE') {
      const text = plainText(element).replace(/\s+/g, ' ').trim();
      if (text !== '') line += text.includes('`') ? text : `\`${text}\``;
      return;
    }
    const from = line.length;
    for (const node of element.childNodes) {
      // a line that is longer than all that may be emitted is cut where it is
      if (line.length > options.maxCharacters) break;
      if (node.nodeType === 3) {
        if (isKept(node as Text)) addText((node as Text).data);
      } else if (node.nodeType === 1) {
        const child = node as Element;
        if (isBlock(child)) {
          // A block inside of an inline element (a card that is a link) breaks the line.
          line += '\u2028';
          inline(child);
          line += '\u2028';
        } else inline(child);
      }
    }
    if (element.tagName === 'A' && /\S/.test(line.slice(from))) {
      const host = otherHost(element);
      if (host) line = `${line.trimEnd()} (${host})`;
    }
  }

  /** `0.0<sub>5</sub>6588` is 0.0₅6588, not 0.05 6588: raised and lowered figures stay what they are. */
  function script(element: Element): void {
    const text = plainText(element).trim();
    if (/^[0-9+-]+$/.test(text)) {
      line = line.trimEnd() + scriptFigures(text, element.tagName === 'SUB' ? 'lowered' : 'raised');
      afterScript = true;
    } else line += text;
  }

  function addText(text: string): void {
    line += afterScript && /^\s*[\d.,%]/.test(text) ? text.trimStart() : text;
    if (/\S/.test(text)) afterScript = false;
  }

  /** On one line, whatever is in it. */
  function inlineText(element: Element): string {
    const before = line;
    line = '';
    inline(element);
    const text = line.replace(/[\s\u2028\u00a0]+/g, ' ').trim();
    line = before;
    return text;
  }

  function plainText(element: Element): string {
    let text = '';
    const walker = element.ownerDocument.createTreeWalker(element, 5);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === 3) {
        if (isKept(node as Text)) text += (node as Text).data;
      } else if ((node as Element).tagName === 'BR') text += '\n';
      else if (isBlock(node as Element) && text !== '' && !text.endsWith('\n')) text += '\n';
    }
    return text;
  }

  function otherHost(link: Element): string | null {
    try {
      const url = new URL(link.getAttribute('href') ?? '');
      if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
      return url.host === options.host || url.host.length > 80 ? null : url.host;
    } catch {
      return null;
    }
  }

  function isKept(text: Text): boolean {
    return options.keep?.(text) ?? true;
  }

  function isEmpty(element: Element): boolean {
    return element.tagName !== 'HR' && !filled.has(element);
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

function isBlock(element: Element): boolean {
  return blocks.has(element.tagName);
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

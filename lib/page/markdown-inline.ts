/** The text of a line as it is gathered: what stands in it, code, links, raised and lowered figures. */
import { scriptFigures } from './script-figures';

export interface InlineOptions {
  /** Host of the page: links within it are not marked. */
  readonly host: string;
  readonly maxCharacters: number;
  /** Text nodes to leave out. */
  readonly keep?: (text: Text) => boolean;
}

const blocks = new Set(
  (
    'DIV P H1 H2 H3 H4 H5 H6 UL OL LI DL DT DD TABLE CAPTION THEAD TBODY TFOOT TR TD TH PRE ' +
    'BLOCKQUOTE HR ARTICLE MAIN SECTION NAV ASIDE HEADER FOOTER FIGURE FIGCAPTION'
  ).split(' '),
);

export function isBlock(element: Element): boolean {
  return blocks.has(element.tagName);
}

/** Breaks the line within one run of inline content. */
const lineBreak = '\u2028';

export class InlineText {
  readonly #options: InlineOptions;
  #line = '';
  #afterScript = false;

  constructor(options: InlineOptions) {
    this.#options = options;
  }

  /** Adds what an inline element shows. */
  add(element: Element): void {
    switch (element.tagName) {
      case 'BR':
        this.#line += lineBreak;
        return;
      case 'SUB':
      case 'SUP':
        this.#addScript(element);
        return;
      case 'CODE':
        this.#addCode(element);
        return;
      default:
        this.#addChildren(element);
    }
  }

  addText(text: Text): void {
    if (!this.#isKept(text)) return;
    const { data } = text;
    this.#line += this.#afterScript && /^\s*[\d.,%]/.test(data) ? data.trimStart() : data;
    if (/\S/.test(data)) this.#afterScript = false;
  }

  /** The lines gathered so far, without those that are empty; the next begins anew. */
  take(): readonly string[] {
    const lines = this.#line
      .split(lineBreak)
      .map((part) => part.replace(/[ \t\r\n\f\u00a0]+/g, ' ').trim())
      .filter((text) => text !== '');
    this.#line = '';
    return lines;
  }

  /** An element's text on one line, whatever is in it; what was gathered stays. */
  oneLine(element: Element): string {
    const before = this.#line;
    this.#line = '';
    this.add(element);
    const text = this.#line.replace(/[\s\u2028\u00a0]+/g, ' ').trim();
    this.#line = before;
    return text;
  }

  /** Its text as it stands, line by line. */
  plain(element: Element): string {
    let text = '';
    const walker = element.ownerDocument.createTreeWalker(element, 5);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === 3) {
        if (this.#isKept(node as Text)) text += (node as Text).data;
      } else if ((node as Element).tagName === 'BR') text += '\n';
      else if (isBlock(node as Element) && text !== '' && !text.endsWith('\n')) text += '\n';
    }
    return text;
  }

  #addChildren(element: Element): void {
    const from = this.#line.length;
    for (const node of element.childNodes) {
      // a line that is longer than all that may be emitted is cut where it is
      if (this.#line.length > this.#options.maxCharacters) break;
      if (node.nodeType === 3) this.addText(node as Text);
      else if (node.nodeType === 1) this.#addChild(node as Element);
    }
    if (element.tagName === 'A' && /\S/.test(this.#line.slice(from))) {
      const host = this.#otherHost(element);
      if (host) this.#line = `${this.#line.trimEnd()} (${host})`;
    }
  }

  #addChild(child: Element): void {
    if (!isBlock(child)) {
      this.add(child);
      return;
    }
    // A block inside of an inline element (a card that is a link) breaks the line.
    this.#line += lineBreak;
    this.add(child);
    this.#line += lineBreak;
  }

  #addCode(element: Element): void {
    const text = this.plain(element).replace(/\s+/g, ' ').trim();
    if (text !== '') this.#line += text.includes('`') ? text : `\`${text}\``;
  }

  /** `0.0<sub>5</sub>6588` is 0.0₅6588, not 0.05 6588: raised and lowered figures stay what they are. */
  #addScript(element: Element): void {
    const text = this.plain(element).trim();
    if (!/^[0-9+-]+$/.test(text)) {
      this.#line += text;
      return;
    }
    const figures = scriptFigures(text, element.tagName === 'SUB' ? 'lowered' : 'raised');
    this.#line = this.#line.trimEnd() + figures;
    this.#afterScript = true;
  }

  #otherHost(link: Element): string | null {
    try {
      const url = new URL(link.getAttribute('href') ?? '');
      if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
      return url.host === this.#options.host || url.host.length > 80 ? null : url.host;
    } catch {
      return null;
    }
  }

  #isKept(text: Text): boolean {
    return this.#options.keep?.(text) ?? true;
  }
}

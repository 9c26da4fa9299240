/** Cells and headers: what a row or a line of labels says about the columns under it. */

import { type Label, readLabel } from '../labels/labels';
import { tokenByName } from '../names/known-tokens';
import type { NumberToken, Token, Tokens } from '../names/token';
import type { Box, Walked } from '../sight/pieces';
import { textUpTo } from '../sight/short-text';
import { dealerColumns } from './dealer-prices';

export interface Cell {
  readonly element: Element;
  readonly label: Label | null;
}

/** The cells of a row: through wrappers that hold everything. */
export function cellsOf(row: Element): Element[] {
  if (row.tagName === 'TR') return [...(row as HTMLTableRowElement).cells];
  // rows may be elements of the page's own, with their cells in a shadow root
  const inside = row.shadowRoot ?? row;
  const roles = [
    ...inside.querySelectorAll('[role=cell],[role=gridcell],[role=columnheader],[role=rowheader]'),
  ];
  if (roles.length > 1)
    return roles.filter(
      (cell) =>
        !cell.parentElement?.closest('[role=cell],[role=gridcell],[role=columnheader]') ||
        cell.closest('[role=row]') === row,
    );
  let at: Element | ShadowRoot = inside;
  for (let depth = 0; depth < 4; depth++) {
    const children = [...at.children].filter(
      (child) => !/^(?:SCRIPT|STYLE|TEMPLATE|BR)$/.test(child.tagName),
    );
    const [only] = children;
    if (children.length === 1 && only && only.childElementCount > 0) at = only.shadowRoot ?? only;
    else return children;
  }
  return [...at.children];
}

export function spread<T extends Cell>(element: Element, label: Label | null): T[] {
  const span = Math.min(Number(element.getAttribute('colspan') ?? 1) || 1, 30);
  return Array.from({ length: span }, () => ({ element, label }) as T);
}

export function tokensIn(box: Box, tokens: Tokens): readonly Token[] {
  return tokens.list.slice(tokens.ofPiece[box.first] ?? 0, tokens.ofPiece[box.end] ?? 0);
}

export function labelOf(
  cell: Element,
  walked: Walked,
  tokens: Tokens,
  language: string,
): Label | null {
  const box = walked.boxes.get(cell);
  if (box) {
    const words = tokensIn(box, tokens).map((token) => token.line);
    const text = [...new Set(words)].join(' ');
    const label = readLabel(text, language);
    if (label) return label;
    for (const word of words) {
      const part = readLabel(word, language);
      if (part) return part;
    }
  }
  const hint =
    cell.getAttribute('aria-label') ??
    cell.getAttribute('title') ??
    cell.getAttribute('data-field') ??
    cell.getAttribute('data-sort') ??
    '';
  return readLabel(hint.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' '), language);
}

/** A row that says what its columns are and holds no data. */
export function isHeader(row: Element, walked: Walked, tokens: Tokens, language: string): boolean {
  const cells = cellsOf(row);
  if (cells.length < 2) return false;
  const box = walked.boxes.get(row);
  const figures = box
    ? tokensIn(box, tokens).filter(
        (token) =>
          token.kind === 'number' &&
          (token.mention.currency !== null || token.mention.percent) &&
          !isLabelNumber(token, language),
      ).length
    : 0;
  // `You get for €100` among other headers
  const marked = cells.every(
    (cell) => cell.tagName === 'TH' || cell.getAttribute('role') === 'columnheader',
  );
  if (figures > (marked ? cells.length / 4 : 0)) return false;
  const labels = cells
    .map((cell) => labelOf(cell, walked, tokens, language))
    .filter((label) => label !== null);
  if (labels.length >= 2)
    return (
      labels.some((label) => label.role !== 'asset') &&
      (labels.length * 2 >= Math.min(cells.length, 8) ||
        (labels.length >= 3 &&
          ['asset', 'price'].every((role) => labels.some((label) => label.role === role))))
    );
  return false;
}

/** `24h %`, `(24h)`: numbers that are part of a header. */
function isLabelNumber(token: NumberToken, language: string): boolean {
  return token.mention.currency === null && readLabel(token.line, language) !== null;
}

const valueWords =
  /^\s*(?:value|valeur|valor|wert|valore|waarde|wartość|значение|стоимость|вартість|стойност|değer|nilai|giá trị|værdi|verdi|värde|arvo|hodnota|érték|valoare|αξία|价值|價值|価値|가치|القيمة|ارزش|มูลค่า|שווי)(?:\s*[([].{1,6}[)\]])?\s*$/iu;

/**
 * A price in another token is a side figure, but where a table counts in that token alone. `Value` is a
 * holding's, but in a table of the market that has no price.
 */
export function columnLabels(header: readonly Cell[]): (Label | null)[] {
  const has = (...roles: Label['role'][]): boolean =>
    header.some(({ label }) => label !== null && roles.includes(label.role));
  const counted = header.filter(({ label }) => label?.role === 'token-price');
  const priced = has('price', 'mark-price');
  const market = has('market-cap') && !priced && counted.length === 0;
  const quoted = !priced && counted.length === 0 && has('change') && titledPrices(header);
  const dealer = dealerColumns(
    header.map(({ element }) => textUpTo(element, 40)),
    header.map(({ label }) => label),
  );
  return header.map(({ element, label }, at) => {
    if (at === dealer.price) return { ...(label ?? unlabelled), role: 'price', whole: true };
    if (at === dealer.other) return { ...(label ?? unlabelled), role: 'other' };
    if ((market || quoted) && label?.role === 'other' && valueWords.test(element.textContent ?? ''))
      return { ...label, role: 'price', whole: true };
    const alone = label?.role === 'token-price' && label.whole && label.currency && !priced;
    return alone && counted.length === 1 ? { ...label, role: 'price' } : label;
  });
}

/** A table of names, values and changes alone, on a page whose title says that it gives prices. */
function titledPrices(header: readonly Cell[]): boolean {
  const others = header.filter(({ label }) => label?.role === 'other' || label?.role === 'foreign');
  const document = header[0]?.element.ownerDocument;
  if (others.length !== 1 || !document) return false;
  const words = document.title.slice(0, 120).split(/[^\p{L}\p{M}]+/u);
  return words.some(
    (word) => word !== '' && readLabel(word, document.documentElement.lang)?.role === 'price',
  );
}

const unlabelled: Label = { role: 'other', hours: null, currency: null, unit: null, whole: true };

/** Cells of a box that holds labels and nothing else. */
export function looseHeader(
  box: Box,
  walked: Walked,
  tokens: Tokens,
  language: string,
): Cell[] | null {
  if (
    /^(?:TABLE|THEAD|TBODY|TR|TH|TD|SELECT|OPTION|DL|DT|DD|NAV|FOOTER|BODY)$/.test(
      box.element.tagName,
    )
  )
    return null;
  const role = box.element.getAttribute('role');
  if (role === 'row' || role === 'rowgroup' || role === 'table' || role === 'grid') return null;
  const count = (tokens.ofPiece[box.end] ?? 0) - (tokens.ofPiece[box.first] ?? 0);
  if (count < 2 || count > 40) return null;
  const inside = tokensIn(box, tokens);
  let labels = 0;
  let strange = 0;
  for (const token of inside) {
    if (token.kind === 'number') {
      if (!isLabelNumber(token, language)) return null;
    } else if (token.kind === 'label' && token.label?.whole) labels++;
    else if (token.kind === 'name' && !readLabel(token.line, language)) {
      if (token.text.length > 24 || tokenByName(token.text)) return null;
      strange++;
    }
  }
  if (labels < 2 || strange > labels / 2) return null;
  const cells = cellsOf(box.element);
  if (cells.length < 2) return null;
  const header = cells.map((element) => ({
    element,
    label: labelOf(element, walked, tokens, language),
  }));
  const known = header.filter(({ label }) => label !== null);
  // `1D 1W 1M 1Y` over a list are the times that its chart can show
  const periods = known[0] === header[0] && known.every(({ label }) => label?.role === 'change');
  if (
    periods ||
    known.length < 2 ||
    // periods alone are buttons
    known.every(({ label }) => label?.role === 'change') ||
    !known.some(
      ({ label }) =>
        label?.role === 'price' || label?.role === 'change' || label?.role === 'foreign',
    )
  )
    return null;
  return header;
}

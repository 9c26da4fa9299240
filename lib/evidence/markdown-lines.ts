/** A piece of a line as it is shown, with where each unit of it stands in the source. */
export interface PlainText {
  readonly text: string;
  /** Source offset of each unit, and of the end. */
  readonly map: readonly number[];
  /** Ranges of the plain text that are code or a web address: their numbers say nothing. */
  readonly silent: readonly (readonly [number, number])[];
}

const marker = /^(?:\s{0,12}(?:>|[-*+]\s|\d{1,4}[.)]\s|#{1,6}\s|\[[ xX]\]\s))*\s*/;
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: '\u00a0',
};

/** Takes Markdown's marks away: list, heading and quote marks, emphasis, code ticks, links, escapes. */
export function plainText(source: string, offset: number): PlainText {
  let text = '';
  const map: number[] = [];
  const silent: [number, number][] = [];
  const put = (units: string, at: number): void => {
    text += units;
    for (let index = 0; index < units.length; index += 1) map.push(offset + at);
  };
  let at = marker.exec(source)?.[0].length ?? 0;
  let open: ReturnType<typeof linkAt> = null;
  while (at < source.length) {
    const unit = source.charAt(at);
    const rest = source.slice(at, at + 2);
    if (open && at >= open.to) {
      at = open.end;
      open = null;
      continue;
    }
    if (unit === '\\' && /[!-/:-@[-`{-~]/.test(source.charAt(at + 1))) {
      put(source.charAt(at + 1), at + 1);
      at += 2;
    } else if (unit === '`') {
      at = putCode(source, at, put, (length) => silent.push([text.length - length, text.length]));
    } else if (unit === '*' || rest === '~~' || rest === '__') {
      const mark = /^(?:\*+|~~|__)/.exec(source.slice(at, at + 3))?.[0] ?? unit;
      const spaced = /\s/.test(source.charAt(at - 1)) && /\s/.test(source.charAt(at + mark.length));
      if (spaced) put(mark, at);
      at += mark.length;
    } else if (
      unit === '_' &&
      !(/\w/.test(source.charAt(at - 1)) && /\w/.test(source.charAt(at + 1)))
    ) {
      at += 1;
    } else if (unit === '[' || rest === '![') {
      const footnote = /^\[\^[^\]\s]{1,40}\]/.exec(source.slice(at, at + 44))?.[0];
      const found = footnote ? null : linkAt(source, at);
      if (found) open = found;
      else if (!footnote) put(unit, at);
      at = found ? found.from : at + (footnote?.length ?? 1);
    } else if (unit === '&') {
      const entity = /^&(amp|lt|gt|quot|#39|nbsp);/.exec(source.slice(at, at + 7));
      put(entity ? (entities[entity[1] ?? ''] ?? unit) : unit, at);
      at += entity?.[0].length ?? 1;
    } else if (unit === 'h' && /^https?:\/\//.test(source.slice(at, at + 8))) {
      const address = /^[^\s<>)\]|]+/.exec(source.slice(at, at + 2000))?.[0] ?? unit;
      const start = text.length;
      for (let index = 0; index < address.length; index += 1)
        put(address.charAt(index), at + index);
      silent.push([start, text.length]);
      at += address.length;
    } else {
      put(unit, at);
      at += 1;
    }
  }
  map.push(offset + source.length);
  return { text, map, silent };
}

/** A code span is silent, unless all that it holds is a figure. */
function putCode(
  source: string,
  at: number,
  put: (units: string, at: number) => void,
  hush: (length: number) => void,
): number {
  const ticks = /^`+/.exec(source.slice(at, at + 8))?.[0] ?? '`';
  const close = source.indexOf(ticks, at + ticks.length);
  if (close < 0) return at + ticks.length;
  const code = source.slice(at + ticks.length, close);
  for (let index = 0; index < code.length; index += 1)
    put(code.charAt(index), at + ticks.length + index);
  if (
    !/^\s?[+-]?[^\w\s()[\]{}=;]{0,3}\s?\d[\d.,' ₀-₉]*\s?(?:%|[^\w\s()[\]{}=;]|[A-Za-z]{1,8})?\s?[A-Z]{0,6}\s?$/.test(
      code,
    )
  )
    hush(code.length);
  return close + ticks.length;
}

/** `[label](address)` leaves its label. */
const link =
  /!?\[((?:[^[\]\\]|\\.){0,400})\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\))?[^()\s]{0,200}(?:\s"[^"]{0,200}")?\)/y;

/** Where the label starts, where it ends, and where the link ends; null where none begins here. */
function linkAt(source: string, at: number): { from: number; to: number; end: number } | null {
  link.lastIndex = at;
  const match = link.exec(source);
  if (!match) return null;
  const from = at + match[0].indexOf('[') + 1;
  return { from, to: from + (match[1] ?? '').length, end: at + match[0].length };
}

/** Cells of a table's row with their offsets in the line; null where the line is no row. */
export function tableCells(line: string): { source: string; offset: number }[] | null {
  if (!line.includes('|')) return null;
  const cells: { source: string; offset: number }[] = [];
  let start = 0;
  let inCode = false;
  for (let at = 0; at <= line.length; at += 1) {
    if (line[at] === '`') inCode = !inCode;
    const bar = at === line.length || (line[at] === '|' && line[at - 1] !== '\\' && !inCode);
    if (bar) {
      cells.push({ source: line.slice(start, at), offset: start });
      start = at + 1;
    }
  }
  if (cells[0]?.source.trim() === '') cells.shift();
  if (cells.at(-1)?.source.trim() === '') cells.pop();
  return cells.length > 0 ? cells : null;
}

/** `|---|:--:|`: the row under a table's header. */
export function isDelimiterRow(line: string): boolean {
  if (!line.includes('|') || !line.includes('-') || line.length > 2_000) return false;
  const cells = line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|');
  return cells.every((cell) => /^:?-+:?$/.test(cell.trim()));
}

import type { Alignment } from './types';

/** The delimiter row of a GFM table; null for any other line. */
export function alignmentsOf(line: string): Alignment[] | null {
  if (!/^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/.test(line)) return null;
  const cells = splitRow(line);
  // Missing cells are filled up, so that a short text with very many columns would grow immensely.
  if (cells.length > 200) return null;
  return cells.map((cell) => {
    const left = cell.startsWith(':');
    const right = cell.endsWith(':');
    if (left) return right ? 'center' : 'left';
    return right ? 'right' : null;
  });
}

/** Cells of a row, outer pipes removed, `\|` resolved: in GFM that comes before any inline syntax. */
export function splitRow(line: string): string[] {
  const cells: string[] = [];
  const row = line.trim();
  let start = row.startsWith('|') ? 1 : 0;
  for (let index = start; index < row.length; index++) {
    if (row[index] === '\\') index++;
    else if (row[index] === '|') {
      cells.push(row.slice(start, index));
      start = index + 1;
    }
  }
  if (start < row.length || cells.length === 0) cells.push(row.slice(start));
  return cells.map((cell) => cell.trim().replaceAll('\\|', '|'));
}

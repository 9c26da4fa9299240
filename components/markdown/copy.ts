import { plainText } from '../../lib/markdown/inline-tree';
import type { TableBlock } from '../../lib/markdown/types';

/** As a table for spreadsheets and editors (HTML), and tab-separated for everything else. */
export async function copyTable(table: TableBlock): Promise<void> {
  const rows = [table.header, ...table.rows.flat()].map((row) => row.cells.map(plainText));
  const plain = rows.map((cells) => cells.map(oneLine).join('\t')).join('\n');
  const [header = [], ...body] = rows;
  const html = `<table><thead>${htmlRow(header, 'th')}</thead><tbody>${body
    .map((cells) => htmlRow(cells, 'td'))
    .join('')}</tbody></table>`;
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([plain], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    }),
  ]);
}

export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

function oneLine(cell: string): string {
  return cell.replace(/[\t\r\n]+/g, ' ').trim();
}

function htmlRow(cells: readonly string[], tag: 'th' | 'td'): string {
  return `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

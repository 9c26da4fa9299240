/** Cells that span several rows: `<td rowspan="2">Bitcoin</td>` belongs to the rows under it too. */

/** The cells of each row of a table from left to right, spanning ones included; null where none spans. */
export function spannedRows(rows: readonly Element[]): Map<Element, Element[]> | null {
  if (!rows.some((row) => row.querySelector(':scope > [rowspan]'))) return null;
  const found = new Map<Element, Element[]>();
  let open: { cell: Element; column: number; left: number }[] = [];
  for (const row of rows) {
    const cells: Element[] = [];
    const next: typeof open = [];
    let column = 0;
    const carry = (): void => {
      for (let above = at(column); above; above = at(column)) {
        cells.push(above.cell);
        if (above.left > 1) next.push({ ...above, left: above.left - 1 });
        column += width(above.cell);
      }
    };
    const at = (place: number) => open.find((one) => one.column === place);
    for (const cell of row.children) {
      carry();
      cells.push(cell);
      const span = Math.min(Number(cell.getAttribute('rowspan') ?? 1) || 1, 200);
      if (span > 1) next.push({ cell, column, left: span - 1 });
      column += width(cell);
    }
    carry();
    open = next;
    found.set(row, cells);
  }
  return found;
}

function width(cell: Element): number {
  return Math.min(Number(cell.getAttribute('colspan') ?? 1) || 1, 30);
}

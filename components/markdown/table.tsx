import { memo, useLayoutEffect, useRef, useState } from 'react';
import { text } from '../../lib/extension/text';
import { plainText } from '../../lib/markdown/inline-tree';
import type { Alignment, Inline, TableBlock, TableRow } from '../../lib/markdown/types';
import { copyTable } from './copy';
import { CopyButton } from './copy-button';
import { directionOfCells } from './direction';
import { Inlines } from './inlines';
import styles from './table.module.css';

/**
 * Browsers lay a table out as a whole (one of 5,000 rows cost 50 ms with every chunk). So the first 32
 * rows decide the widths of the columns, and each further group of rows is a table of its own under
 * them, with those widths.
 */
export function TableView({ block }: { readonly block: TableBlock }) {
  const latest = useRef(block);
  latest.current = block;
  const head = useRef<HTMLTableRowElement>(null);
  const [widths, setWidths] = useState<readonly number[] | null>(null);
  const long = block.rows.length > 1;
  useLayoutEffect(() => {
    if (!long || !head.current) return;
    setWidths([...head.current.cells].map((cell) => cell.getBoundingClientRect().width));
  }, [long]);
  const [first = [], ...others] = block.rows;
  return (
    <div className={styles.table} data-block="table" dir={directionOfCells(block.header.cells)}>
      {/* biome-ignore-start lint/a11y: what scrolls must be reachable by keyboard, and have a name */}
      <div
        className={styles.tableScroll}
        tabIndex={0}
        role="group"
        aria-label={text('markdownTable')}
      >
        {/* biome-ignore-end lint/a11y: only for the box that scrolls */}
        <table data-fixed={widths ? true : undefined}>
          <Columns widths={widths} />
          <thead>
            <tr ref={head}>
              {block.header.cells.map((cell, column) => (
                <Cell
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                  key={column}
                  header
                  cell={cell}
                  alignment={block.alignments[column] ?? null}
                  numeric={isNumeric(first[0]?.cells[column] ?? [])}
                />
              ))}
            </tr>
          </thead>
          {first.length === 0 ? null : <RowGroup rows={first} alignments={block.alignments} />}
        </table>
        {others.map((rows, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups only grow at the end
          <table key={index} data-fixed data-more>
            <Columns widths={widths} />
            <RowGroup rows={rows} alignments={block.alignments} />
          </table>
        ))}
      </div>
      {block.open ? null : (
        <CopyButton
          className={styles.tableCopy}
          label={text('markdownCopyTable')}
          copy={() => copyTable(latest.current)}
        />
      )}
    </div>
  );
}

const Columns = memo(function Columns({ widths }: { readonly widths: readonly number[] | null }) {
  if (!widths) return null;
  return (
    <colgroup>
      {widths.map((width, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
        <col key={column} style={{ width }} />
      ))}
    </colgroup>
  );
});

const RowGroup = memo(function RowGroup(props: {
  readonly rows: readonly TableRow[];
  readonly alignments: readonly Alignment[];
}) {
  return (
    <tbody>
      {props.rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end
        <Row key={index} row={row} alignments={props.alignments} />
      ))}
    </tbody>
  );
});

const Row = memo(function Row(props: {
  readonly row: TableRow;
  readonly alignments: readonly Alignment[];
}) {
  return (
    <tr>
      {props.row.cells.map((cell, column) => (
        <Cell
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          key={column}
          cell={cell}
          alignment={props.alignments[column] ?? null}
          numeric={isNumeric(cell)}
        />
      ))}
    </tr>
  );
});

function Cell(props: {
  readonly header?: boolean;
  readonly cell: readonly Inline[];
  readonly alignment: Alignment;
  readonly numeric: boolean;
}) {
  const { cell, alignment, numeric } = props;
  const attributes = {
    'data-align': alignment ?? (numeric ? 'right' : undefined),
    'data-numeric': numeric || undefined,
    dir: 'auto',
  } as const;
  const content = <Inlines inlines={cell} />;
  return props.header ? (
    <th scope="col" {...attributes}>
      {content}
    </th>
  ) : (
    <td {...attributes}>{content}</td>
  );
}

const figure =
  /^[^\p{L}\d]{0,3}(?:[A-Z]{1,4}\s?)?[-+−]?\p{Sc}?\s?\d[\d.,'’\s]*(?:%|[kKMBT]n?|bn|\p{Sc}|\s?[A-Z]{2,5})?[)\s]*$/u;

/** Amounts, percentages and counts, with their sign, currency or unit. */
function isNumeric(cell: readonly Inline[]): boolean {
  const written = plainText(cell).trim();
  return written.length < 40 && figure.test(written);
}

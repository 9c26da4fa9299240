import { memo, useRef } from 'react';
import { text } from '../../lib/extension/text';
import { plainText } from '../../lib/markdown/inline-tree';
import type { Alignment, Inline, TableBlock, TableRow } from '../../lib/markdown/types';
import { copyTable } from './copy';
import { CopyButton } from './copy-button';
import { Inlines } from './inlines';
import styles from './markdown.module.css';

export function TableView({ block }: { readonly block: TableBlock }) {
  const latest = useRef(block);
  latest.current = block;
  const firstRow = block.rows[0]?.[0];
  return (
    <div className={styles.table} data-block="table">
      {/* biome-ignore-start lint/a11y: what scrolls must be reachable by keyboard, and have a name */}
      <div
        className={styles.tableScroll}
        tabIndex={0}
        role="group"
        aria-label={text('markdownTable')}
      >
        {/* biome-ignore-end lint/a11y: only for the box that scrolls */}
        <table>
          <thead>
            <tr>
              {block.header.cells.map((cell, column) => (
                <Cell
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                  key={column}
                  header
                  cell={cell}
                  alignment={block.alignments[column] ?? null}
                  numeric={isNumeric(firstRow?.cells[column] ?? [])}
                />
              ))}
            </tr>
          </thead>
          {block.rows.length === 0 ? null : (
            <tbody>
              {block.rows.map((group, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: groups only grow at the end
                <RowGroup key={index} rows={group} alignments={block.alignments} />
              ))}
            </tbody>
          )}
        </table>
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

const RowGroup = memo(function RowGroup(props: {
  readonly rows: readonly TableRow[];
  readonly alignments: readonly Alignment[];
}) {
  return props.rows.map((row, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end
    <Row key={index} row={row} alignments={props.alignments} />
  ));
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

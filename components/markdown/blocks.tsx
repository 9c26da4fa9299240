import { createElement, memo } from 'react';
import { text } from '../../lib/extension/text';
import type { Block, Groups, ListBlock, ListItem } from '../../lib/markdown/types';
import styles from './blocks.module.css';
import { CodeBlockView } from './code-block';
import { type Direction, directionOf } from './direction';
import { DisplayFormula } from './formula';
import { InlineGroups } from './inlines';
import { TableView } from './table';

interface GroupsProps {
  readonly groups: Groups<Block>;
  /** In a tight list, paragraphs are bare text. */
  readonly tight?: boolean;
}

export function BlockGroups({ groups, tight = false }: GroupsProps) {
  return groups.map((group, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: groups only grow at the end
    <BlockGroup key={index} blocks={group} tight={tight} />
  ));
}

const BlockGroup = memo(function BlockGroup(props: {
  readonly blocks: readonly Block[];
  readonly tight: boolean;
}) {
  return props.blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks are only added at the end
    <BlockView key={index} block={block} tight={props.tight} />
  ));
});

/** Memoised by the identity of the block: a finished one is rendered once. */
export const BlockView = memo(function BlockView(props: {
  readonly block: Block;
  readonly tight?: boolean;
}) {
  const { block, tight = false } = props;
  switch (block.type) {
    case 'paragraph':
      if (block.inlines.length === 0) return null;
      if (tight) {
        return (
          <span className={styles.tight}>
            <InlineGroups groups={block.inlines} />
          </span>
        );
      }
      return (
        <p dir="auto">
          <InlineGroups groups={block.inlines} />
        </p>
      );
    case 'heading':
      return createElement(
        `h${block.level}`,
        { dir: 'auto' },
        <InlineGroups groups={block.inlines} />,
      );
    case 'code':
      return <CodeBlockView block={block} />;
    case 'html':
      return <p className={styles.html}>{block.lines.flat().join('\n')}</p>;
    case 'formula':
      return <DisplayFormula tex={block.text} open={block.open} />;
    case 'rule':
      return <hr />;
    case 'quote':
      return (
        <blockquote dir={directionOf(block.children)}>
          <BlockGroups groups={block.children} />
        </blockquote>
      );
    case 'list':
      return <List block={block} />;
    case 'table':
      return <TableView block={block} />;
    case 'footnote':
      return null; // shown at the end
  }
});

/**
 * A long list is several in a row, so that the browser lays out only the last of them when it grows
 * (one list of 5,000 items cost 12 ms with every chunk).
 */
function List({ block }: { readonly block: ListBlock }) {
  let start = block.start;
  const direction = directionOf([[block]]);
  return block.items.map((group, index) => {
    const first = start;
    start += group.length;
    return (
      <ItemGroup
        // biome-ignore lint/suspicious/noArrayIndexKey: groups only grow at the end
        key={index}
        items={group}
        tight={block.tight}
        start={block.ordered ? first : null}
        goesOn={index < block.items.length - 1}
        direction={direction}
      />
    );
  });
}

const ItemGroup = memo(function ItemGroup(props: {
  readonly items: readonly ListItem[];
  readonly tight: boolean;
  /** Null: bullets. */
  readonly start: number | null;
  readonly goesOn: boolean;
  readonly direction: Direction;
}) {
  const { start, tight, direction } = props;
  const items = props.items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: items are only added at the end
    <Item key={index} item={item} tight={tight} />
  ));
  const goesOn = props.goesOn || undefined;
  return start === null ? (
    <ul dir={direction} data-goes-on={goesOn}>
      {items}
    </ul>
  ) : (
    <ol dir={direction} start={start === 1 ? undefined : start} data-goes-on={goesOn}>
      {items}
    </ol>
  );
});

const Item = memo(function Item(props: { readonly item: ListItem; readonly tight: boolean }) {
  const { item, tight } = props;
  return (
    <li className={item.done === null ? undefined : styles.task} dir="auto">
      {item.done === null ? null : (
        <span
          className={styles.box}
          data-done={item.done}
          role="img"
          aria-label={text(item.done ? 'markdownTaskDone' : 'markdownTaskOpen')}
        />
      )}
      <BlockGroups groups={item.children} tight={tight} />
    </li>
  );
});

import { memo, useEffect, useId, useMemo, useReducer, useState } from 'react';
import { MarkdownDocument } from '../../lib/markdown/document';
import { entityMissed, loadAllEntities } from '../../lib/markdown/entities';
import type { Source } from '../../lib/markdown/line-feed';
import type { Block } from '../../lib/markdown/types';
import { type Annotate, AnnotationProvider } from './annotations';
import { BlockView } from './blocks';
import { FootnoteContext } from './footnote-reference';
import { Footnotes } from './footnotes';
import styles from './markdown.module.css';

interface MarkdownProps {
  /**
   * All of the text so far, or its segments, of which only the last one grows: with segments of a
   * few kB, what a chunk costs does not grow with a very long answer.
   */
  readonly text: Source;
  /** More may come: half-open syntax is shown as if it were complete. */
  readonly streaming: boolean;
  readonly annotate?: Annotate;
}

/**
 * Markdown as it arrives. Only what is still open is parsed and rendered again; HTML is shown as
 * text, images as their alternative text, and links say their host.
 */
export const Markdown = memo(function Markdown({ text, streaming, annotate }: MarkdownProps) {
  const [parsed] = useState(() => new MarkdownDocument());
  const [, learned] = useReducer((count: number) => count + 1, 0);
  const prefix = `${useId()}footnote-`;
  const view = parsed.update(text, streaming);

  const missed = entityMissed();
  useEffect(() => {
    if (!missed) return;
    loadAllEntities().then(
      () => {
        parsed.reset();
        learned();
      },
      () => {},
    );
  }, [missed, parsed]);

  const { footnoteNumbers } = view;
  const footnotes = useMemo(
    () => ({ numbers: footnoteNumbers, prefix }),
    [footnoteNumbers, prefix],
  );
  return (
    <FootnoteContext value={footnotes}>
      <div className={styles.markdown} data-markdown="">
        {view.blocks.map((group, index) => (
          <TopGroup
            // biome-ignore lint/suspicious/noArrayIndexKey: groups only grow at the end
            key={index}
            first={index * 32}
            blocks={group}
            annotate={annotate}
          />
        ))}
        <AnnotationProvider annotate={annotate} blockIndex={-1}>
          <Footnotes footnotes={view.footnotes} />
        </AnnotationProvider>
      </div>
    </FootnoteContext>
  );
});

/** A box of its own, so that the browser lays out only the last group when the text grows. */
const TopGroup = memo(function TopGroup(props: {
  readonly first: number;
  readonly blocks: readonly Block[];
  readonly annotate: Annotate | undefined;
}) {
  return (
    <div className={styles.group}>
      {props.blocks.map((block, index) => (
        <TopBlock
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks are only added at the end
          key={index}
          block={block}
          annotate={props.annotate}
          index={props.first + index}
        />
      ))}
    </div>
  );
});

const TopBlock = memo(function TopBlock(props: {
  readonly block: Block;
  readonly annotate: Annotate | undefined;
  readonly index: number;
}) {
  return (
    <AnnotationProvider annotate={props.annotate} blockIndex={props.index}>
      <BlockView block={props.block} />
    </AnnotationProvider>
  );
});

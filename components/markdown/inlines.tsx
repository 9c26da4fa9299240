import { Fragment, memo, type ReactNode, useMemo } from 'react';
import { text as interfaceText } from '../../lib/extension/text';
import { plainText, plainTextOf } from '../../lib/markdown/inline-tree';
import type { Groups, Inline } from '../../lib/markdown/types';
import { annotated, type Span, useAnnotations } from './annotations';
import { FootnoteReference } from './footnote-reference';
import { Formula } from './formula';
import styles from './inlines.module.css';
import { SafeLink } from './link';

/** The inlines of a block. Full groups don't change, and so are not rendered again. */
export function InlineGroups({ groups }: { readonly groups: Groups<Inline> }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: groups only grow at the end
  return groups.map((group, index) => <Inlines key={index} inlines={group} />);
}

export const Inlines = memo(function Inlines(props: { readonly inlines: readonly Inline[] }) {
  const { inlines } = props;
  const { annotate, blockIndex } = useAnnotations();
  const spans = useMemo(
    () => (annotate ? annotate(plainText(inlines), blockIndex) : []),
    [annotate, blockIndex, inlines],
  );
  return renderAll(inlines, 0, spans);
});

/** @param inLink A link holds no other: what would be one is its text. */
function renderAll(
  inlines: readonly Inline[],
  offset: number,
  spans: readonly Span[],
  inLink = false,
): ReactNode {
  let position = offset;
  return inlines.map((inline, index) => {
    const start = position;
    if (spans.length > 0) position += plainTextOf(inline).length;
    // biome-ignore lint/suspicious/noArrayIndexKey: an inline has no other identity than its place
    return <Fragment key={index}>{renderOne(inline, start, spans, inLink)}</Fragment>;
  });
}

function renderOne(
  inline: Inline,
  offset: number,
  spans: readonly Span[],
  inLink: boolean,
): ReactNode {
  switch (inline.type) {
    case 'text':
    case 'html':
      return annotated(inline.text, offset, spans);
    case 'hard-break':
      return <br />;
    case 'code':
      return <code className={styles.codeSpan}>{annotated(inline.text, offset, spans)}</code>;
    case 'emphasis':
      return <em>{renderAll(inline.children, offset, spans, inLink)}</em>;
    case 'strong':
      return <strong>{renderAll(inline.children, offset, spans, inLink)}</strong>;
    case 'strikethrough':
      return <del>{renderAll(inline.children, offset, spans, inLink)}</del>;
    case 'link':
      if (inLink) return renderAll(inline.children, offset, spans, true);
      return (
        <SafeLink href={inline.href} title={inline.title} text={plainText(inline.children)}>
          {renderAll(inline.children, offset, spans, true)}
        </SafeLink>
      );
    case 'image':
      return <ImageText inline={inline} inLink={inLink} />;
    case 'formula':
      return <Formula tex={inline.text} display={inline.display} />;
    case 'footnote-reference':
      return <FootnoteReference label={inline.label} />;
  }
}

/** Images are never loaded: a request would tell the host that the answer was read, and what it says. */
function ImageText(props: {
  readonly inline: Extract<Inline, { type: 'image' }>;
  readonly inLink: boolean;
}) {
  const { inline, inLink } = props;
  const alternative = plainText(inline.children) || interfaceText('markdownImage');
  return (
    <span className={styles.image} data-image="">
      {inLink ? (
        alternative
      ) : (
        <SafeLink href={inline.href} title={inline.title} text={alternative}>
          {alternative}
        </SafeLink>
      )}
    </span>
  );
}

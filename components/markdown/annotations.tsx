import { createContext, type ReactNode, useContext, useMemo } from 'react';

/** A part of a text to be shown in another way, as a figure with its evidence. */
export interface Span {
  /** In characters of the text that was given, `end` excluded. */
  readonly start: number;
  readonly end: number;
  /** Inline content around `children`; called once for each piece, where markup cuts the span. */
  readonly render: (children: ReactNode, key: string) => ReactNode;
}

/**
 * Finds spans in the plain text of a run of inlines (a paragraph, a heading, a cell; parts of a very
 * long paragraph come one by one). Spans are in order and don't overlap. Pure: a finished block is
 * asked for once, unless the function is another one.
 *
 * @param blockIndex Of the block at the top level that holds the text.
 */
export type Annotate = (text: string, blockIndex: number) => readonly Span[];

interface Annotations {
  readonly annotate: Annotate | undefined;
  readonly blockIndex: number;
}

const AnnotationContext = createContext<Annotations>({ annotate: undefined, blockIndex: 0 });

export function AnnotationProvider(props: Annotations & { readonly children: ReactNode }) {
  const { annotate, blockIndex, children } = props;
  const value = useMemo(() => ({ annotate, blockIndex }), [annotate, blockIndex]);
  return <AnnotationContext value={value}>{children}</AnnotationContext>;
}

export function useAnnotations(): Annotations {
  return useContext(AnnotationContext);
}

/** A piece of text at `offset` of its run, cut where spans begin and end. */
export function annotated(text: string, offset: number, spans: readonly Span[]): ReactNode {
  const end = offset + text.length;
  const pieces: ReactNode[] = [];
  let done = offset;
  for (const span of spans) {
    const from = Math.max(span.start, done);
    const to = Math.min(span.end, end);
    if (to <= from) continue;
    if (from > done) pieces.push(text.slice(done - offset, from - offset));
    pieces.push(span.render(text.slice(from - offset, to - offset), `${span.start}-${from}`));
    done = to;
  }
  if (pieces.length === 0) return text;
  if (done < end) pieces.push(text.slice(done - offset));
  return pieces;
}

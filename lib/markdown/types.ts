/**
 * What the renderer is given: an immutable tree. A finished block keeps its identity from one update
 * to the next, and so does a full group of them: React compares by identity and leaves them alone.
 */

export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'hard-break' }
  | { readonly type: 'code'; readonly text: string }
  | {
      readonly type: 'emphasis' | 'strong' | 'strikethrough';
      readonly children: readonly Inline[];
    }
  | Link
  | {
      readonly type: 'image';
      readonly href: string;
      readonly title: string;
      /** Its alternative text is their plain text. */
      readonly children: readonly Inline[];
    }
  /** A tag, comment or the like. Never parsed further; shown as the text that it is. */
  | { readonly type: 'html'; readonly text: string }
  /** TeX. `raw` is the source with its delimiters. */
  | {
      readonly type: 'formula';
      readonly text: string;
      readonly display: boolean;
      readonly raw: string;
    }
  | { readonly type: 'footnote-reference'; readonly label: string };

export interface Link {
  readonly type: 'link';
  /** As written, entities and escapes resolved. Empty while it has not arrived. Not to be trusted. */
  readonly href: string;
  readonly title: string;
  readonly children: readonly Inline[];
  /** Made from a bare address, whose text is the address. */
  readonly automatic: boolean;
}

/** Items in their order, cut into groups of at most 32; all groups but the last never change. */
export type Groups<T> = readonly (readonly T[])[];

export type Block =
  | ParagraphBlock
  | {
      readonly type: 'heading';
      readonly level: number;
      readonly inlines: Groups<Inline>;
      readonly open: boolean;
    }
  | CodeBlock
  | { readonly type: 'html'; readonly lines: Groups<string>; readonly open: boolean }
  | { readonly type: 'formula'; readonly text: string; readonly open: boolean }
  | { readonly type: 'rule'; readonly open: boolean }
  | { readonly type: 'quote'; readonly children: Groups<Block>; readonly open: boolean }
  | ListBlock
  | TableBlock
  | FootnoteBlock;

export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly inlines: Groups<Inline>;
  readonly open: boolean;
}

export interface CodeBlock {
  readonly type: 'code';
  /** First word of the info string; empty where there is none. */
  readonly language: string;
  /** Without line ends. */
  readonly lines: Groups<string>;
  readonly open: boolean;
}

export interface ListBlock {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly tight: boolean;
  readonly items: Groups<ListItem>;
  readonly open: boolean;
}

export interface ListItem {
  readonly type: 'item';
  /** Null: not a task. */
  readonly done: boolean | null;
  readonly children: Groups<Block>;
  readonly open: boolean;
}

export type Alignment = 'left' | 'center' | 'right' | null;

export interface TableBlock {
  readonly type: 'table';
  readonly alignments: readonly Alignment[];
  readonly header: TableRow;
  readonly rows: Groups<TableRow>;
  readonly open: boolean;
}

export interface TableRow {
  readonly type: 'row';
  /** As many as there are columns. */
  readonly cells: readonly (readonly Inline[])[];
  readonly open: boolean;
}

export interface FootnoteBlock {
  readonly type: 'footnote';
  readonly label: string;
  readonly children: Groups<Block>;
  readonly open: boolean;
}

export interface Footnote {
  /** From 1, in the order of first reference. */
  readonly number: number;
  readonly block: FootnoteBlock;
}

export interface DocumentView {
  readonly blocks: Groups<Block>;
  /** By label. While streaming also labels that are not yet defined. Keeps its identity when equal. */
  readonly footnoteNumbers: ReadonlyMap<string, number>;
  /** Those that are referred to, in order. */
  readonly footnotes: readonly Footnote[];
  readonly streaming: boolean;
}

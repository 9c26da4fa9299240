import { createElement, Fragment, type ReactNode } from 'react';

/** A node of Temml's tree: a fragment, an element or a text. */
export interface MathElement {
  readonly type?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly style?: Readonly<Record<string, string>>;
  readonly children?: readonly MathElement[];
}

/** Presentation MathML, nothing that links, loads or acts. */
const elements = new Set(
  'math mrow mi mn mo ms mtext mspace msqrt mroot mfrac msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd mstyle mpadded mphantom menclose merror'.split(
    ' ',
  ),
);

const attributes = new Set(
  'display displaystyle scriptlevel mathvariant stretchy fence separator form lspace rspace minsize maxsize symmetric largeop movablelimits accent accentunder linethickness width height depth voffset columnalign rowalign rowspacing columnspacing columnspan rowspan notation dir'.split(
    ' ',
  ),
);

const styleNames = new Set(
  'color fontWeight fontStyle textAlign padding paddingLeft paddingRight paddingTop paddingBottom width verticalAlign border borderTop borderBottom borderLeft borderRight'.split(
    ' ',
  ),
);

/** React elements for the tree, of the allowed kinds only; what is unknown shows its children. */
export function renderMath(node: MathElement, key?: number): ReactNode {
  if (node.text !== undefined) return node.text;
  const children = (node.children ?? []).map((child, index) => renderMath(child, index));
  if (!node.type || !elements.has(node.type)) {
    return createElement(Fragment, key === undefined ? null : { key }, ...children);
  }
  const properties: Record<string, unknown> = { key };
  for (const [name, value] of Object.entries(node.attributes ?? {})) {
    if (attributes.has(name)) properties[name] = String(value);
  }
  const style = Object.entries(node.style ?? {}).filter(
    ([name, value]) => styleNames.has(name) && !/url|\(|@|\\/i.test(String(value)),
  );
  if (style.length > 0) properties.style = Object.fromEntries(style);
  return createElement(node.type, properties, ...children);
}

import type { ElementContent } from 'hast';
import { type ReactNode, useEffect, useState } from 'react';
import type { CodeBlock } from '../../lib/markdown/types';

/** Longer code would keep the page busy for more than a frame or two. */
const longest = 30_000;

type Highlight = (language: string, code: string) => readonly ElementContent[] | null;

let highlight: Highlight | undefined;
let loading: Promise<Highlight> | undefined;

/** Grammars that are made at a time: all at once would stop the answer for three frames. */
const atOnce = 5;

function load(): Promise<Highlight> {
  loading ??= prepare();
  return loading;
}

async function prepare(): Promise<Highlight> {
  const { common, createLowlight } = await import('lowlight');
  const lowlight = createLowlight();
  const grammars = Object.entries(common);
  for (let first = 0; first < grammars.length; first += atOnce) {
    lowlight.register(Object.fromEntries(grammars.slice(first, first + atOnce)));
    await new Promise((resolve) => setTimeout(resolve));
  }
  highlight = (language, code) =>
    lowlight.registered(language)
      ? (lowlight.highlight(language, code).children as ElementContent[])
      : null;
  return highlight;
}

/** Coloured code; null while the block grows, before the grammars are there, or without a grammar. */
export function useHighlighted(block: CodeBlock): ReactNode {
  const [result, setResult] = useState<{ block: CodeBlock; nodes: ReactNode } | null>(null);
  useEffect(() => {
    if (block.open || block.language === '') return;
    const code = block.lines.flat().join('\n');
    if (code.length > longest) return;
    let current = true;
    const paint = (ready: Highlight) => {
      if (!current) return;
      const tree = ready(block.language.toLowerCase(), `${code}\n`);
      if (tree) setResult({ block, nodes: tree.map(toReact) });
    };
    if (highlight) paint(highlight);
    else load().then(paint, () => {}); // without colours the code is all the same there
    return () => {
      current = false;
    };
  }, [block]);
  return result?.block === block ? result.nodes : null;
}

function toReact(node: ElementContent, index: number): ReactNode {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return null;
  const classes = node.properties.className;
  const token = Array.isArray(classes) ? String(classes[0]).replace('hljs-', '') : undefined;
  return (
    <span key={index} data-token={token}>
      {node.children.map(toReact)}
    </span>
  );
}

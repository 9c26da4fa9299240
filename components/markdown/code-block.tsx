import { memo, useRef, useState } from 'react';
import { text } from '../../lib/extension/text';
import type { CodeBlock } from '../../lib/markdown/types';
import button from './button.module.css';
import styles from './code-block.module.css';
import { copyText } from './copy';
import { CopyButton } from './copy-button';
import { useHighlighted } from './highlight';

/**
 * Lines are laid out in groups, so that a long block in progress grows by its last group alone.
 * Colours come when the block is finished.
 */
export function CodeBlockView({ block }: { readonly block: CodeBlock }) {
  const [wrapped, setWrapped] = useState(false);
  const latest = useRef(block);
  latest.current = block;
  const highlighted = useHighlighted(block);
  return (
    <div
      className={styles.code}
      data-block="code"
      data-language={block.language || undefined}
      dir="ltr"
    >
      <div className={styles.codeBar}>
        <span className={styles.language}>{block.language}</span>
        <button
          type="button"
          className={button.button}
          aria-pressed={wrapped}
          onClick={() => setWrapped(!wrapped)}
        >
          {text('markdownWrap')}
        </button>
        <CopyButton
          label={text('markdownCopy')}
          copy={() => copyText(latest.current.lines.flat().join('\n'))}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0} data-wrapped={wrapped || undefined}>
        <code>
          {highlighted ??
            block.lines.map((lines, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: groups only grow at the end
              <Lines key={index} lines={lines} />
            ))}
        </code>
      </pre>
    </div>
  );
}

const Lines = memo(function Lines({ lines }: { readonly lines: readonly string[] }) {
  return <span className={styles.lines}>{`${lines.join('\n')}\n`}</span>;
});

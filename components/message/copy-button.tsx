import { useState } from 'react';
import { text } from '../../lib/extension/text';
import { IconButton } from '../controls/button';
import { useTimeout } from '../controls/use-timeout';

interface CopyButtonProps {
  readonly label: string;
  readonly content: string;
}

/** Copies, and says so with its icon and its name for two seconds. */
export function CopyButton({ label, content }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  const later = useTimeout();

  async function copy() {
    await navigator.clipboard.writeText(content);
    setCopied(true);
    later(() => setCopied(false), 2_000);
  }

  return (
    <IconButton
      icon={copied ? 'check' : 'copy'}
      label={copied ? text('copied') : label}
      onClick={() => void copy()}
    />
  );
}

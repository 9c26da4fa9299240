import { messageText } from '../../lib/chat/message-text';
import type { AssistantMessage } from '../../lib/chat/types';
import { text } from '../../lib/extension/text';
import { useActions } from '../actions';
import { IconButton } from '../controls/button';
import { Menu, MenuHeading, MenuItem } from '../controls/menu';
import { formatCount, formatDuration, formatUsd } from '../format-figures';
import styles from './answer-foot.module.css';
import { BranchSwitcher } from './branch-switcher';
import { CopyButton } from './copy-button';
import shared from './message.module.css';
import { plainText } from './plain-text';
import { ReadAloudButton } from './read-aloud-button';

interface AnswerFootProps {
  readonly message: AssistantMessage;
  readonly siblings: readonly string[] | null;
}

/** Below an ended answer: what can be done with it, and what it took. */
export function AnswerFoot({ message, siblings }: AnswerFootProps) {
  const actions = useActions();
  const answer = messageText(message);
  return (
    <div className={shared.foot} data-ends>
      <span className={styles.tools}>
        <BranchSwitcher id={message.id} siblings={siblings} />
        <span className={shared.quiet}>
          {answer !== '' && <CopyButton label={text('copy')} content={answer} />}
          {answer !== '' && <ReadAloudButton answer={answer} />}
          {message.state === 'complete' && (
            <IconButton
              icon="retry"
              label={text('retry')}
              onClick={() => actions.retry(message.id)}
            />
          )}
          <Menu icon="more" label={text('moreActions')}>
            {answer !== '' && (
              <MenuItem
                icon="quote"
                onClick={() => actions.quote(selectedWithin(message.id) || answer)}
              >
                {text('quote')}
              </MenuItem>
            )}
            {answer !== '' && (
              <MenuItem
                icon="copy"
                onClick={() => void navigator.clipboard.writeText(plainText(answer))}
              >
                {text('copyAsText')}
              </MenuItem>
            )}
            <MenuItem icon="trash" onClick={() => actions.deleteMessage(message.id)}>
              {text('deleteFromHere')}
            </MenuItem>
            <MenuHeading>{text('retryWith')}</MenuHeading>
            {actions.models().map((model) => (
              <MenuItem
                key={model.id}
                icon="retry"
                onClick={() => actions.retry(message.id, model.id)}
              >
                {model.name ?? model.id}
              </MenuItem>
            ))}
          </Menu>
        </span>
      </span>
      <Figures message={message} />
    </div>
  );
}

function Figures({ message }: { readonly message: AssistantMessage }) {
  const { usage, costUsd, endedAt, createdAt, model } = message;
  return (
    <span className={styles.figures}>
      <span className={styles.model} title={model}>
        {model}
      </span>
      {usage && (
        <span title={text('tokensInOut', usage.promptTokens, usage.completionTokens)}>
          {text('tokens', formatCount(usage.totalTokens))}
        </span>
      )}
      {costUsd !== undefined && <span>{formatUsd(costUsd)}</span>}
      {endedAt !== undefined && <span>{formatDuration(endedAt - createdAt)}</span>}
    </span>
  );
}

/** What the user has selected inside this message, so that a part of it can be quoted. */
function selectedWithin(messageId: string): string {
  const selection = document.getSelection();
  const anchor = selection?.anchorNode;
  const element = anchor instanceof Element ? anchor : anchor?.parentElement;
  const article = element?.closest<HTMLElement>('article');
  return article?.dataset.messageId === messageId ? (selection?.toString().trim() ?? '') : '';
}

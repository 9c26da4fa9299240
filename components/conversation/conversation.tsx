import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { text } from '../../lib/extension/text';
import { Icon } from '../controls/icon';
import styles from './conversation.module.css';
import { type StickToEnd, stickToEnd } from './stick-to-end';

/** Messages mounted when a chat opens, and how many more each time its top comes near. */
const FIRST = 8;
const MORE = 16;

interface ConversationProps<Entry extends { readonly id: string }> {
  /** The place is given up when another chat is shown. */
  readonly chatId: string;
  readonly entries: readonly Entry[];
  readonly renderEntry: (entry: Entry, last: boolean) => ReactNode;
  /** Something was asked: the end is shown again. */
  readonly asked: number;
}

/**
 * The log. Only the end of a long chat is mounted, and more as the user scrolls up; the browser's
 * scroll anchoring keeps the place, which it does at every offset but zero.
 */
export function Conversation<Entry extends { readonly id: string }>({
  chatId,
  entries,
  renderEntry,
  asked,
}: ConversationProps<Entry>) {
  const scroller = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const earlier = useRef<HTMLDivElement>(null);
  const stick = useRef<StickToEnd | null>(null);
  const [stuck, setStuck] = useState(true);
  const [seen, setSeen] = useState(entries.length);
  const [first, setFirst] = useState({ chatId, id: entries.at(-FIRST)?.id ?? null });

  if (first.chatId !== chatId) setFirst({ chatId, id: entries.at(-FIRST)?.id ?? null });
  const found = first.id === null ? 0 : entries.findIndex(({ id }) => id === first.id);
  // A branch without the first mounted message: begin again from the end.
  const start = found < 0 ? Math.max(0, entries.length - FIRST) : found;
  const hidden = start > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another chat begins anew
  useLayoutEffect(() => {
    if (!scroller.current || !content.current) return;
    setStuck(true);
    const made = stickToEnd(scroller.current, content.current, setStuck);
    stick.current = made;
    return () => made.stop();
  }, [chatId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each question shows the end
  useLayoutEffect(() => stick.current?.jump(), [asked]);

  useEffect(() => {
    if (stuck) setSeen(entries.length);
  }, [stuck, entries.length]);

  useEffect(() => {
    const mark = earlier.current;
    const root = scroller.current;
    if (!hidden || !mark || !root) return;
    const observer = new IntersectionObserver(
      ([seenMark]) => {
        if (!seenMark?.isIntersecting) return;
        if (root.scrollTop === 0) root.scrollTop = 1;
        setFirst({ chatId, id: entries[Math.max(0, start - MORE)]?.id ?? null });
      },
      { root, rootMargin: '900px 0px 0px' },
    );
    observer.observe(mark);
    return () => observer.disconnect();
  }, [hidden, chatId, entries, start]);

  const shown = entries.slice(start);
  const isNew = entries.length > seen;
  return (
    <div className={styles.frame}>
      <section
        ref={scroller}
        className={styles.scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={text('messages')}
      >
        <div
          ref={content}
          className={styles.log}
          role="log"
          aria-label={text('conversation')}
          // Sentences are announced by the status region; every token would be a word salad.
          aria-live="off"
        >
          {hidden && <div ref={earlier} className={styles.earlier} />}
          {shown.map((entry, index) => renderEntry(entry, index === shown.length - 1))}
        </div>
      </section>
      {!stuck && (
        <button
          type="button"
          className={styles.jump}
          data-new={isNew || undefined}
          onClick={() => stick.current?.jump()}
        >
          <Icon name="down" />
          {isNew ? text('jumpToLatestNew', entries.length - seen) : text('jumpToLatest')}
        </button>
      )}
    </div>
  );
}

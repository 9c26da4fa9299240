import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { text } from '../../lib/extension/text';
import { Icon } from '../controls/icon';
import styles from './conversation.module.css';
import type { Place } from './place';
import { type StickToEnd, stickToEnd } from './stick-to-end';

/** Messages mounted when a chat opens, and how many more each time its top comes near. */
const FIRST = 8;
const MORE = 16;
/** Mounted at most while the end is shown: a day's answers in one chat must not all stay in the page. */
const MOST = 80;

interface ConversationProps<Entry extends { readonly id: string }> {
  /** The place is given up when another chat is shown. */
  readonly chatId: string;
  readonly entries: readonly Entry[];
  readonly renderEntry: (entry: Entry, last: boolean) => ReactNode;
  /** The last question's id. Where it changes, the end is shown again. */
  readonly asked: string | null;
  /** Where the chat was left; null: at its end. Looked at when a chat is first shown. */
  readonly place: Place | null;
  /** The place changed; null: the end is shown. Must stay the same function. */
  readonly onPlace: (chatId: string, place: Place | null) => void;
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
  place,
  onPlace,
}: ConversationProps<Entry>) {
  const left = entries.some(({ id }) => id === place?.messageId) ? place : null;
  const scroller = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const earlier = useRef<HTMLDivElement>(null);
  const stick = useRef<StickToEnd | null>(null);
  const shownQuestion = useRef({ chatId, asked });
  const [stuck, setStuck] = useState(left === null);
  const lastId = entries.at(-1)?.id;
  const [seen, setSeen] = useState(lastId);
  const [first, setFirst] = useState(() => ({ chatId, id: firstShown(entries, left) }));

  if (first.chatId !== chatId) setFirst({ chatId, id: firstShown(entries, left) });
  const found = first.id === null ? 0 : entries.findIndex(({ id }) => id === first.id);
  // A branch without the first mounted message: begin again from the end.
  const start = found < 0 ? Math.max(0, entries.length - FIRST) : found;
  const hidden = start > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another chat begins anew
  useLayoutEffect(() => {
    if (!scroller.current || !content.current) return;
    setStuck(left === null);
    const made = stickToEnd({
      scroller: scroller.current,
      content: content.current,
      place: left,
      onStuck(atEnd) {
        setStuck(atEnd);
        if (atEnd) onPlace(chatId, null);
      },
      onRest() {
        // A panel that closes is squeezed before it goes: that is nobody's place.
        if (!document.hidden) onPlace(chatId, made.place());
      },
    });
    stick.current = made;
    return () => made.stop();
  }, [chatId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each question shows the end
  useLayoutEffect(() => {
    const before = shownQuestion.current;
    shownQuestion.current = { chatId, asked };
    if (before.chatId === chatId && before.asked !== asked) stick.current?.jump();
  }, [asked]);

  useEffect(() => {
    if (stuck) setSeen(lastId);
  }, [stuck, lastId]);

  useEffect(() => {
    if (!stuck || entries.length - start <= MOST) return;
    setFirst({ chatId, id: entries.at(-MOST / 2)?.id ?? null });
  }, [stuck, chatId, entries, start]);

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
  // Counted from the last one seen: what is read in above it later is not new.
  const unseen = stuck ? 0 : entries.length - 1 - entries.findLastIndex(({ id }) => id === seen);
  const isNew = unseen > 0 && unseen < entries.length;
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
          {isNew ? text('jumpToLatestNew', unseen) : text('jumpToLatest')}
        </button>
      )}
    </div>
  );
}

/** The id of the first message to mount; null: there are few enough to mount all. */
function firstShown(entries: readonly { readonly id: string }[], left: Place | null) {
  const at = left ? entries.findIndex(({ id }) => id === left.messageId) : entries.length;
  const from = Math.min(entries.length - FIRST, at - 1);
  return from > 0 ? (entries[from]?.id ?? null) : null;
}

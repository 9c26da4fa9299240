import { useCallback, useMemo, useRef } from 'react';
import { Conversation } from '../../components/conversation/conversation';
import { EmptyPanel } from '../../components/panel/empty-panel';
import { KeyAbsent } from '../../components/panel/key-notice';
import { MessageRow } from './message-row';
import { usePanel } from './panel-context';
import { readPlace, writePlace } from './places';
import type { PathEntry } from './shown-path';

interface ConversationViewProps {
  readonly onSettings: () => void;
}

export function ConversationView({ onSettings }: ConversationViewProps) {
  const chatId = usePanel((state) => state.chat?.id ?? null);
  const path = usePanel((state) => state.path);
  const page = usePanel((state) => state.page);
  const keyAbsent = usePanel((state) => state.status?.key.state === 'absent');
  const host = usePanel((state) => state.status?.host ?? '');
  const render = useCallback(
    (entry: PathEntry, last: boolean) => <MessageRow key={entry.id} entry={entry} last={last} />,
    [],
  );
  const place = useMemo(() => (chatId === null ? null : readPlace(chatId)), [chatId]);
  const queue = usePanel((state) => state.chat?.queue);
  // What waited its turn was asked long ago: its going out moves nobody who reads further up.
  const waited = useRef(new Set<string>()).current;
  for (const { id } of queue ?? []) waited.add(id);
  const asked = path.findLast(({ role, id }) => role === 'user' && !waited.has(id))?.id ?? null;

  if (chatId === null) return <div className="filler" aria-busy="true" />;
  if (path.length === 0) {
    return keyAbsent ? (
      <KeyAbsent host={host} onSettings={onSettings} />
    ) : (
      <EmptyPanel page={page} />
    );
  }
  return (
    <Conversation
      chatId={chatId}
      entries={path}
      renderEntry={render}
      asked={asked}
      place={place}
      onPlace={writePlace}
    />
  );
}

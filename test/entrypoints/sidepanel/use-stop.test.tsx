// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createComposerStore } from '../../../entrypoints/sidepanel/composer-store';
import { PanelContext } from '../../../entrypoints/sidepanel/panel-context';
import { useStop } from '../../../entrypoints/sidepanel/use-stop';
import type { ChatEvent, QueuedMessage } from '../../../lib/chat/types';
import { useEnglish } from '../../components/markdown/interface-text';
import { chatOf, fakeLine, type Line, streamingChat } from './fake-line';

let root: Root;
let container: HTMLElement;
let line: Line;
let sequence: number;

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  useEnglish();
});
beforeEach(() => {
  line = fakeLine();
  sequence = 0;
  container = document.createElement('div');
  root = createRoot(container);
  const panel = { ...line, composer: createComposerStore(), inTab: false };
  act(() =>
    root.render(
      <PanelContext value={panel}>
        <Stop />
      </PanelContext>,
    ),
  );
});
afterEach(() => act(() => root.unmount()));

function Stop() {
  const { sentence, stop } = useStop();
  return (
    <button type="button" onClick={stop}>
      {sentence}
    </button>
  );
}

function queued(...ids: readonly string[]): readonly QueuedMessage[] {
  return ids.map((id) => ({ id, text: id, attachments: [], page: null, createdAt: 1 }));
}

function shows(chat = streamingChat) {
  const cursor = { chatId: chat.id, epoch: 'e', sequence };
  act(() => line.port().emit({ type: 'snapshot', cursor, chat }));
}

function happens(...events: readonly ChatEvent[]) {
  sequence += events.length;
  const cursor = { chatId: 'chat-1', epoch: 'e', sequence };
  act(() => {
    line.port().emit({ type: 'chat-events', cursor, events });
    line.paint();
  });
}

function pressStop() {
  act(() => container.querySelector('button')?.click());
}

const idle: ChatEvent = { type: 'run-changed', run: { state: 'idle' } };
const next: ChatEvent = {
  type: 'run-changed',
  run: { state: 'running', runId: 'r2', messageId: 'a2', startedAt: 2 },
};

describe('Stop', () => {
  it('says that what is queued follows, until all of it has gone out and been answered', () => {
    shows({ ...streamingChat, queue: queued('one', 'two') });
    pressStop();
    expect(line.port().sent.at(-1)).toEqual({ type: 'run-stop', chatId: 'chat-1' });
    const sentence = 'Stopped. Queued messages that follow: 2.';
    expect(container.textContent).toBe(sentence);
    happens(idle);
    happens({ type: 'queue-changed', queue: queued('two') }, next);
    expect(container.textContent).toBe(sentence);
    happens(idle, { type: 'queue-changed', queue: [] }, next);
    expect(container.textContent).toBe(sentence);
    happens(idle);
    expect(container.textContent).toBe('');
  });

  it('says nothing where nothing is queued, and does nothing where nothing runs', () => {
    shows();
    pressStop();
    expect(line.port().sent.at(-1)?.type).toBe('run-stop');
    expect(container.textContent).toBe('');
    happens(idle);
    const sent = line.port().sent.length;
    pressStop();
    expect(line.port().sent).toHaveLength(sent);
  });

  it('says nothing of a chat that is no longer shown', () => {
    shows({ ...streamingChat, queue: queued('one') });
    pressStop();
    expect(container.textContent).not.toBe('');
    shows(chatOf({ id: 'chat-2' }));
    expect(container.textContent).toBe('');
  });
});

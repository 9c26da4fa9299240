// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { Conversation } from '../../../components/conversation/conversation';
import type { Place } from '../../../components/conversation/place';
import { useEnglish } from '../markdown/interface-text';

class NoObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

let container: HTMLElement;
let root: Root;

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  useEnglish();
});

beforeEach(() => {
  vi.stubGlobal('ResizeObserver', NoObserver);
  vi.stubGlobal('IntersectionObserver', NoObserver);
  container = document.createElement('div');
  document.body.append(container);
  root = createRoot(container);
});

afterEach(() => {
  act(() => root.unmount());
  container.remove();
  vi.unstubAllGlobals();
});

const entries = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => ({ id: `m${from + at}` }));

function show(shown: readonly { readonly id: string }[], place: Place | null = null) {
  act(() =>
    root.render(
      <Conversation
        chatId="chat"
        entries={shown}
        renderEntry={({ id }) => (
          <p key={id} data-message-id={id}>
            {id}
          </p>
        )}
        asked="m0"
        place={place}
        onPlace={() => {}}
      />,
    ),
  );
}

const mounted = () => [...container.querySelectorAll('p')].map((each) => each.textContent);

it('takes what was passed long ago out of the page while its end is shown', () => {
  for (let count = 20; count <= 300; count += 20) show(entries(0, count));
  expect(mounted().at(-1)).toBe('m299');
  expect(mounted().length).toBeGreaterThan(30);
  expect(mounted().length).toBeLessThan(100);
});

it('does not call new what is read in above the place that was left', () => {
  const place = { messageId: 'm280', block: -1, top: 0 };
  show(entries(268, 300), place);
  show(entries(0, 300), place);
  expect(container.querySelector('button')?.textContent).toBe('Jump to latest');
  show(entries(0, 302), place);
  expect(container.querySelector('button')?.textContent).toContain('2');
});

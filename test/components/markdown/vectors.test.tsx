// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Markdown } from '../../../components/markdown/markdown';
import { loadAllEntities } from '../../../lib/markdown/entities';
import { hostileMarkdown } from '../../fixtures/markdown/vectors';
import { useEnglish } from './interface-text';
import { renderedFaults } from './rendered-faults';

const vectors = hostileMarkdown('http://127.0.0.1:9');

let container: HTMLElement;
let root: Root;

beforeAll(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  useEnglish();
  await loadAllEntities();
  // Both are loaded when first met: here before the first vector, so that each meets them.
  await Promise.all([import('temml'), import('lowlight')]);
  container = document.createElement('div');
  root = createRoot(container);
  await act(async () => root.render(<Markdown text={'$x$\n\n```js\nx\n```'} streaming={false} />));
  await act(async () => {});
});

afterAll(() => act(() => root.unmount()));

describe(`${vectors.length} hostile answers`, () => {
  it('are at least 500', () => expect(vectors.length).toBeGreaterThanOrEqual(500));

  it('show nothing active when whole', () => {
    const found = vectors.flatMap(({ name, markdown }) => {
      act(() => root.render(<Markdown key={name} text={markdown} streaming={false} />));
      return renderedFaults(container).map((fault) => `${name}: ${fault}`);
    });
    expect(found).toEqual([]);
  });

  it('show nothing active at any moment when they come a few characters at a time', () => {
    const found = new Set<string>();
    const changed = new Set<Element>();
    const observer = new MutationObserver(() => {});
    const options = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(container, options);
    // Side by side and in steps, since each render has its price here: in the real panel every
    // vector comes a character at a time (e2e/markdown-vectors).
    for (let first = 0; first < vectors.length; first += 100) {
      const batch = vectors.slice(first, first + 100);
      const longest = Math.max(...batch.map(({ markdown }) => markdown.length));
      for (let end = 1 + ((first / 100) % 23); end <= longest + 23; end += 23) {
        act(() =>
          root.render(
            batch.map(({ name, markdown }) => (
              <Markdown key={name} text={markdown.slice(0, end)} streaming={true} />
            )),
          ),
        );
        changed.clear();
        for (const { target } of observer.takeRecords()) {
          const element = target instanceof Element ? target : target.parentElement;
          const link = element?.closest('a') ?? element;
          if (link) changed.add(link);
        }
        for (const element of changed) {
          if (element === container) continue;
          for (const fault of renderedFaults(element.parentElement ?? element)) found.add(fault);
        }
      }
      const fault = renderedFaults(container);
      if (fault.length > 0) found.add(`${batch[0]?.name}: ${fault.join(', ')}`);
    }
    observer.disconnect();
    expect([...found]).toEqual([]);
  }, 60_000);
});

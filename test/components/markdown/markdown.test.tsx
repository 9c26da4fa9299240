// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotate } from '../../../components/markdown/annotations';
import { Markdown } from '../../../components/markdown/markdown';
import { useEnglish } from './interface-text';

let container: HTMLElement;
let root: Root;

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  useEnglish();
});

beforeEach(() => {
  container = document.createElement('div');
  document.body.append(container);
  root = createRoot(container);
});

afterEach(() => {
  act(() => root.unmount());
  container.remove();
  vi.unstubAllGlobals();
});

function show(text: string, streaming = false, annotate?: Annotate): void {
  act(() =>
    root.render(<Markdown text={text} streaming={streaming} {...(annotate ? { annotate } : {})} />),
  );
}

function one(selector: string): HTMLElement {
  const found = container.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`${selector} is not there: ${container.innerHTML}`);
  return found;
}

/** For what comes by itself, in a task of its own. */
async function appears(selector: string): Promise<void> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  await vi.waitFor(() => one(selector));
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
}

function button(name: string): HTMLElement {
  const found = [...container.querySelectorAll('button')].find((each) => each.textContent === name);
  if (!found) throw new Error(`No button ${name}`);
  return found;
}

describe('Markdown', () => {
  it('leaves the elements of finished blocks alone while the answer grows', () => {
    show('# Title\n\n- one\n- two', true);
    const [heading, item] = [one('h1'), one('li')];
    show('# Title\n\n- one\n- two\n- three\n\nmore', true);
    expect(one('h1')).toBe(heading);
    expect(one('li')).toBe(item);
    expect(container.querySelectorAll('li')).toHaveLength(3);
  });

  it('says the host of a link whose text does not', () => {
    show('[the report](https://news.example/a) and https://bare.example/b');
    const [named, bare] = container.querySelectorAll('a');
    expect(named?.textContent).toBe('the reportnews.example');
    expect(bare?.textContent).toBe('https://bare.example/b');
    expect(named?.getAttribute('rel')).toBe('noopener noreferrer nofollow');
    expect(named?.getAttribute('target')).toBe('_blank');
  });

  it('shows the host of a link whose text claims another one', () => {
    show('[https://binance.com](https://evil.example/x)');
    expect(one('a').textContent).toBe('https://binance.comevil.example');
  });

  it('shows an image as its alternative text that leads to it, and HTML as text', () => {
    show('![a chart](https://i.example/c.png) <b onclick="x">bold</b>');
    expect(container.querySelector('img, b')).toBeNull();
    expect(one('[data-image] a').getAttribute('href')).toBe('https://i.example/c.png');
    expect(container.textContent).toContain('<b onclick="x">bold</b>');
  });

  it('goes on numbering where a long list is laid out in parts', () => {
    show(Array.from({ length: 70 }, (_, index) => `${index + 1}. item`).join('\n'));
    expect([...container.querySelectorAll('ol')].map((list) => list.start)).toEqual([1, 33, 65]);
  });

  it('aligns figures to the right, unless the table says otherwise', () => {
    show('| a | b | c |\n|---|:--|---|\n| $95,051 | 12 | word |');
    const cells = [...container.querySelectorAll('td')].map((cell) => cell.dataset.align);
    expect(cells).toEqual(['right', 'left', undefined]);
  });

  it('copies a table as tab-separated text and as HTML', async () => {
    const written: Record<string, Blob>[] = [];
    vi.stubGlobal(
      'ClipboardItem',
      class {
        constructor(readonly data: Record<string, Blob>) {}
      },
    );
    vi.stubGlobal('navigator', {
      clipboard: {
        write: async (items: { data: Record<string, Blob> }[]) =>
          written.push(...items.map(({ data }) => data)),
      },
    });
    show('| **a** | b |\n|---|---|\n| 1 | `<x>` |\n');
    await act(async () => button('Copy table').click());
    expect(await written[0]?.['text/plain']?.text()).toBe('a\tb\n1\t<x>');
    expect(await written[0]?.['text/html']?.text()).toBe(
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>&#60;x&#62;</td></tr></tbody></table>',
    );
    expect(button('Copied')).toBeTruthy();
  });

  it('copies code exactly, and says so when the clipboard refuses', async () => {
    const writeText = vi
      .fn()
      .mockResolvedValueOnce(undefined)
      .mockRejectedValueOnce(new Error('no'));
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    show('```py\nif a:\n\tb()\n\n```');
    await act(async () => button('Copy').click());
    expect(writeText).toHaveBeenCalledWith('if a:\n\tb()\n');
    await act(async () => button('Copied').click());
    expect(button('Not copied')).toBeTruthy();
  });

  it('colours code when its block is finished, and wraps it on demand', async () => {
    show('```ts\nconst a = 1;', true);
    await act(() => vi.dynamicImportSettled());
    expect(container.querySelector('[data-token]')).toBeNull();
    show('```ts\nconst a = 1;\n```\n', true);
    await appears('[data-token]');
    expect(one('[data-token="keyword"]').textContent).toBe('const');
    expect(one('pre').textContent).toBe('const a = 1;\n');
    act(() => button('Wrap').click());
    expect(one('pre').dataset.wrapped).toBe('true');
  });

  it('sets formulas, keeps the source of what is not TeX, and lets nothing link', async () => {
    show('$\\frac{a}{b}$ and $\\nonsense{x$ and $\\href{https://x.example}{y}$');
    await act(() => vi.dynamicImportSettled());
    expect(one('mfrac').textContent).toBe('ab');
    expect(container.textContent).toContain('\\nonsense{x');
    expect(container.querySelector('a, [href]')).toBeNull();
  });

  it('learns rare character references when one is met', async () => {
    show('&ngE; &copy;');
    await act(() => vi.dynamicImportSettled());
    expect(container.textContent).toBe('≧̸ ©');
  });

  it('numbers footnotes and lists them at the end', () => {
    show('One[^b] two[^a].\n\n[^a]: first\n[^b]: second **bold**\n');
    expect([...container.querySelectorAll('sup')].map((each) => each.textContent)).toEqual([
      '1',
      '2',
    ]);
    const notes = [...one('ol').children].map((each) => each.textContent);
    expect(notes).toEqual(['second bold', 'first']);
  });

  it('wraps annotated spans, across marks too, and asks about a finished block once', () => {
    const annotate = vi.fn<Annotate>((text) => {
      const start = text.indexOf('$95,051');
      if (start < 0) return [];
      return [
        { start, end: start + 7, render: (children, key) => <mark key={key}>{children}</mark> },
      ];
    });
    show('It is $95,**051** now.\n\nNext', true, annotate);
    expect([...container.querySelectorAll('mark')].map((each) => each.textContent)).toEqual([
      '$95,',
      '051',
    ]);
    expect(annotate).toHaveBeenCalledWith('It is $95,051 now.', 0);
    show('It is $95,**051** now.\n\nNext goes on', true, annotate);
    expect(annotate.mock.calls.filter(([text]) => text.startsWith('It is'))).toHaveLength(1);
    expect(annotate).toHaveBeenLastCalledWith('Next goes on', 1);
  });

  it('runs lists, quotes and tables the way of their first letter, also while they grow', () => {
    show('1. 42\n2. 43\n', true);
    expect(one('ol').dir).toBe('auto');
    show(
      '1. 42 **شيء**\n2. next\n\n> - اقتباس\n\n| السعر | Price |\n| --- | --- |\n| 1 | 2 |',
      true,
    );
    expect(one('ol').dir).toBe('rtl');
    expect(one('blockquote').dir).toBe('rtl');
    expect(one('[data-block="table"]').dir).toBe('rtl');
    show('- one שתיים\n\n> quote\n\n| Price |\n| --- |\n| سعر |');
    expect(one('ul').dir).toBe('ltr');
    expect(one('blockquote').dir).toBe('ltr');
    expect(one('[data-block="table"]').dir).toBe('ltr');
  });
});

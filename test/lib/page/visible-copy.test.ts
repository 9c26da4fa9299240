// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { emitMarkdown } from '../../../lib/page/markdown';
import { runWhole } from '../../../lib/page/slices';
import { copyVisible } from '../../../lib/page/visible-copy';

/** Without layout, as here, style alone is judged; the rest is proved in a real browser. */
function read(html: string, options: { maxCharacters?: number; maxElements?: number } = {}) {
  document.body.innerHTML = html;
  const copy = runWhole(
    copyVisible(document, { maxCharacters: 10_000, maxElements: 10_000, ...options }),
  );
  return { ...copy, text: emitMarkdown(copy.root, { host: '', maxCharacters: 10_000 }).text };
}

describe('copyVisible without layout', () => {
  it('keeps what is shown and drops what is not', () => {
    const { text } = read(
      '<p>shown</p><p style="display:none">a</p><p style="visibility:hidden">b</p><p style="opacity:0">c</p><p style="color:rgb(255,255,255)">d</p><p style="font-size:1px">e</p><!-- f --><textarea>g</textarea><template>h</template>',
    );
    expect(text).toBe('shown');
  });

  it('judges colour against the ancestors’ background', () => {
    const { text } = read(
      '<div style="background-color:rgb(10,10,10)"><p style="color:rgb(255,255,255)">light</p><p style="color:rgb(12,12,12)">dark</p></div>',
    );
    expect(text).toBe('light');
  });

  it('reads a closed details only by its summary', () => {
    expect(read('<details><summary>head</summary><p>body</p></details>').text).toBe('head');
    expect(read('<details open><summary>head</summary><p>body</p></details>').text).toContain(
      'body',
    );
  });

  it('copies no attribute but those that structure needs', () => {
    const { root } = read('<p title="t" data-x="y" aria-label="z" onclick="w" class="c">a</p>');
    const names = [...root.querySelectorAll('*')].flatMap((one) => one.getAttributeNames());
    expect(names).toEqual(['class']);
  });

  it('makes tables of roles', () => {
    const { text } = read(
      '<div role="table"><div role="row"><span role="columnheader">Token</span><span role="columnheader">Price</span></div><div role="row"><span role="cell">BTC</span><span role="cell">$95,051</span></div></div>',
    );
    expect(text).toBe('| Token | Price |\n| --- | --- |\n| BTC | $95,051 |');
  });

  it('says that characters or elements were too many', () => {
    expect(read(`<p>${'x '.repeat(900)}</p>`, { maxCharacters: 100 }).cut.characters).toBe(true);
    expect(read('<p>a</p>'.repeat(50), { maxElements: 10 }).cut.elements).toBe(true);
  });

  it('stops at the deadline with what it has', () => {
    document.body.innerHTML = '<p>a</p>'.repeat(500);
    const work = copyVisible(document, { maxCharacters: 10_000, maxElements: 10_000 });
    work.next(false);
    let step = work.next(true);
    while (!step.done) step = work.next(true);
    expect(step.value.cut.time).toBe(true);
    expect(step.value.root.textContent).toContain('a');
  });
});

// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { emitMarkdown } from '../../../lib/page/markdown';

function markdown(html: string, maxCharacters = 10_000): string {
  const root = document.createElement('div');
  root.innerHTML = html;
  return emitMarkdown(root, { host: 'example.org', maxCharacters }).text;
}

describe('emitMarkdown', () => {
  it('emits headings, paragraphs and lists', () => {
    expect(
      markdown(
        '<h2>News</h2><p>One <b>two</b>.</p><ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>',
      ),
    ).toBe('## News\n\nOne two.\n\n- a\n  - b\n- c');
  });

  it('numbers ordered lists', () => {
    expect(markdown('<ol><li>a</li><li> </li><li>b</li></ol>')).toBe('1. a\n2. b');
  });

  it('emits a table as GFM, with pipes escaped and spans filled', () => {
    expect(
      markdown(
        '<table><tr><th>Token</th><th>Price</th></tr><tr><td>A|B</td><td>$1</td></tr><tr><td colspan="2">all</td></tr></table>',
      ),
    ).toBe('| Token | Price |\n| --- | --- |\n| A\\|B | $1 |\n| all |  |');
  });

  it('reads a table that only lays out as blocks', () => {
    expect(markdown('<table><tr><td><h1>A</h1></td></tr><tr><td><p>b</p></td></tr></table>')).toBe(
      '# A\n\nb',
    );
  });

  it('keeps lines of code, and a fence longer than any within', () => {
    expect(markdown('<pre>a\n```\n  b</pre>')).toBe('````\na\n```\n  b\n````');
  });

  it('names the host of a link that leaves the site, and nothing else of it', () => {
    expect(
      markdown(
        '<p><a href="https://other.net/secret?q=1#x">Out</a> <a href="https://example.org/y">In</a> <a href="javascript:x">J</a></p>',
      ),
    ).toBe('Out (other.net) In J');
  });

  it('quotes, defines and rules', () => {
    expect(markdown('<blockquote><p>a</p></blockquote><dl><dt>T</dt><dd>d</dd></dl><hr>')).toBe(
      '> a\n\nT\n: d\n---',
    );
  });

  it('breaks the line around a block in a link', () => {
    expect(markdown('<a href="https://example.org/"><div>BTC</div><div>$1</div></a>')).toBe(
      'BTC\n$1',
    );
  });

  it('keeps lowered and raised figures what they are', () => {
    expect(markdown('<p>$0.0 <sub>5</sub> 6588 and 10<sup>-3</sup> m<sup>2</sup></p>')).toBe(
      '$0.0₅6588 and 10⁻³ m²',
    );
    expect(markdown('<p>H<sub>2</sub>O, note<sup>a</sup></p>')).toBe('H₂O, notea');
  });

  it('stops at the cap and says so', () => {
    const root = document.createElement('div');
    root.innerHTML = '<p>word</p>'.repeat(1_000);
    const emitted = emitMarkdown(root, { host: '', maxCharacters: 50 });
    expect(emitted.truncated).toBe(true);
    expect(emitted.text.length).toBeLessThanOrEqual(50);
  });
});

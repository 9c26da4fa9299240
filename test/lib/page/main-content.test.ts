// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { mainContent } from '../../../lib/page/main-content';
import { runWhole } from '../../../lib/page/slices';

const paragraph =
  '<p>The committee met on Tuesday, and after a long debate, in which every member spoke, it decided to leave the rates where they were; markets, which had expected this, hardly moved at all.</p>';

function main(html: string): string {
  const root = document.createElement('div');
  root.innerHTML = html;
  return runWhole(mainContent(root, { host: 'example.org', maxCharacters: 20_000 })).text;
}

describe('mainContent', () => {
  it('finds the article among what surrounds it', () => {
    const text = main(
      `<nav><ul><li>Home</li><li>Sign in</li></ul></nav><article><h1>Rates stay</h1>${paragraph.repeat(6)}</article><aside>Subscribe now</aside>`,
    );
    expect(text).toContain('The committee met');
    expect(text).not.toContain('Sign in');
  });

  it('keeps a whole table page that is no article', () => {
    const rows = '<tr><td>BTC</td><td>$95,051</td></tr>'.repeat(10);
    const text = main(`<nav>Home</nav><table>${rows}</table><p>Updated now</p>`);
    expect(text).toContain('| BTC | $95,051 |');
    expect(text).toContain('Updated now');
  });

  it('reads the main landmark where it holds most of the text', () => {
    const text = main(
      `<header>Head</header><main>${'<div>Row of the list</div>'.repeat(40)}</main>`,
    );
    expect(text).not.toContain('Head');
  });
});

/**
 * What one chunk costs the parser, in microseconds, after 4 kB and after 256 kB of the same text:
 * `npx jiti scripts/bench-markdown.ts`. Rendering is measured in the browser by `npm run bench`.
 */
import { MarkdownDocument } from '../lib/markdown/document.ts';

const texts: Record<string, string> = {
  answer:
    '## Prices of **Bitcoin**\n\nThe [report](https://a.example/x) says **$95,051** and *about* `2.3 %` more.\n\n| Exchange | Price |\n|---|---:|\n| Binance | $95,051 |\n\n- one **item**\n- two\n  - nested\n\n```ts\nconst a = b * c;\n```\n\n',
  list: '- an item with **bold** text and `code` in it\n',
  'nested list': '- item\n  - nested **item** with text\n',
  table: '| Binance | $95,051 | **+2.3 %** |\n',
  fence: 'const price = await read(page); // a line of code\n',
  quote: '> quoted **words** in a long quote\n',
  paragraph: 'Words in one long paragraph, *some leaning*, some **bold**, and so on. ',
};
const openings: Record<string, string> = {
  table: '| a | b | c |\n|---|--:|---|\n',
  fence: '```ts\n',
};

function costOfChunk(kind: string, size: number): number {
  const unit = texts[kind] ?? '';
  const text = (openings[kind] ?? '') + unit.repeat(Math.ceil((size + 4000) / unit.length));
  const samples: number[] = [];
  for (let round = 0; round < 5; round++) {
    const document = new MarkdownDocument();
    const segments: string[] = text.slice(0, size).match(/.{1,4096}/gs) ?? [];
    document.update(segments, true);
    const start = performance.now();
    for (let end = size; end < size + 4000; end += 8) {
      const last = segments.at(-1) ?? '';
      if (last.length < 4096) segments[segments.length - 1] = last + text.slice(end, end + 8);
      else segments.push(text.slice(end, end + 8));
      document.update(segments.slice(), true);
    }
    samples.push(((performance.now() - start) * 1000) / 500);
  }
  return samples.sort((a, b) => a - b)[2] ?? 0;
}

for (const kind of Object.keys(texts)) costOfChunk(kind, 4096);
for (const kind of Object.keys(texts)) {
  const small = costOfChunk(kind, 4096);
  const large = costOfChunk(kind, 262_144);
  console.log(
    `${kind.padEnd(12)} ${small.toFixed(1).padStart(7)} ${large.toFixed(1).padStart(7)}  × ${(large / small).toFixed(2)}`,
  );
}

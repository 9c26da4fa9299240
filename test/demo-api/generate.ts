/** Seeded text in chunks of about a token, for streams of any length and kind. */
import type { GeneratedStream } from './types.ts';

const words =
  'the pool price token market holds while volume rises and each block settles its orders in turn so that liquidity moves between chains without a custodian as fees fall'.split(
    ' ',
  );

/** `mulberry32`: small, fast, the same on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Yields exactly `count` chunks. */
export function* generateChunks(stream: GeneratedStream): Generator<string> {
  const random = randomFrom(stream.seed ?? 1);
  const word = () => words[Math.floor(random() * words.length)] ?? 'the';
  const source = sources[stream.kind ?? 'markdown'](word, random);
  for (let index = 0; index < stream.count; index += 1) yield source.next().value;
}

type Source = (word: () => string, random: () => number) => Generator<string, never>;

const plain: Source = function* (word, random) {
  for (;;) {
    const length = 8 + Math.floor(random() * 14);
    for (let index = 0; index < length; index += 1) yield `${word()} `;
    yield `${word()}. `;
    if (random() < 0.2) yield '\n\n';
  }
};

const list: Source = function* (word, random) {
  for (;;) {
    yield '- ';
    const length = 4 + Math.floor(random() * 10);
    for (let index = 0; index < length; index += 1) yield `${word()} `;
    yield `**${word()}**\n`;
  }
};

const table: Source = function* (word, random) {
  yield '| Token | Price | Change |\n';
  yield '| --- | ---: | ---: |\n';
  for (;;) {
    yield `| ${word()} `;
    yield `| $${(random() * 1000).toFixed(4)} `;
    yield `| ${(random() * 10 - 5).toFixed(2)} % |\n`;
  }
};

const code: Source = function* (word, random) {
  yield '```ts\n';
  for (;;) {
    yield `const ${word()} = `;
    yield `${word()}(${Math.floor(random() * 1000)}, `;
    yield `'${word()}');\n`;
  }
};

const markdown: Source = function* (word, random) {
  for (let section = 1; ; section += 1) {
    yield `## ${section}. `;
    yield `${word()} ${word()}\n\n`;
    for (let index = 0; index < 40; index += 1) {
      yield random() < 0.06 ? `**${word()}** ` : random() < 0.05 ? `\`${word()}\` ` : `${word()} `;
    }
    yield '.\n\n';
    for (let row = 0; row < 4; row += 1) {
      yield `- ${word()} `;
      yield `${word()} ${word()}\n`;
    }
    yield '\n| Token | Price |\n';
    yield '| --- | ---: |\n';
    for (let row = 0; row < 5; row += 1) {
      yield `| ${word()} `;
      yield `| $${(random() * 100).toFixed(3)} |\n`;
    }
    yield '\n```ts\n';
    for (let line = 0; line < 5; line += 1) {
      yield `const ${word()} = `;
      yield `${word()}(${Math.floor(random() * 100)});\n`;
    }
    yield '```\n\n';
  }
};

const sources: Readonly<Record<NonNullable<GeneratedStream['kind']>, Source>> = {
  plain,
  list,
  table,
  code,
  markdown,
  reasoning: plain,
};

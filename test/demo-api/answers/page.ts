/** From a page's text (`read_page`) or a selection (`read_selection`) to a summary or a quotation. */
import { jsonWithin } from '../conversation.ts';

export function answerFromPage(result: string): string {
  const page = fieldsOf(result);
  const sentences = sentencesOf(page.text);
  if (sentences.length === 0) return 'The page reader gave me no text to sum up.';
  const points = pickSpread(sentences, 4).map((sentence) => `- ${sentence}`);
  const words = page.text.split(/\s+/).filter(Boolean).length;
  return [
    page.title === null ? 'In short:' : `**${page.title}**, in short:`,
    points.join('\n'),
    `_Picked from ${words} words by the demo, which quotes rather than thinks._`,
  ].join('\n\n');
}

export function answerFromSelection(result: string): string {
  const { text } = fieldsOf(result);
  return text.trim() === '' ? 'Nothing is selected on the page.' : explain(text);
}

/** A canned explanation that quotes what it is about. */
export function explain(selection: string): string {
  const quoted = selection.trim().slice(0, 400).split('\n').join('\n> ');
  const note = glossary.find(([pattern]) => pattern.test(selection))?.[1];
  return [
    `> ${quoted}`,
    note ??
      'In plain words: this passage states its point in the terms of its field. A real model would now go through it term by term.',
    '_This is the demo, which knows a few terms and quotes the rest._',
  ].join('\n\n');
}

const glossary: readonly (readonly [RegExp, string])[] = [
  [
    /impermanent loss/i,
    '**Impermanent loss** is what a liquidity provider has less than if the two tokens had simply been held: the pool sells the one that rises and buys the one that falls.',
  ],
  [
    /liquidity/i,
    '**Liquidity** is how much can be bought or sold before the price moves. A thin pool means that even a small order shifts the price against you.',
  ],
  [
    /market cap/i,
    '**Market capitalisation** is the price times the number of tokens in circulation. It compares sizes; it is not money that could be taken out.',
  ],
  [
    /slippage/i,
    '**Slippage** is the difference between the price you were shown and the price you got, because the order itself or others moved the market in between.',
  ],
  [
    /stak(e|ing)/i,
    '**Staking** locks tokens to help secure a network and earns new tokens for it. While they are locked they cannot be sold, and misbehaviour of the validator can cost some of them.',
  ],
];

function fieldsOf(result: string): { title: string | null; text: string } {
  const value = jsonWithin(result);
  if (typeof value === 'object' && value !== null) {
    const fields = value as Record<string, unknown>;
    const text = fields.text ?? fields.markdown ?? fields.content ?? fields.selection;
    const page = (fields.page ?? fields) as Record<string, unknown>;
    if (typeof text === 'string') {
      return { title: typeof page.title === 'string' ? page.title : null, text };
    }
  }
  return { title: /^title:\s*(.+)$/im.exec(result)?.[1] ?? null, text: result };
}

function sentencesOf(text: string): readonly string[] {
  const plain = text
    .split('\n')
    .filter((line) => !/^\s*(#|\||```|<|\[|title:|url:)/i.test(line))
    .join(' ')
    .replace(/[*_`>]/g, '')
    .replace(/\s+/g, ' ');
  return (plain.match(/[^.!?。]+[.!?。]+/g) ?? [plain])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 20 && sentence.length < 400);
}

function pickSpread<T>(items: readonly T[], count: number): readonly T[] {
  if (items.length <= count) return items;
  return Array.from({ length: count }, (_, index) => {
    const item = items[Math.floor((index * items.length) / count)];
    return item === undefined ? [] : [item];
  }).flat() as readonly T[];
}

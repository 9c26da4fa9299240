import { describe, expect, it } from 'vitest';
import { createAnswerLinker } from '../../../lib/evidence/answer-linker';
import type { AnswerSpan } from '../../../lib/evidence/types';
import { adversarial, development, everyday, holdout } from './labelled-answers';
import { pages, pepe } from './labelled-pages';
import { readMarks, scoreAnswers } from './score-answers';

const all = [...development, ...holdout, ...adversarial, ...everyday];
const linkerFor = (page: keyof typeof pages) =>
  createAnswerLinker({ prices: pages[page], toolTexts: [], userTexts: [] });

describe('linking answers to their sources', () => {
  const score = scoreAnswers(all);

  it('is measured on at least 200 labelled answers', () => {
    expect(score.answers).toBeGreaterThanOrEqual(200);
    expect(score.links).toBeGreaterThanOrEqual(300);
  });

  it('makes no wrong link', () => {
    expect(score.wrong).toEqual([]);
  });

  it('misses at most two links in a hundred', () => {
    expect(score.missed.length / score.links, score.missed.join('\n')).toBeLessThanOrEqual(0.02);
  });

  it('tells what the user wrote from what nobody said', () => {
    expect(score.otherStatus).toEqual([]);
  });
});

describe('an answer that is still being written', () => {
  it('ends with the spans of the whole answer, however it was cut', () => {
    for (const { page, answer } of all) {
      const { text } = readMarks(answer);
      const linker = linkerFor(page);
      const follower = linker.follow();
      for (let end = 1; end < text.length; end += 3) follower.update(text.slice(0, end), false);
      expect(follower.update(text, true)).toEqual(linker.linkAnswer(text));
    }
  });

  it('says nothing yet about a figure whose digits may still be coming', () => {
    const follower = linkerFor('market').follow();
    expect(follower.update('Bitcoin is at $95', false)).toEqual([]);
    expect(follower.update('Bitcoin is at $95,051.23', false)).toEqual([]);
    expect(follower.update('Bitcoin is at $95,051.23 now', false)).toHaveLength(1);
  });

  it('never looks at a finished line again', () => {
    const follower = linkerFor('market').follow();
    follower.update('Bitcoin is at $95,051.23.\nETH', false);
    const [first] = follower.update('Bitcoin is at $95,051.23.\nETH is at', false);
    const [again] = follower.update('Bitcoin is at $95,051.23.\nETH is at $3,204.87 ', false);
    expect(again).toBe(first);
  });

  it('does work in proportion to an answer without a single line break', () => {
    const sentence = 'Bitcoin is at $95,051.23 and Solana at $236.41. ';
    const reads: number[] = [];
    const counting = (text: string): string => {
      reads.push(text.length);
      return text;
    };
    const text = sentence.repeat(400);
    const follower = linkerFor('market').follow();
    let last: readonly AnswerSpan[] = [];
    for (let end = 64; end < text.length; end += 64) {
      const spans = follower.update(text.slice(0, end), false);
      if (spans.length !== last.length) counting(text.slice(0, end));
      last = spans;
    }
    // Beyond 4,096 characters a line is read again at every eighth of growth, not at every chunk.
    const beyond = reads.filter((length) => length > 4_200).length;
    expect(beyond).toBeLessThan(20);
    expect(follower.update(text, true)).toHaveLength(800);
  });
});

describe('finding spans by the text that is shown', () => {
  it('gives the spans of a paragraph, an item and a cell without their marks', () => {
    const follower = linkerFor('market').follow();
    follower.update(
      'The price of **BTC** is **$95,051.23**.\n\n| Token | Price |\n|---|---|\n| ETH | $3,204.87 |\n',
      true,
    );
    expect(follower.spansOf('The price of BTC is $95,051.23.')).toMatchObject([
      { start: 20, end: 30, status: 'from-page', evidence: ['btc'] },
    ]);
    expect(follower.spansOf('$3,204.87')).toMatchObject([{ start: 0, end: 9, evidence: ['eth'] }]);
  });

  it('waits for the digits of the line that is being written', () => {
    const follower = linkerFor('market').follow();
    follower.update('BTC: $95,051.23\nETH: $3,204', false);
    expect(follower.spansOf('BTC: $95,051.23')).toHaveLength(1);
    expect(follower.spansOf('ETH: $3,204')).toEqual([]);
    expect(follower.spansOf('SOL: $236')).toEqual([]);
  });

  it('links nothing where equal cells mean different things', () => {
    const follower = linkerFor('market').follow();
    follower.update(
      '| Token | ATH | Price |\n|---|---|---|\n| BTC | $95,051.23 | $95,051.23 |\n',
      true,
    );
    expect(follower.spansOf('$95,051.23')).toEqual([]);
  });
});

describe('addresses in answers', () => {
  const linker = createAnswerLinker({
    prices: pages.market,
    toolTexts: [],
    userTexts: ['mine is 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'],
  });

  it('links one that the page shows, in any case', () => {
    expect(linker.linkAnswer(`PEPE: ${pepe.toLowerCase()}`)).toMatchObject([
      { kind: 'address', status: 'from-page', evidence: ['pepe'] },
    ]);
  });

  it('knows one that the user wrote', () => {
    const [span] = linker.linkAnswer('yours, 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed');
    expect(span?.status).toBe('from-conversation');
  });

  it('flags one that looks like a known one but differs', () => {
    const poisoned = `${pepe.slice(0, 6)}${'12'.repeat(16)}${pepe.slice(-4)}`;
    const [span] = linker.linkAnswer(`Send it to ${poisoned}.`);
    expect(span).toMatchObject({ status: 'not-from-page', evidence: [] });
    expect(span?.address?.lookalikes).toEqual([{ known: pepe, reason: 'same-ends' }]);
  });

  it('checks addresses in code as well', () => {
    expect(linker.linkAnswer(`\`\`\`\n${pepe}\n\`\`\``)).toMatchObject([{ status: 'from-page' }]);
  });
});

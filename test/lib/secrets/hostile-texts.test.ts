import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAddresses } from '../../../lib/address/find-addresses';
import { createAnswerLinker } from '../../../lib/evidence/answer-linker';
import { allWordLists } from '../../../lib/secrets/all-word-lists';
import { findSecrets } from '../../../lib/secrets/find-secrets';
import { decodeSelection } from '../../../lib/transaction/decode-selection';
import { secretTexts } from './secret-texts';

const linker = createAnswerLinker({ prices: [], toolTexts: [], userTexts: [] });

/** Pieces of real secrets and addresses, cut and glued at random. */
const pieces = fc.tuple(
  fc.constantFrom(...secretTexts.map(({ text }) => text)),
  fc.nat(200),
  fc.nat(400),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const hostile = fc
  .array(pieces, { maxLength: 4 })
  .map((parts) =>
    parts.map(([text, from, length, glue]) => text.slice(from, from + length) + glue).join(''),
  );

describe('hostile texts', () => {
  it('never make a reader throw, and every find lies inside the text, in order', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const spans = [
          findSecrets(text, allWordLists),
          findAddresses(text),
          linker.linkAnswer(text),
        ];
        for (const found of spans) {
          for (const [at, span] of found.entries()) {
            expect(span.start).toBeGreaterThanOrEqual(found[at - 1]?.start ?? 0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
        }
        expect(Array.isArray(decodeSelection(text, 0))).toBe(true);
      }),
      { numRuns: 300, seed: 20_241_124 },
    );
  });

  it('end in time when they are long and made to make matching go back and forth', () => {
    const units = [
      ' ',
      '1',
      'a',
      '1 ',
      '12,',
      '1.',
      'abandon ',
      '的',
      '{"ciphertext":',
      '[',
      '[a](',
      '`',
      '*',
      '|',
      '\t1',
      '-----BEGIN PRIVATE KEY-----\n',
      'eyJaaaaaaaaaaaa.',
      'sk-',
      '$1,',
      '"',
      '(',
    ];
    for (const unit of units) {
      const text = unit.repeat(Math.ceil(20_000 / unit.length));
      findSecrets(text, allWordLists);
      findAddresses(text);
      linker.linkAnswer(text);
      expect(decodeSelection(text, 0).length).toBeLessThan(61);
    }
  });
});

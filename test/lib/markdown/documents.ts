import fc from 'fast-check';

/** Pieces that meet each other in every order: half-open marks, nesting, tables, definitions. */
const pieces = [
  'word',
  'two words ',
  ' ',
  '  ',
  '\n',
  '\n',
  '\n\n',
  '\n\n',
  '\r\n',
  '\t',
  '    ',
  '*',
  '**',
  '***',
  '_',
  '__',
  '`',
  '``',
  '```',
  '```js\n',
  '~~',
  '~',
  '~~~\n',
  '[',
  ']',
  '](',
  '](https://a.example/x)',
  '][ref]',
  '[ref]',
  '[ref]: https://r.example "t"\n',
  '[other]:\n',
  '![',
  '![alt](https://i.example/p.png)',
  '<',
  '>',
  '> ',
  '>> ',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '2) ',
  '10. ',
  '- [ ] ',
  '- [x] ',
  '\n- ',
  '\n  - ',
  '\n    - ',
  '\n1. ',
  '\n> ',
  '\n  ',
  '\n   ',
  '# ',
  '\n## ',
  '\n---\n',
  '\n===\n',
  '\n***\n',
  '---',
  '|',
  '| a | b |\n',
  '|---|---|\n',
  '\n| a | b |\n| --: | :-: |\n| 1 | 2 |\n',
  'a | b\n-|-\n',
  '\\',
  '\\*',
  '&amp;',
  '&am',
  '&copy;',
  '<b>',
  '</b>',
  '<div>\n',
  '</div>\n',
  '<!-- ',
  '-->',
  '<https://u.example>',
  'https://bare.example/a_b',
  'www.bare.example',
  'me@mail.example',
  '$',
  '$x^2$',
  '$$',
  '\n$$\ny\n$$\n',
  '\\(z\\)',
  '\\[',
  '\\]',
  '[^1]',
  '[^note]',
  '\n[^1]: the note\n',
  '[^note]:',
  '$95,051',
  '!',
  '(',
  ')',
  '"',
  '\0',
  'é',
  '表',
  '😀',
  '\n\n\n',
  '#',
  '1',
  '.',
  'x',
] as const;

export const markdownDocument = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 24 })
  .map((parts) => parts.join(''));

/** A document and the lengths of it that arrive one after the other. */
export const cutDocument = markdownDocument.chain((text) =>
  fc
    .uniqueArray(fc.nat(text.length), { maxLength: 12 })
    .map((cuts) => ({ text, cuts: cuts.sort((a, b) => a - b) })),
);

const plain = [
  'plain words go on ',
  'and on, ',
  'until the end of it. ',
  'Then more ',
  'words\nof ',
];
const closed = [
  '**bold** ',
  '*leaning* ',
  '`code` ',
  '[link](https://a.example) ',
  '~~gone~~ ',
  'a  b ',
  '$5 ',
];
/** What stays open for long, and what closes it then. */
const halves = [
  [' **', 'x** '],
  ['*', 'x* '],
  ['[', '](https://u.example) '],
  ['![', '](https://u.example) '],
  ['`', '` '],
  ['$x', 'y$ '],
  ['<a ', '> '],
  ['~~', 'x~~ '],
  ['  \n', '  \n'],
  ['\\(', '\\) '],
  [' _', 'x_ '],
  ['$$', '$$ '],
] as const;

/** One paragraph of some thousand characters, most of it settled, a part of it half open for long. */
export const longParagraph = fc
  .record({
    parts: fc.array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...plain) },
        { weight: 1, arbitrary: fc.constantFrom(...closed) },
      ),
      { minLength: 120, maxLength: 220, size: 'max' },
    ),
    half: fc.constantFrom(...halves),
    open: fc.nat(70),
    length: fc.integer({ min: 1, max: 130 }),
  })
  .map(({ parts, half, open, length }) => {
    const text = parts.toSpliced(open, 0, half[0]).toSpliced(open + length, 0, half[1]);
    return `Start ${text.join('')}`;
  });

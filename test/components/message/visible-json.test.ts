import { expect, it } from 'vitest';
import { visibleJson } from '../../../components/message/visible-json';

it('shows what hides in the arguments of a call or turns them round, and stays the same JSON', () => {
  const input = {
    to: '0xabc\u202egpj.exe\u202c',
    note: 'pay\u200b 1\u00a0ETH \u{e0061}\ufe0f',
    line: 'one\ntwo',
    word: 'цена 価格 €',
  };
  const shown = visibleJson(input);
  expect(shown).toContain('0xabc\\u202egpj.exe\\u202c');
  expect(shown).toContain('pay\\u200b 1\\u00a0ETH \\udb40\\udc61\\ufe0f');
  expect(shown).toContain('one\\ntwo');
  expect(shown).toContain('цена 価格 €');
  expect(JSON.parse(shown)).toEqual(input);
});

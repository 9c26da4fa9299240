import { describe, expect, it } from 'vitest';
import { pageAddress, pageOrigin } from '../../../lib/page/page-address';
import { pageKindOf } from '../../../lib/page/page-kind';

describe('pageAddress', () => {
  it.each([
    ['https://user:pass@a.example/p?q=secret#f', 'https://a.example/p'],
    ['http://127.0.0.1:8080/x?y', 'http://127.0.0.1:8080/x'],
    ['https://exämple.org/', 'https://xn--exmple-cua.org/'],
    ['chrome://settings/', null],
    ['javascript:alert(1)', null],
    ['', null],
  ])('%s becomes %s', (url, address) => {
    expect(pageAddress(url)).toBe(address);
  });

  it('has an origin only for the web', () => {
    expect(pageOrigin('https://a.example:444/x')).toBe('https://a.example:444');
    expect(pageOrigin('file:///etc/passwd')).toBeNull();
  });
});

describe('pageKindOf', () => {
  it.each([
    ['https://coins.example/en/coins/bitcoin', 'Bitcoin price today', 'market'],
    ['https://dex.example/', 'BTC $95,051.20 | Example', 'market'],
    ['https://ether.example/tx/0x1234567890abcdef1234567890abcdef', 'Transaction', 'explorer'],
    ['https://etherscan.example/gastracker', 'Gas', 'explorer'],
    ['https://paper.example/2026/03/14/why-markets-fell', 'Why markets fell', 'article'],
    ['https://paper.example/the-long-slow-way-to-finality', 'A story', 'article'],
    ['https://mail.example/inbox', 'Inbox', 'other'],
  ])('%s (%s) is %s', (url, title, kind) => {
    expect(pageKindOf({ url, title })).toBe(kind);
  });
});

import { describe, expect, it } from 'vitest';
import { namesHost, safeAddress } from '../../../lib/markdown/address';

describe('safeAddress', () => {
  it.each([
    ['https://a.example/x?y#z', 'https://a.example/x?y#z', 'a.example'],
    ['HTTP://A.example:8080', 'http://a.example:8080/', 'a.example:8080'],
    ['https://аpple.com/', 'https://xn--pple-43d.com/', 'xn--pple-43d.com'],
    ['mailto:me@a.example?body=secret', 'mailto:me@a.example', 'me@a.example'],
  ])('allows %s', (href, safe, host) => {
    expect(safeAddress(href)).toEqual({ href: safe, host });
  });

  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' https://a.example',
    'data:text/html,x',
    '//a.example',
    '/options.html',
    '#x',
    '',
    'https:a.example',
    'https://user@a.example',
    'https://user:pass@a.example',
    'https://good.example\\@evil.example',
    'file:///etc/passwd',
    'chrome://settings',
    'mailto:',
    'mailto:a@b.example,c@d.example',
  ])('refuses %j', (href) => {
    expect(safeAddress(href)).toBeNull();
  });
});

describe('namesHost', () => {
  it.each([
    ['a.example', 'a.example', true],
    ['https://a.example/x', 'a.example', true],
    ['a.example/x', 'a.example', true],
    ['the report', 'a.example', false],
    ['https://binance.com', 'evil.example', false],
    ['a.example.evil.example', 'a.example', false],
    ['https://a.example@evil.example', 'evil.example', false],
    ['аpple.com', 'xn--pple-43d.com', false],
  ])('says of %j and %s: %s', (text, host, named) => {
    expect(namesHost(text, host)).toBe(named);
  });
});

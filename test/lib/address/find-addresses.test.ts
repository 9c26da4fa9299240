import { describe, expect, it } from 'vitest';
import { findAddresses } from '../../../lib/address/find-addresses';

const evm = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';

describe('findAddresses', () => {
  it('finds addresses in prose, links, tables and code, with their offsets', () => {
    const text = `Send to ${evm}, see https://etherscan.io/address/${evm.toLowerCase()}?a=1 or \`So11111111111111111111111111111111111111112\`. bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa`;
    const found = findAddresses(text);
    expect(found.map((address) => address.kind)).toEqual(['evm', 'evm', 'solana', 'bitcoin']);
    for (const address of found) {
      expect(text.slice(address.start, address.end)).toBe(address.text);
    }
  });

  it('finds an address that stands between CJK characters', () => {
    expect(findAddresses(`合约地址${evm}已验证`)).toHaveLength(1);
  });

  it('says so when letters of another alphabet disguise an address', () => {
    const disguised = evm.replace('E', 'Е').replace('a', 'а');
    const [found] = findAddresses(`to ${disguised} now`);
    expect(found).toMatchObject({ disguised: true, text: disguised, kind: 'evm' });
  });

  it('takes no hash, word, identifier or encoded blob for an address', () => {
    const text = [
      `0x${'ab'.repeat(32)}`,
      'ab'.repeat(32),
      'getMinimumBalanceForRentExemptAccountsNow',
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4',
      'supercalifragilisticexpialidocious1234567890',
      'https://example.com/a-long-path-with-many-words-in-it-and-more/2024/11/24',
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk',
    ].join('\n');
    expect(findAddresses(text)).toEqual([]);
  });

  it('takes time in proportion to the text, also for one run without an end', () => {
    const run = 'a1/'.repeat(100_000);
    expect(findAddresses(run)).toEqual([]);
    expect(findAddresses(`${evm} `.repeat(500))).toHaveLength(500);
  });
});

import { describe, expect, it } from 'vitest';
import { checkAddress } from '../../../lib/address/check-address';
import { checkTransactionHash } from '../../../lib/address/transaction-hash';

/** Examples of the specifications themselves: EIP-55, BIP-173, BIP-350, CIP-19, CashAddr, and so on. */
const published: readonly (readonly [string, string, string])[] = [
  ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', 'evm', 'valid'],
  ['0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359', 'evm', 'valid'],
  ['0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB', 'evm', 'valid'],
  ['0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb', 'evm', 'valid'],
  ['0x52908400098527886E0F7030069857D2E4169EE7', 'evm', 'none'],
  ['0xde709f2102306220921060314715629080e2fb77', 'evm', 'none'],
  ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', 'bitcoin', 'valid'],
  ['3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy', 'bitcoin', 'valid'],
  ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', 'bitcoin', 'valid'],
  ['BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4', 'bitcoin', 'valid'],
  ['bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0', 'bitcoin', 'valid'],
  ['tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx', 'bitcoin-testnet', 'valid'],
  ['TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', 'tron', 'valid'],
  ['So11111111111111111111111111111111111111112', 'solana', 'none'],
  ['EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v', 'solana', 'none'],
  ['bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a', 'bitcoin-cash', 'valid'],
  ['rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh', 'xrp', 'valid'],
  ['EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPrHF', 'ton', 'valid'],
  ['GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ', 'stellar', 'valid'],
  ['5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY', 'polkadot', 'valid'],
  [
    'addr1qx2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzer3n0d3vllmyqwsx5wktcd8cc3sq835lu7drv2xwl2wywfgse35a3x',
    'cardano',
    'valid',
  ],
];

describe('checkAddress', () => {
  it.each(published)('knows %s as %s, checksum %s', (text, kind, checksum) => {
    expect(checkAddress(text)).toMatchObject({ kind, checksum });
  });

  it('says invalid when one character of a checksummed address was changed', () => {
    expect(checkAddress('0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD')?.checksum).toBe('invalid');
    expect(checkAddress('1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb')?.checksum).toBe('invalid');
    expect(checkAddress('bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5')?.checksum).toBe('invalid');
    expect(checkAddress('TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6u')?.checksum).toBe('invalid');
  });

  it('gives every case of an EVM address the same normal form', () => {
    const checksummed = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';
    expect(checkAddress(checksummed.toLowerCase())?.normalized).toBe(checksummed);
    expect(checkAddress(`0x${checksummed.slice(2).toUpperCase()}`)?.normalized).toBe(checksummed);
  });

  it('refuses what only resembles an address', () => {
    for (const text of [
      '',
      '0x1234',
      `0x${'g'.repeat(40)}`,
      `0x${'a'.repeat(41)}`,
      'the quick brown fox jumps over the lazy dog',
      'internationalizationofeverything',
      'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3T4',
      'x'.repeat(10_000),
    ]) {
      expect(checkAddress(text)).toBeNull();
    }
  });
});

describe('checkTransactionHash', () => {
  it('tells an EVM hash, a bare hash and a Solana signature apart', () => {
    expect(checkTransactionHash(`0x${'ab'.repeat(32)}`)?.kind).toBe('evm-hash');
    expect(checkTransactionHash('ab'.repeat(32))?.kind).toBe('hex-hash');
    const signature =
      '5VERv8NMvzbJMEkV8xnrLkEaWRtSz9CosKDYjCJjBRnbJLgp8uirBgmQpjKhoR4tjF3ZpRzrFmBV6UjKdiSZkQUW';
    expect(checkTransactionHash(signature)?.kind).toBe('solana-signature');
    expect(checkTransactionHash('0x12')).toBeNull();
  });
});

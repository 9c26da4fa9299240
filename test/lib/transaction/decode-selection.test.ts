import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeSelection } from '../../../lib/transaction/decode-selection';
import { methodOf } from '../../../lib/transaction/methods';
import messages from '../../../public/_locales/en/messages.json';
import { tail, word } from './encode-arguments';

const now = Date.UTC(2026, 10, 24);
const seconds = BigInt(now / 1000);
const spender = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';
const token = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48';
const max = (1n << 256n) - 1n;

const facts = (text: string) => decodeSelection(text, now);
const values = (text: string, label: string) =>
  facts(text).flatMap((fact) => (fact.label === label ? [fact.value] : []));
const approve = (amount: bigint) => `0x095ea7b3${word(spender.toLowerCase())}${word(amount)}`;

describe('methodOf', () => {
  it.each([
    ['0xa9059cbb', 'transfer(address,uint256)'],
    ['0x095ea7b3', 'approve(address,uint256)'],
    ['0x23b872dd', 'transferFrom(address,address,uint256)'],
    ['0x39509351', 'increaseAllowance(address,uint256)'],
    ['0xd505accf', 'permit(address,address,uint256,uint256,uint8,bytes32,bytes32)'],
    ['0x8fcbaf0c', 'permit(address,address,uint256,uint256,bool,uint8,bytes32,bytes32)'],
    ['0xa22cb465', 'setApprovalForAll(address,bool)'],
    ['0x42842e0e', 'safeTransferFrom(address,address,uint256)'],
    ['0xf242432a', 'safeTransferFrom(address,address,uint256,uint256,bytes)'],
    ['0xd0e30db0', 'deposit()'],
    ['0x2e1a7d4d', 'withdraw(uint256)'],
    ['0x38ed1739', 'swapExactTokensForTokens(uint256,uint256,address[],address,uint256)'],
    ['0xac9650d8', 'multicall(bytes[])'],
    ['0x5ae401dc', 'multicall(uint256,bytes[])'],
    ['0x3593564c', 'execute(bytes,bytes[],uint256)'],
    ['0x87517c45', 'approve(address,address,uint160,uint48)'],
    ['0x2b67b570', 'permit(address,((address,uint160,uint48,uint48),address,uint256),bytes)'],
    [
      '0x30f28b7a',
      'permitTransferFrom(((address,uint256),uint256,uint256),(address,uint256),address,bytes)',
    ],
    [
      '0x414bf389',
      'exactInputSingle((address,address,uint24,address,uint256,uint256,uint256,uint160))',
    ],
    ['0x04e45aaf', 'exactInputSingle((address,address,uint24,address,uint256,uint256,uint160))'],
    ['0x82ad56cb', 'aggregate3((address,bool,bytes)[])'],
    [
      '0x6a761202',
      'execTransaction(address,uint256,bytes,uint8,uint256,uint256,uint256,address,address,bytes)',
    ],
  ])('knows %s, the selector that is published for %s', (selector, canonical) => {
    expect(methodOf(selector)?.canonical).toBe(canonical);
  });
});

describe('decodeSelection on calldata', () => {
  it('calls an unlimited approval by its name and says who gets it', () => {
    expect(facts(approve(max))).toContainEqual({
      label: 'factUnlimitedApproval',
      value: spender,
      tone: 'danger',
    });
    expect(values(approve(max), 'factMethod')).toEqual(['approve(address,uint256)']);
    expect(values(approve(max), 'factSpender')).toEqual([spender]);
  });

  it('tells a limited approval and a revoked one apart from it', () => {
    expect(facts(approve(5_000_000n))).toContainEqual({
      label: 'factApproval',
      value: spender,
      tone: 'warning',
    });
    expect(facts(approve(0n))).toContainEqual({
      label: 'factApprovalRevoked',
      value: spender,
      tone: 'good',
    });
  });

  it('shows recipient and amount of a transfer', () => {
    const text = `0xa9059cbb${word(spender.toLowerCase())}${word(1_234_567n)}`;
    expect(values(text, 'factRecipient')).toEqual([spender]);
    expect(values(text, 'factAmount')).toEqual(['1\u202f234\u202f567']);
  });

  it('warns of rights over a whole collection', () => {
    const text = `0xa22cb465${word(spender.toLowerCase())}${word(1)}`;
    expect(facts(text)).toContainEqual({
      label: 'factApprovalForAll',
      value: spender,
      tone: 'danger',
    });
  });

  it('shows path, minimum and deadline of a swap, and that a deadline is past', () => {
    const swap = (deadline: bigint): string =>
      `0x38ed1739${word(1000)}${word(0)}${word(160)}${word(spender.toLowerCase())}${word(deadline)}${word(2)}${word(token.toLowerCase())}${word(spender.toLowerCase())}`;
    expect(values(swap(seconds + 600n), 'factPath')).toEqual([`${token} → ${spender}`]);
    expect(values(swap(seconds + 600n), 'factDeadline')).toEqual(['2026-11-24 00:10:00 UTC']);
    expect(values(swap(seconds - 1n), 'factDeadlinePassed')).toEqual(['2026-11-23 23:59:59 UTC']);
    expect(values(swap(max), 'factNoDeadline')).toHaveLength(1);
    expect(facts(swap(seconds))).toContainEqual({
      label: 'factAmountOutMin',
      value: '0',
      tone: 'warning',
    });
  });

  it('follows calls inside a multicall, and stops where they nest without end', () => {
    const wrap = (inner: string): string =>
      `0xac9650d8${word(32)}${word(1)}${word(32)}${tail(inner)}`;
    expect(facts(padded(wrap(approve(max))))).toContainEqual({
      label: 'factUnlimitedApproval',
      value: spender,
      tone: 'danger',
    });
    let nested = approve(max);
    for (let depth = 0; depth < 10; depth += 1) nested = wrap(nested);
    expect(facts(padded(nested)).length).toBeLessThan(10);
  });

  it('opens the structs of Permit2', () => {
    const text = `0x2b67b570${word(spender.toLowerCase())}${word(token.toLowerCase())}${word((1n << 160n) - 1n)}${word(seconds + 60n)}${word(0)}${word(spender.toLowerCase())}${word(seconds + 60n)}${word(256)}${word(0)}`;
    expect(facts(text)).toContainEqual({
      label: 'factUnlimitedApproval',
      value: spender,
      tone: 'danger',
    });
    expect(values(text, 'factToken')).toEqual([token]);
  });

  it('says so when arguments do not fit instead of guessing', () => {
    const dirty = `0x095ea7b3${'f'.repeat(24)}${spender.slice(2).toLowerCase()}${word(1)}`;
    expect(facts(dirty)).toContainEqual({
      label: 'factUndecodable',
      value: '0x095ea7b3',
      tone: 'warning',
    });
    const farOffset = `0xac9650d8${word(max)}`;
    expect(facts(farOffset)).toContainEqual({
      label: 'factUndecodable',
      value: '0xac9650d8',
      tone: 'warning',
    });
    expect(facts(`0xdeadbeef${word(1)}`)).toContainEqual({
      label: 'factUnknownMethod',
      value: '0xdeadbeef',
      tone: 'warning',
    });
  });
});

describe('decodeSelection on messages to sign', () => {
  /** The example of EIP-712 itself. */
  const mail = {
    types: {
      EIP712Domain: [
        { name: 'name', type: 'string' },
        { name: 'version', type: 'string' },
        { name: 'chainId', type: 'uint256' },
        { name: 'verifyingContract', type: 'address' },
      ],
      Person: [
        { name: 'name', type: 'string' },
        { name: 'wallet', type: 'address' },
      ],
      Mail: [
        { name: 'from', type: 'Person' },
        { name: 'to', type: 'Person' },
        { name: 'contents', type: 'string' },
      ],
    },
    primaryType: 'Mail',
    domain: {
      name: 'Ether Mail',
      version: '1',
      chainId: 1,
      verifyingContract: '0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC',
    },
    message: {
      from: { name: 'Cow', wallet: '0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826' },
      to: { name: 'Bob', wallet: '0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB' },
      contents: 'Hello, Bob!',
    },
  };

  it('computes the hash that EIP-712 publishes for its example', () => {
    expect(values(JSON.stringify(mail), 'factSigningHash')).toEqual([
      '0xbe609aee343fb3c4b28e1df9e632fca64fcfaede20f02e86244efddf30957bd2',
    ]);
    expect(values(JSON.stringify(mail), 'factChain')).toEqual(['Ethereum (1)']);
  });

  const permit = (value: string) => ({
    types: {
      Permit: [
        'owner:address',
        'spender:address',
        'value:uint256',
        'nonce:uint256',
        'deadline:uint256',
      ].map((field) => {
        const [name = '', type = ''] = field.split(':');
        return { name, type };
      }),
    },
    primaryType: 'Permit',
    domain: { name: 'USD Coin', version: '2', chainId: 1, verifyingContract: token },
    message: { owner: token, spender, value, nonce: 0, deadline: `${seconds + 3600n}` },
  });

  it('names an unlimited permit, its spender, its deadline and the contract', () => {
    const text = `Please sign:\n${JSON.stringify(permit(max.toString()), null, 2)}`;
    expect(facts(text)).toContainEqual({
      label: 'factUnlimitedApproval',
      value: spender,
      tone: 'danger',
    });
    expect(values(text, 'factVerifyingContract')).toEqual([token]);
    expect(values(text, 'factDeadline')).toEqual(['2026-11-24 01:00:00 UTC']);
    expect(facts(JSON.stringify(permit('1000')))).toContainEqual({
      label: 'factApproval',
      value: spender,
      tone: 'warning',
    });
  });

  it('says that an order gives nothing back', () => {
    const item = [
      { name: 'token', type: 'address' },
      { name: 'identifierOrCriteria', type: 'uint256' },
    ];
    const order = {
      types: { OrderComponents: [{ name: 'offerer', type: 'address' }], OfferItem: item },
      primaryType: 'OrderComponents',
      domain: { name: 'Seaport', chainId: '0x1', verifyingContract: token },
      message: {
        offerer: spender,
        offer: [{ token, identifierOrCriteria: '77' }],
        consideration: [{ recipient: spender, startAmount: '1', endAmount: '1' }],
      },
    };
    expect(facts(JSON.stringify(order)).map((fact) => fact.label)).toContain('factOrderForNothing');
  });

  it('shows what it can of a message whose values fit no type', () => {
    const broken = { ...mail, message: { ...mail.message, contents: 7 } };
    expect(facts(JSON.stringify(broken)).map((fact) => fact.label)).toContain('factUndecodable');
  });
});

describe('decodeSelection on other things', () => {
  it('decodes the signed transaction that EIP-155 publishes', () => {
    const text =
      '0xf86c098504a817c800825208943535353535353535353535353535353535353535880de0b6b3a76400008025a028ef61340bd939bc2195fe537567866003e1a15d3c71ff63e1590620aa636276a067cbe9d8997f761aecb703304b3800ccf555c9f3dc64214b297fb1966a3b6d83';
    expect(values(text, 'factChain')).toEqual(['Ethereum (1)']);
    expect(values(text, 'factNonce')).toEqual(['9']);
    expect(values(text, 'factValue')).toEqual(['1 ETH']);
    expect(values(text, 'factGas')).toEqual(['21\u202f000']);
  });

  it('tells an address with its checksum, also within a sentence', () => {
    expect(facts(spender)).toContainEqual({
      label: 'factChecksumValid',
      value: spender,
      tone: 'good',
    });
    const wrong = spender.replace('5aA', '5aa');
    expect(facts(`pay ${wrong} now`).map((fact) => fact.label)).toContain('factChecksumInvalid');
    expect(facts(spender.replace('E', 'Е')).map((fact) => fact.label)).toContain('factDisguised');
  });

  it('tells a hash from calldata and from an address', () => {
    expect(facts(`0x${'ab'.repeat(32)}`)[0]?.label).toBe('factTransactionHash');
  });

  it('says nothing about ordinary text, and survives hostile text', () => {
    for (const text of [
      '',
      'Bitcoin rose 2.34% to $95,051.23.',
      '{"a":1}',
      '0x',
      '0xzz',
      `0x${'f'.repeat(300_000)}`,
      '{"primaryType":"__proto__","types":{},"domain":{},"message":{}}',
    ]) {
      expect(facts(text)).toEqual([]);
    }
  });

  it('has an interface text for every label', () => {
    const folder = new URL('../../../lib/transaction/', import.meta.url);
    const sources = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
    const labels = new Set(sources.join().match(/(?<=')fact[A-Z]\w+(?=')/g));
    expect(labels.size).toBeGreaterThan(40);
    for (const label of labels) expect(Object.keys(messages)).toContain(label);
  });
});

/** Calldata is a selector and whole words. */
function padded(text: string): string {
  const rest = (text.length - 10) % 64;
  return rest === 0 ? text : text + '0'.repeat(64 - rest);
}

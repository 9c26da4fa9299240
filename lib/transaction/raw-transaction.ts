import type { Fact } from '../chat/types';
import { toBigInt, toHex } from './abi-decode';
import { callFacts } from './call-facts';
import { chainName } from './chains';
import { fact, groupDigits, showAddress, showEther } from './facts';
import { decodeRlp, type RlpItem } from './rlp';

interface Layout {
  readonly type: string;
  readonly fields: readonly string[];
}

/** Fields in order, by the byte before the list (EIP-2718); `legacy` has none. */
const layouts: Readonly<Record<number, Layout>> = {
  1: { type: 'EIP-2930', fields: ['chainId', 'nonce', 'gasPrice', 'gas', 'to', 'value', 'data'] },
  2: {
    type: 'EIP-1559',
    fields: ['chainId', 'nonce', 'tip', 'gasPrice', 'gas', 'to', 'value', 'data'],
  },
  3: {
    type: 'EIP-4844',
    fields: ['chainId', 'nonce', 'tip', 'gasPrice', 'gas', 'to', 'value', 'data'],
  },
  4: {
    type: 'EIP-7702',
    fields: ['chainId', 'nonce', 'tip', 'gasPrice', 'gas', 'to', 'value', 'data'],
  },
};
const legacy: Layout = {
  type: 'legacy',
  fields: ['nonce', 'gasPrice', 'gas', 'to', 'value', 'data'],
};

/** Facts about a serialised EVM transaction, signed or not; null where the bytes are none. */
export function rawTransactionFacts(bytes: Uint8Array, now: number): Fact[] | null {
  const typed = layouts[bytes[0] ?? 0];
  const layout = typed ?? legacy;
  const item = decodeRlp(typed ? bytes.subarray(1) : bytes);
  if (!item || item instanceof Uint8Array || item.length < 6) return null;
  const fields = new Map(layout.fields.map((name, at) => [name, item[at]]));
  const to = bytesOf(fields.get('to'));
  const data = bytesOf(fields.get('data'));
  if (!to || !data || (to.length !== 20 && to.length !== 0)) return null;
  const number = (name: string): bigint => toBigInt(bytesOf(fields.get(name)) ?? new Uint8Array());
  if (number('gas') > 1n << 40n || number('nonce') > 1n << 64n) return null;
  const chain = typed ? number('chainId') : legacyChain(item);
  return [
    fact('factRawTransaction', layout.type),
    ...(chain === null
      ? [fact('factNoChain', '', 'warning')]
      : [fact('factChain', chainName(chain))]),
    to.length === 0
      ? fact('factCreatesContract', `${data.length}`, 'warning')
      : fact('factTo', showAddress(toHex(to))),
    fact('factValue', showEther(number('value'))),
    fact('factNonce', groupDigits(number('nonce'))),
    fact('factGas', groupDigits(number('gas'))),
    ...(layout.type === 'EIP-7702' ? delegations(item[9]) : []),
    ...(to.length === 20 ? callFacts(data, now) : []),
  ];
}

/** An authorisation lets a contract act as the account itself. */
function delegations(list: RlpItem | undefined): Fact[] {
  if (!list || list instanceof Uint8Array) return [];
  return list.slice(0, 8).flatMap((entry) => {
    const target = entry instanceof Uint8Array ? null : bytesOf(entry[1]);
    return target?.length === 20
      ? [fact('factDelegation', showAddress(toHex(target)), 'danger')]
      : [];
  });
}

/** EIP-155: v is 35 or 36 plus twice the chain; an unsigned one carries the chain itself. */
function legacyChain(item: readonly RlpItem[]): bigint | null {
  const v = bytesOf(item[6]);
  if (!v) return null;
  const value = toBigInt(v);
  const unsigned = [item[7], item[8]].every((part) => bytesOf(part)?.length === 0);
  if (unsigned && item.length === 9) return value;
  return value >= 35n ? (value - 35n) / 2n : null;
}

function bytesOf(item: RlpItem | undefined): Uint8Array | null {
  return item instanceof Uint8Array ? item : null;
}

import type { Fact } from '../chat/types';
import { type AbiValue, decodeArguments, fromHex, toHex } from './abi-decode';
import type { AbiMethod, AbiParameter } from './abi-types';
import { deadlineFact, fact, groupDigits, isUnlimited, showAddress } from './facts';
import { methodOf } from './methods';

const deepest = 3;
const mostCalls = 12;

/**
 * Facts about calldata: the method, its arguments, what it lets others do. An unknown selector and
 * arguments that do not decode are said as such. Calls inside calls are followed three deep.
 */
export function callFacts(data: Uint8Array, now: number, depth = 0): Fact[] {
  if (data.length < 4) return [];
  const selector = toHex(data.subarray(0, 4));
  const method = methodOf(selector);
  if (!method) return [fact('factUnknownMethod', selector, 'warning')];
  const values = decodeArguments(method.parameters, data.subarray(4));
  if (!values) {
    return [fact('factMethod', method.canonical), fact('factUndecodable', selector, 'warning')];
  }
  return [
    fact('factMethod', method.canonical),
    ...warnings(method, values),
    ...argumentFacts(method.parameters, values, now),
    ...innerCalls(method, values, now, depth),
  ];
}

/** What an approval gives away, named before the arguments. */
function warnings(method: AbiMethod, values: readonly AbiValue[]): Fact[] {
  const named = flatten(method.parameters, values);
  const spender = named.find(({ name }) => name === 'spender' || name === 'operator')?.value;
  const who = typeof spender === 'string' ? showAddress(spender) : '';
  if (method.name === 'setApprovalForAll') {
    const given = named.find(({ name }) => name === 'approved')?.value === true;
    return [
      given ? fact('factApprovalForAll', who, 'danger') : fact('factApprovalRevoked', who, 'good'),
    ];
  }
  if (method.name === 'transferOwnership' || method.name.startsWith('upgradeTo')) {
    const target = typeof values[0] === 'string' ? showAddress(values[0]) : '';
    return [fact('factControlPassed', target, 'danger')];
  }
  if (!/^(?:approve|permit|increase)/.test(method.name)) return [];
  const amounts = named.filter(({ name }) => name === 'amount').map(({ value }) => value);
  const allowed = named.find(({ name }) => name === 'allowed')?.value === true;
  const unlimited = amounts.some((amount) => typeof amount === 'bigint' && isUnlimited(amount));
  if (unlimited || allowed) return [fact('factUnlimitedApproval', who, 'danger')];
  const revoked = method.name === 'approve' && amounts.every((amount) => amount === 0n);
  return [
    revoked ? fact('factApprovalRevoked', who, 'good') : fact('factApproval', who, 'warning'),
  ];
}

interface Named {
  readonly name: string;
  readonly type: string;
  readonly value: AbiValue;
}

/** Tuples opened up: the fields of a struct read like arguments. */
function flatten(parameters: readonly AbiParameter[], values: readonly AbiValue[]): Named[] {
  return parameters.flatMap((parameter, at): Named[] => {
    const value = values[at] ?? '';
    if (parameter.type === 'tuple' && Array.isArray(value))
      return flatten(parameter.components, value);
    if (parameter.type === 'tuple[]' && Array.isArray(value)) {
      return value
        .slice(0, mostCalls)
        .flatMap((element) =>
          Array.isArray(element) ? flatten(parameter.components, element) : [],
        );
    }
    return [{ name: parameter.name, type: parameter.type, value }];
  });
}

/** Interface texts for arguments that matter; the others are shown by the contract's own name. */
const labels: Readonly<Record<string, string>> = {
  spender: 'factSpender',
  operator: 'factOperator',
  to: 'factRecipient',
  recipient: 'factRecipient',
  receiver: 'factRecipient',
  from: 'factFrom',
  owner: 'factOwner',
  token: 'factToken',
  asset: 'factToken',
  tokenIn: 'factTokenIn',
  tokenOut: 'factTokenOut',
  amount: 'factAmount',
  amountIn: 'factAmountIn',
  amountOut: 'factAmountOut',
  amountOutMin: 'factAmountOutMin',
  amountInMax: 'factAmountInMax',
  tokenId: 'factTokenId',
  path: 'factPath',
  target: 'factContract',
  nonce: 'factNonce',
  value: 'factAmount',
};

function argumentFacts(
  parameters: readonly AbiParameter[],
  values: readonly AbiValue[],
  now: number,
): Fact[] {
  return flatten(parameters, values).flatMap(({ name, type, value }): Fact[] => {
    if (typeof value === 'bigint' && /^(?:deadline|expiration|expiry)$/.test(name)) {
      return [deadlineFact(value, now)];
    }
    const label = labels[name];
    if (!label) return [];
    if (name === 'path' && type === 'bytes' && typeof value === 'string') {
      return [fact(label, v3Path(value).map(showAddress).join(' → '))];
    }
    return [
      fact(label, show(value), name === 'amountOutMin' && value === 0n ? 'warning' : 'plain'),
    ];
  });
}

function show(value: AbiValue): string {
  if (typeof value === 'bigint') return groupDigits(value);
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string')
    return value.length > 140 ? `${value.slice(0, 140)}…` : showAddress(value);
  return value.slice(0, 8).map(show).join(' → ');
}

/** Tokens of a packed Uniswap V3 path: 20 bytes each, 3 bytes of fee between. */
function v3Path(path: string): string[] {
  const digits = path.slice(2);
  const tokens: string[] = [];
  for (let at = 0; at + 40 <= digits.length && tokens.length < 8; at += 46) {
    tokens.push(`0x${digits.slice(at, at + 40)}`);
  }
  return tokens;
}

function innerCalls(
  method: AbiMethod,
  values: readonly AbiValue[],
  now: number,
  depth: number,
): Fact[] {
  if (depth >= deepest) return [];
  const inner = method.parameters.flatMap((parameter, at): string[] => {
    const value = values[at];
    if (parameter.name === 'calls' && Array.isArray(value))
      return value.filter((one) => typeof one === 'string');
    if (parameter.name === 'data' && typeof value === 'string') return [value];
    if (parameter.name === 'batch' && Array.isArray(value)) {
      return value
        .flatMap((entry) => (Array.isArray(entry) ? (entry.at(-1) ?? '') : ''))
        .filter((one) => typeof one === 'string');
    }
    return [];
  });
  return inner.slice(0, mostCalls).flatMap((call, at) => {
    const bytes = fromHex(call);
    if (!bytes || bytes.length < 4) return [];
    const facts = callFacts(bytes, now, depth + 1);
    return facts.map((one, first) =>
      first === 0 ? { ...one, value: `${at + 1}. ${one.value}` } : one,
    );
  });
}

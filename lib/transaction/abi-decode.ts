import type { AbiParameter } from './abi-types';

/** Numbers as bigint, addresses and bytes as `0x` and lower-case hex, tuples and arrays as arrays. */
export type AbiValue = bigint | boolean | string | readonly AbiValue[];

const mostValues = 2_000;
const mostElements = 256;

class Malformed extends Error {}

/**
 * Decodes the arguments of a call. Strict: padding must be zero, offsets inside the data, flags 0 or 1;
 * what fails any of these is null, never a guess. Bounded against arrays that point at each other.
 */
export function decodeArguments(
  parameters: readonly AbiParameter[],
  data: Uint8Array,
): readonly AbiValue[] | null {
  const budget = { left: mostValues };
  try {
    return decodeTuple(parameters, data, 0, budget);
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

type Budget = { left: number };

function decodeTuple(
  parameters: readonly AbiParameter[],
  data: Uint8Array,
  start: number,
  budget: Budget,
): AbiValue[] {
  let head = start;
  return parameters.map((parameter) => {
    const size = staticSize(parameter);
    const at = size === null ? start + readOffset(data, head) : head;
    head += size ?? 32;
    return decodeValue(parameter, data, at, budget);
  });
}

function decodeValue(
  parameter: AbiParameter,
  data: Uint8Array,
  at: number,
  budget: Budget,
): AbiValue {
  budget.left -= 1;
  if (budget.left < 0) throw new Malformed('too many values');
  const array = /^(.*)\[(\d*)\]$/.exec(parameter.type);
  if (array) {
    const element = { ...parameter, type: array[1] ?? '' };
    const fixed = array[2] ? Number(array[2]) : null;
    const length = fixed ?? readOffset(data, at);
    if (length > mostElements) throw new Malformed('too many elements');
    const elements = Array.from({ length }, () => element);
    return decodeTuple(elements, data, fixed === null ? at + 32 : at, budget);
  }
  if (parameter.type === 'tuple') return decodeTuple(parameter.components, data, at, budget);
  if (parameter.type === 'bytes' || parameter.type === 'string')
    return decodeBytes(parameter.type, data, at);
  return decodeWord(parameter.type, readWord(data, at));
}

function decodeWord(type: string, word: Uint8Array): AbiValue {
  const value = toBigInt(word);
  if (type === 'address') {
    if (value >> 160n !== 0n) throw new Malformed('address padding');
    return toHex(word.subarray(12));
  }
  if (type === 'bool') {
    if (value > 1n) throw new Malformed('bool');
    return value === 1n;
  }
  const [, kind = '', size = ''] = /^(uint|int|bytes)(\d+)$/.exec(type) ?? [];
  if (kind === 'bytes') {
    const length = Number(size);
    if (word.subarray(length).some((byte) => byte !== 0)) throw new Malformed('bytes padding');
    return toHex(word.subarray(0, length));
  }
  const bits = BigInt(size || 256);
  if (kind === 'uint') {
    if (value >> bits !== 0n) throw new Malformed('uint range');
    return value;
  }
  const signed = BigInt.asIntN(256, value);
  if (kind !== 'int' || BigInt.asIntN(Number(bits), signed) !== signed)
    throw new Malformed('int range');
  return signed;
}

function decodeBytes(type: 'bytes' | 'string', data: Uint8Array, at: number): string {
  const length = readOffset(data, at);
  if (at + 32 + length > data.length) throw new Malformed('bytes past the end');
  const bytes = data.subarray(at + 32, at + 32 + length);
  return type === 'bytes' ? toHex(bytes) : new TextDecoder().decode(bytes.subarray(0, 2_000));
}

/** Bytes that a static value takes in the head; null for a dynamic one. */
function staticSize(parameter: AbiParameter): number | null {
  const array = /^(.*)\[(\d*)\]$/.exec(parameter.type);
  if (array) {
    const element = staticSize({ ...parameter, type: array[1] ?? '' });
    return array[2] && element !== null ? element * Number(array[2]) : null;
  }
  if (parameter.type === 'bytes' || parameter.type === 'string') return null;
  if (parameter.type !== 'tuple') return 32;
  let total = 0;
  for (const component of parameter.components) {
    const size = staticSize(component);
    if (size === null) return null;
    total += size;
  }
  return total;
}

function readWord(data: Uint8Array, at: number): Uint8Array {
  if (at < 0 || at + 32 > data.length) throw new Malformed('past the end');
  return data.subarray(at, at + 32);
}

function readOffset(data: Uint8Array, at: number): number {
  const value = toBigInt(readWord(data, at));
  if (value > BigInt(data.length)) throw new Malformed('offset past the end');
  return Number(value);
}

export function toBigInt(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt(toHex(bytes));
}

export function toHex(bytes: Uint8Array): string {
  return `0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Bytes of `0x` and an even number of hex digits; null otherwise. */
export function fromHex(text: string): Uint8Array | null {
  const digits = text.replace(/^0x/i, '');
  if (digits.length % 2 !== 0 || !/^[0-9a-fA-F]*$/.test(digits)) return null;
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

import { keccak_256 } from '@noble/hashes/sha3.js';
import { fromHex, toHex } from './abi-decode';

export interface TypedData {
  readonly types: Readonly<
    Record<string, readonly { readonly name: string; readonly type: string }[]>
  >;
  readonly primaryType: string;
  readonly domain: Readonly<Record<string, unknown>>;
  readonly message: Readonly<Record<string, unknown>>;
}

/** EIP-712 JSON, checked for shape; null where a text is none. */
export function parseTypedData(text: string): TypedData | null {
  if (text.length > 200_000 || !text.includes('primaryType')) return null;
  const value = parseJson(text);
  if (!isRecord(value)) return null;
  const { types, primaryType, domain, message } = value;
  if (
    !isRecord(types) ||
    typeof primaryType !== 'string' ||
    !isRecord(domain) ||
    !isRecord(message)
  )
    return null;
  const checked: Record<string, { name: string; type: string }[]> = {};
  for (const [name, fields] of Object.entries(types)) {
    if (!Array.isArray(fields)) return null;
    const parsed = fields.filter(
      (field): field is { name: string; type: string } =>
        isRecord(field) && typeof field.name === 'string' && typeof field.type === 'string',
    );
    if (parsed.length !== fields.length) return null;
    checked[name] = parsed;
  }
  return Object.hasOwn(checked, primaryType)
    ? { types: checked, primaryType, domain, message }
    : null;
}

class Unhashable extends Error {}

/** What a wallet would sign (`0x1901`, domain, struct; EIP-712), or null where a value fits no type. */
export function signingHash(
  data: TypedData,
): { domain: string; struct: string; digest: string } | null {
  try {
    const types = { EIP712Domain: domainFields(data.domain), ...data.types };
    const domain = hashStruct('EIP712Domain', data.domain, types, 0);
    const struct = hashStruct(data.primaryType, data.message, types, 0);
    const digest = keccak_256(Uint8Array.from([0x19, 0x01, ...domain, ...struct]));
    return { domain: toHex(domain), struct: toHex(struct), digest: toHex(digest) };
  } catch (error) {
    if (error instanceof Unhashable) return null;
    throw error;
  }
}

type Types = TypedData['types'];

const domainTypes = [
  ['name', 'string'],
  ['version', 'string'],
  ['chainId', 'uint256'],
  ['verifyingContract', 'address'],
  ['salt', 'bytes32'],
] as const;

function domainFields(domain: TypedData['domain']): { name: string; type: string }[] {
  return domainTypes
    .filter(([name]) => Object.hasOwn(domain, name))
    .map(([name, type]) => ({ name, type }));
}

function hashStruct(type: string, value: unknown, types: Types, depth: number): Uint8Array {
  if (!isRecord(value) || depth > 12) throw new Unhashable(type);
  const parts: Uint8Array[] = [keccak_256(utf8(encodeType(type, types)))];
  for (const field of types[type] ?? [])
    parts.push(encodeField(field.type, value[field.name], types, depth));
  return keccak_256(join(parts));
}

function encodeType(type: string, types: Types): string {
  const needed = new Set<string>();
  const visit = (name: string): void => {
    const base = name.replace(/\[.*$/, '');
    if (needed.has(base) || !Object.hasOwn(types, base)) return;
    needed.add(base);
    for (const field of types[base] ?? []) visit(field.type);
  };
  visit(type);
  needed.delete(type);
  return [type, ...[...needed].sort()]
    .map(
      (name) =>
        `${name}(${(types[name] ?? []).map((field) => `${field.type} ${field.name}`).join(',')})`,
    )
    .join('');
}

function encodeField(type: string, value: unknown, types: Types, depth: number): Uint8Array {
  const array = /^(.*)\[(\d*)\]$/.exec(type);
  if (array) {
    if (!Array.isArray(value) || value.length > 1_000) throw new Unhashable(type);
    return keccak_256(
      join(value.map((element) => encodeField(array[1] ?? '', element, types, depth + 1))),
    );
  }
  if (Object.hasOwn(types, type)) return hashStruct(type, value, types, depth + 1);
  if (type === 'string') {
    if (typeof value !== 'string') throw new Unhashable(type);
    return keccak_256(utf8(value));
  }
  if (type === 'bytes') return keccak_256(hexBytes(value));
  if (type === 'bool') return number(value === true || value === 'true' ? 1n : 0n);
  if (type === 'address') return number(BigInt(toHex(hexBytes(value, 20))));
  const fixed = /^bytes(\d+)$/.exec(type);
  if (fixed)
    return join([hexBytes(value, Number(fixed[1])), new Uint8Array(32 - Number(fixed[1]))]);
  if (/^u?int\d*$/.test(type)) return number(toInteger(value));
  throw new Unhashable(type);
}

/** Integers come as numbers, decimal or hex text. */
export function toInteger(value: unknown): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
  if (typeof value === 'string' && /^(?:-?\d{1,80}|0x[0-9a-fA-F]{1,64})$/.test(value))
    return BigInt(value);
  throw new Unhashable('integer');
}

function number(value: bigint): Uint8Array {
  return fromHex(BigInt.asUintN(256, value).toString(16).padStart(64, '0')) ?? new Uint8Array(32);
}

function hexBytes(value: unknown, length?: number): Uint8Array {
  const bytes = typeof value === 'string' && value.startsWith('0x') ? fromHex(value) : null;
  if (!bytes || (length !== undefined && bytes.length !== length)) throw new Unhashable('bytes');
  return bytes;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

import { sha512 } from '@noble/hashes/sha2.js';

/**
 * Public key of an ed25519 seed (RFC 8032, section 5.1.5), for telling a key pair from a signature:
 * nothing is signed with it, so it need not run in constant time.
 */
export function ed25519PublicKey(seed: Uint8Array): Uint8Array {
  const hash = sha512(seed).slice(0, 32);
  hash[0] = (hash[0] ?? 0) & 248;
  hash[31] = ((hash[31] ?? 0) & 127) | 64;
  let scalar = fromLittleEndian(hash);
  let sum: Point = [0n, 1n, 1n, 0n];
  for (const power of basePowers()) {
    if (scalar & 1n) sum = add(sum, power);
    scalar >>= 1n;
  }
  return encode(sum);
}

/** Extended coordinates X, Y, Z, T with x = X/Z, y = Y/Z, xy = T/Z. */
type Point = readonly [bigint, bigint, bigint, bigint];

const prime = 2n ** 255n - 19n;
const curve = 37095705934669439343138083508754565189542113879843219016388785533085940283555n;
const base: Point = [
  15112221349535400772501151409588531511454012693041857206046113283949847762202n,
  46316835694926478169428394003475163141307993866256225615783033603165251855960n,
  1n,
  46827403850823179245072216630277197565144205554125654976674165829533817101731n,
];

let powers: Point[] | null = null;

/** The base point doubled 0 to 255 times, computed once. */
function basePowers(): readonly Point[] {
  if (powers) return powers;
  powers = [base];
  for (let last = base; powers.length < 256; ) {
    last = add(last, last);
    powers.push(last);
  }
  return powers;
}

function modulo(value: bigint): bigint {
  const rest = value % prime;
  return rest < 0n ? rest + prime : rest;
}

/** The complete addition law of RFC 8032, section 5.1.4. */
function add([x1, y1, z1, t1]: Point, [x2, y2, z2, t2]: Point): Point {
  const a = modulo((y1 - x1) * (y2 - x2));
  const b = modulo((y1 + x1) * (y2 + x2));
  const c = modulo(2n * curve * modulo(t1 * t2));
  const d = modulo(2n * z1 * z2);
  const e = b - a;
  const f = d - c;
  const g = d + c;
  const h = b + a;
  return [modulo(e * f), modulo(g * h), modulo(f * g), modulo(e * h)];
}

function encode([x, y, z]: Point): Uint8Array {
  const inverse = invert(z);
  let value = modulo(y * inverse) | ((modulo(x * inverse) & 1n) << 255n);
  const bytes = new Uint8Array(32);
  for (let index = 0; index < 32; index += 1) {
    bytes[index] = Number(value & 255n);
    value >>= 8n;
  }
  return bytes;
}

/** By Fermat: z to the power of prime - 2. */
function invert(value: bigint): bigint {
  let result = 1n;
  let factor = modulo(value);
  for (let exponent = prime - 2n; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = modulo(result * factor);
    factor = modulo(factor * factor);
  }
  return result;
}

function fromLittleEndian(bytes: Uint8Array): bigint {
  return bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
}

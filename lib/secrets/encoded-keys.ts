import { sha256 } from '@noble/hashes/sha2.js';
import { base58, base58xrp, bech32 } from '@scure/base';
import { calledKey } from './context';
import { checkStellarSeed } from './stellar-seed';
import type { Secret, SecretKind } from './types';

interface Form {
  readonly kind: SecretKind;
  readonly pattern: RegExp;
  readonly check: (text: string) => boolean;
  /** Shape and prefix are so rare that a failed checksum is still told. */
  readonly rare?: boolean;
}

/** Keys whose text carries a checksum: WIF, BIP-32, BIP-38 and the seeds of other chains. */
const forms: readonly Form[] = [
  {
    kind: 'wif',
    pattern: word('(?:[5KL9c6TQ]|6P)[1-9A-HJ-NP-Za-km-z]{50,57}'),
    check: isWif,
  },
  {
    kind: 'extended-key',
    pattern: word('[xyztuvYZUV]prv[1-9A-HJ-NP-Za-km-z]{107,108}'),
    check: (text) => decode58(text)?.length === 78,
    rare: true,
  },
  {
    kind: 'private-key',
    pattern: word(
      '(?:nsec|suiprivkey|ed25519_sk|ed25519e_sk|xprv|root_xsk|acct_xsk|addr_xsk)1[02-9ac-hj-np-z]{50,300}',
    ),
    check: (text) => bech32.decodeUnsafe(text, 400) !== undefined,
    rare: true,
  },
  {
    kind: 'private-key',
    pattern: word('AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}'),
    check: (text) => bech32.decodeUnsafe(text, 90) !== undefined,
    rare: true,
  },
  { kind: 'private-key', pattern: word('S[A-Z2-7]{55}'), check: checkStellarSeed },
  { kind: 'private-key', pattern: word('s[1-9A-HJ-NP-Za-km-z]{28,30}'), check: isXrpSeed },
  {
    kind: 'private-key',
    pattern: word('ed(?:sk|esk)[1-9A-HJ-NP-Za-km-z]{50,94}'),
    check: (text) => decode58(text) !== null,
  },
];

export function findEncodedKeys(text: string): Secret[] {
  const found: Secret[] = [];
  for (const { kind, pattern, check, rare } of forms) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (check(match[0])) found.push({ kind, start, end, certainty: 'certain' });
      else if (rare || calledKey(text, start, end)) {
        found.push({ kind, start, end, certainty: 'likely' });
      }
    }
  }
  const pem =
    /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----[\s\S]{20,12000}?-----END [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----/g;
  for (const match of text.matchAll(pem)) {
    if (!/[A-Za-z0-9+/=]{40}/.test(match[0])) continue;
    const end = match.index + match[0].length;
    found.push({ kind: 'private-key', start: match.index, end, certainty: 'certain' });
  }
  return found;
}

function word(source: string): RegExp {
  return new RegExp(`(?<![A-Za-z0-9])${source}(?![A-Za-z0-9])`, 'g');
}

/** The bytes before a correct double-SHA-256 checksum, else null. */
function decode58(text: string, coder = base58): Uint8Array | null {
  const bytes = coder.decode(text);
  if (bytes.length < 5) return null;
  const body = bytes.slice(0, -4);
  const hash = sha256(sha256(body));
  return [0, 1, 2, 3].every((at) => hash[at] === bytes[body.length + at]) ? body : null;
}

/** Versions of Bitcoin, its testnet, Litecoin and Dogecoin; 0x01 with 39 bytes is BIP-38. */
function isWif(text: string): boolean {
  const body = decode58(text);
  if (!body) return false;
  if (body.length === 39) return body[0] === 1;
  const plain = body.length === 33 || (body.length === 34 && body[33] === 1);
  return plain && [0x80, 0xef, 0xb0, 0x9e].includes(body[0] ?? 0);
}

/** Family seeds: 16 bytes after version 33, or after the three bytes of ed25519 seeds. */
function isXrpSeed(text: string): boolean {
  const body = decode58(text, base58xrp);
  return (
    body !== null && (body.length === 17 ? body[0] === 33 : body.length === 19 && body[0] === 1)
  );
}

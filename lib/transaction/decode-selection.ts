import { findAddresses } from '../address/find-addresses';
import { checkTransactionHash } from '../address/transaction-hash';
import type { AddressCheck } from '../address/types';
import type { Fact } from '../chat/types';
import { fromHex } from './abi-decode';
import { callFacts } from './call-facts';
import { fact } from './facts';
import { methodOf } from './methods';
import { rawTransactionFacts } from './raw-transaction';
import { parseTypedData } from './typed-data';
import { typedDataFacts } from './typed-data-facts';

const longest = 400_000;
const mostAddresses = 5;
const mostFacts = 60;

/**
 * What code can say for certain about a selected text: an address, a transaction's identifier, calldata,
 * EIP-712 JSON, a raw transaction; else the addresses and hashes in it. Empty where there is nothing of
 * the kind. Labels are keys of `_locales`. Nothing is signed, sent or fetched. `now` is epoch milliseconds.
 */
export function decodeSelection(text: string, now: number): Fact[] {
  const trimmed = text.trim().replace(/^["'`]|["'`,;]$/g, '');
  if (trimmed.length === 0 || text.length > longest) return [];
  const typed = parseTypedData(trimmed) ?? parseTypedData(objectIn(trimmed));
  if (typed) return typedDataFacts(typed, now).slice(0, mostFacts);
  const joined = /^0x[0-9a-fA-F\s]+$/.test(trimmed) ? trimmed.replace(/\s+/g, '') : trimmed;
  return (whole(joined, now) ?? parts(text, now)).slice(0, mostFacts);
}

/** Facts where the whole text is one thing. */
function whole(text: string, now: number): Fact[] | null {
  const hash = checkTransactionHash(text);
  if (hash) return hashFacts(hash);
  const bytes = /^(?:0x)?[0-9a-fA-F]+$/.test(text) && text.length >= 10 ? fromHex(text) : null;
  if (!bytes || text.length === 42 || text.length === 40) return null;
  const raw = bytes.length > 30 ? rawTransactionFacts(bytes, now) : null;
  if (raw) return raw;
  if (!text.startsWith('0x') || bytes.length < 4) return null;
  // Some applications add a mark of their own behind the arguments; only a known method may have one.
  if ((bytes.length - 4) % 32 !== 0 && !methodOf(text.slice(0, 10))) return null;
  return [fact('factCalldata', `${bytes.length}`), ...callFacts(bytes, now)];
}

/** Addresses, hashes and calldata within other text. */
function parts(text: string, now: number): Fact[] {
  const facts: Fact[] = [];
  const seen = new Set<string>();
  for (const address of findAddresses(text)) {
    if (seen.has(address.normalized) || seen.size >= mostAddresses) continue;
    seen.add(address.normalized);
    if (address.disguised) facts.push(fact('factDisguised', address.text, 'danger'));
    facts.push(...addressFacts(address));
  }
  for (const match of text
    .slice(0, 100_000)
    .matchAll(
      /(?<![\w])(?:0x[0-9a-fA-F]{8,20000}|[0-9a-fA-F]{64}|[1-9A-HJ-NP-Za-km-z]{86,88})(?![\w])/g,
    )) {
    if (facts.length > mostFacts || match[0].length === 42) continue;
    facts.push(...(whole(match[0], now) ?? []));
  }
  return facts;
}

function addressFacts({ chainFamily, normalized, checksum }: AddressCheck): Fact[] {
  const checked = {
    valid: fact('factChecksumValid', normalized, 'good'),
    none: fact('factChecksumNone', normalized),
    invalid: fact('factChecksumInvalid', normalized, 'danger'),
  };
  return [fact('factAddress', chainFamily), checked[checksum]];
}

function hashFacts(hash: NonNullable<ReturnType<typeof checkTransactionHash>>): Fact[] {
  const label = hash.kind === 'solana-signature' ? 'factSolanaSignature' : 'factTransactionHash';
  return [fact(label, hash.normalized), fact('factChainFamily', hash.chainFamily)];
}

/** The outermost object of a text that has words around it. */
function objectIn(text: string): string {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  return start >= 0 && end > start ? text.slice(start, end + 1) : '';
}

import { checkAddress } from '../address/check-address';
import { findAddresses } from '../address/find-addresses';
import { lookalikes } from '../address/lookalikes';
import type { AnswerSources, AnswerSpan } from './types';

export interface AddressLinks {
  link(text: string): AnswerSpan[];
}

/** `0x6982…1933`, `EKpQ...zcjm`: an address that was shortened. */
const shortened =
  /(?<![\w])(0x[0-9a-fA-F]{2,10}|[1-9A-HJ-NP-Za-km-z]{4,8})(?:…|\.{2,4})([0-9a-zA-Z]{3,10})(?!\w)/g;

/** Addresses of an answer against those of the page's rows and of the conversation. */
export function createAddressLinks(sources: AnswerSources): AddressLinks {
  const fromPage = new Map<string, string[]>();
  for (const { address, evidence } of sources.prices) {
    if (!address) continue;
    const key = normalized(address);
    fromPage.set(key, [...(fromPage.get(key) ?? []), evidence.id]);
  }
  const others = [...sources.toolTexts, ...sources.userTexts].flatMap(findAddresses);
  const inConversation = new Set(others.map((address) => address.normalized));
  const known = [...new Set([...fromPage.keys(), ...inConversation])];
  return {
    link: (text) => [
      ...full(text, fromPage, inConversation, known),
      ...short(text, fromPage, inConversation),
    ],
  };
}

function full(
  text: string,
  fromPage: ReadonlyMap<string, readonly string[]>,
  inConversation: ReadonlySet<string>,
  known: readonly string[],
): AnswerSpan[] {
  return findAddresses(text).map((found) => {
    const { start, end, normalized: form, checksum, disguised } = found;
    const evidence = disguised ? [] : (fromPage.get(form) ?? []);
    const spoken = !disguised && inConversation.has(form);
    const status =
      evidence.length > 0 ? 'from-page' : spoken ? 'from-conversation' : 'not-from-page';
    const alike = disguised ? lookalikes(found.text, known) : lookalikes(form, known);
    // Standing somewhere does not clear it: a poisoned history shows both.
    const address = { normalized: form, checksum, lookalikes: alike };
    return { start, end, kind: 'address', status, evidence, address };
  });
}

function short(
  text: string,
  fromPage: ReadonlyMap<string, readonly string[]>,
  inConversation: ReadonlySet<string>,
): AnswerSpan[] {
  const spans: AnswerSpan[] = [];
  for (const match of text.matchAll(shortened)) {
    const head = (match[1] ?? '').toLowerCase();
    const tail = (match[2] ?? '').toLowerCase();
    const fits = (address: string): boolean => {
      const lower = address.toLowerCase();
      return lower.startsWith(head) && lower.endsWith(tail);
    };
    const pages = [...fromPage].filter(([address]) => fits(address));
    const said = [...inConversation].some(fits);
    const evidence = pages.length === 1 ? (pages[0]?.[1] ?? []) : [];
    const status = evidence.length > 0 ? 'from-page' : said ? 'from-conversation' : 'not-from-page';
    if (!/^0x/.test(head) && status === 'not-from-page') continue;
    spans.push({
      start: match.index,
      end: match.index + match[0].length,
      kind: 'address',
      status,
      evidence,
    });
  }
  return spans;
}

function normalized(address: string): string {
  return checkAddress(address)?.normalized ?? address;
}

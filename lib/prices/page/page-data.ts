/** What a page says of itself beside its text: JSON-LD, meta elements, embedded state. Never overrides the text. */
import { machineDecimal } from '../figures/decimal';

export interface StatedPrice {
  readonly value: string;
  readonly currency: string | null;
  readonly name: string | null;
  readonly symbol: string | null;
}

const maxScript = 200_000;

/** Prices in JSON-LD (`Offer`, `ExchangeRateSpecification`, `UnitPriceSpecification`). */
export function* jsonLdPrices(document: Document): Generator<void, StatedPrice[]> {
  const found: StatedPrice[] = [];
  const scripts = document.querySelectorAll('script[type="application/ld+json"]');
  for (let at = 0; at < Math.min(20, scripts.length); at++) {
    yield;
    const text = scripts[at]?.textContent ?? '';
    if (text.length > maxScript) continue;
    try {
      visit(JSON.parse(text), { name: null, symbol: null }, found, 0);
    } catch {
      // not JSON: says nothing
    }
  }
  return found;
}

interface Owner {
  readonly name: string | null;
  readonly symbol: string | null;
}

function visit(node: unknown, owner: Owner, found: StatedPrice[], depth: number): void {
  if (depth > 8 || found.length > 50) return;
  if (Array.isArray(node)) {
    for (const item of node.slice(0, 100)) visit(item, owner, found, depth + 1);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const record = node as Record<string, unknown>;
  const text = (key: string): string | null =>
    typeof record[key] === 'string' ? (record[key] as string) : null;
  const own: Owner = {
    name: text('name') ?? owner.name,
    symbol:
      text('tickerSymbol') ??
      text('sku') ??
      (text('@type') === 'ExchangeRateSpecification' ? text('currency') : null) ??
      owner.symbol,
  };
  const price = record.price ?? record.lowPrice;
  const value =
    typeof price === 'number' || typeof price === 'string' ? machineDecimal(String(price)) : null;
  if (value)
    found.push({ value, currency: text('priceCurrency'), name: own.name, symbol: own.symbol });
  for (const child of Object.values(record)) visit(child, own, found, depth + 1);
}

export function metaDescriptions(document: Document): string[] {
  return [
    ...document.querySelectorAll(
      'meta[name=description],meta[property="og:description"],meta[property="og:title"]',
    ),
  ].map((meta) => meta.getAttribute('content') ?? '');
}

const scriptPart = 100_000;

/** Completes a shortened address (`0x2170...f933f8`) from links, attributes and embedded state, if only one fits. */
export function* completeAddress(
  document: Document,
  head: string,
  tail: string,
): Generator<void, string | null> {
  const pattern = new RegExp(
    `${escapePattern(head)}[0-9A-Za-z]{${40 + 2 - head.length - tail.length}}${escapePattern(tail)}(?![0-9A-Za-z])`,
    'gi',
  );
  const base58 = new RegExp(
    `${escapePattern(head)}[1-9A-HJ-NP-Za-km-z]{${Math.max(0, 32 - head.length - tail.length)},${44 - head.length - tail.length}}${escapePattern(tail)}(?![1-9A-HJ-NP-Za-km-z])`,
    'g',
  );
  const wanted = head.startsWith('0x') ? pattern : base58;
  const found = new Map<string, string>();
  const look = (text: string): void => {
    for (const [match] of text.matchAll(wanted))
      if (!found.has(match.toLowerCase()) || match !== match.toLowerCase())
        found.set(match.toLowerCase(), match);
  };
  const links = document.links;
  for (let at = 0; at < Math.min(4_000, links.length); at++) {
    if (at % 200 === 199) yield;
    const href = links[at]?.getAttribute('href') ?? '';
    if (href.length >= 32 && href.length < 4_000) look(href);
  }
  const scripts = document.scripts;
  let left = 6_000_000;
  for (let at = 0; at < Math.min(200, scripts.length) && left > 0; at++) {
    yield;
    const script = scripts[at];
    if (!script || script.hasAttribute('src')) continue;
    const text = script.textContent ?? '';
    // parts overlap by more than an address
    for (let from = 0; from < text.length && left > 0; from += scriptPart, left -= scriptPart) {
      look(text.slice(from, from + scriptPart + 64));
      yield;
    }
  }
  const [only] = found.values();
  return found.size === 1 && only ? only : null;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

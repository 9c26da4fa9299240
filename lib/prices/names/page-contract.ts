/** The contract of the one token that a page is about. */

import { completeAddress } from '../page/page-data';
import { textUpTo } from '../sight/short-text';
import {
  type Contract,
  chainInPath,
  chainNamed,
  contractIn,
  evmAddress,
  labelledContract,
  solanaAddress,
} from './contract';
import type { Tokens } from './token';

/** The contract that a page about one token shows. */
export function* pageContract(document: Document, tokens: Tokens): Generator<void, Contract> {
  let chain: string | null = null;
  let seen = 0;
  for (const token of tokens.list) {
    if (++seen % 100 === 0) yield;
    if (token.line.length < 9 || token.line.length > 80) continue;
    const short =
      /^(0x[0-9a-fA-F]{2,10}|[1-9A-HJ-NP-Za-km-z]{3,8})(?:\.{2,4}|…)([0-9A-Za-z]{3,10})$/.exec(
        token.line.trim(),
      );
    const whole = evmAddress(token.line.trim()) ?? solanaAddress(token.line.trim());
    if (!short && !whole) continue;
    const element = token.piece.box.element;
    if (
      !labelledContract(element) &&
      !/\/token\//.test(element.closest('a')?.getAttribute('href') ?? '')
    )
      continue;
    yield;
    const near = contractNear(element, tokens, short ? [short[1] ?? '', short[2] ?? ''] : null);
    chain ??= near.chain;
    if (whole) return { address: whole, chain: near.chain };
    if (near.address) return near;
    if (short) {
      const full = yield* completeAddress(document, short[1] ?? '', short[2] ?? '');
      const address = full ? (evmAddress(full) ?? solanaAddress(full)) : null;
      if (address) return { address, chain: near.chain ?? chainOfLink(document, address) };
    }
  }
  return { address: null, chain };
}

function chainOfLink(document: Document, address: string): string | null {
  for (const link of document.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (href.toLowerCase().includes(address.toLowerCase())) return chainInPath(href);
  }
  return null;
}

function contractNear(
  element: Element,
  { shown }: Tokens,
  short: readonly [string, string] | null,
): Contract {
  let at: Element | null = element;
  for (let up = 0; up < 4 && at; up++) {
    const found = contractIn(at, shown);
    if (
      found.address &&
      (!short ||
        (found.address.toLowerCase().startsWith(short[0].toLowerCase()) &&
          found.address.toLowerCase().endsWith(short[1].toLowerCase())))
    ) {
      const image = at.querySelector('img[alt]')?.getAttribute('alt');
      return { address: found.address, chain: found.chain ?? (image ? chainNamed(image) : null) };
    }
    if (textUpTo(at, 300).length > 300) break;
    at = at.parentElement;
  }
  return { address: null, chain: null };
}

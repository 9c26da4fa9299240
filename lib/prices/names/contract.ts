/**
 * Contract addresses of tokens. An address counts only where its place says that it is the token's:
 * a pair, a pool, a wallet or a program looks the same.
 */
import { checkBase58Address } from '../../address/base58';
import { checkEvmAddress } from '../../address/evm';
import { elementsUpTo, textUpTo } from '../sight/short-text';

/** EIP-55 spelling; null where a mixed-case text fails its checksum. */
export function evmAddress(text: string): string | null {
  const check = checkEvmAddress(text);
  return check && check.checksum !== 'invalid' ? check.normalized : null;
}

/** A base58 text of 32 bytes, as Solana writes accounts; null where it is none or lost its case. */
export function solanaAddress(text: string): string | null {
  if (!/^[1-9A-HJ-NP-Za-km-z]{32,44}$/.test(text) || text === text.toLowerCase()) return null;
  return checkBase58Address(text)?.kind === 'solana' ? text : null;
}

const chains: Readonly<Record<string, string>> = {
  ethereum: 'ethereum',
  eth: 'ethereum',
  etherscan: 'ethereum',
  erc20: 'ethereum',
  bsc: 'bsc',
  bscscan: 'bsc',
  bnb: 'bsc',
  'binance-smart-chain': 'bsc',
  'bnb smart chain': 'bsc',
  'bnb chain': 'bsc',
  bep20: 'bsc',
  base: 'base',
  basescan: 'base',
  solana: 'solana',
  sol: 'solana',
  solscan: 'solana',
  spl: 'solana',
  polygon: 'polygon',
  polygonscan: 'polygon',
  matic: 'polygon',
  arbitrum: 'arbitrum',
  arbiscan: 'arbitrum',
  'arbitrum one': 'arbitrum',
  optimism: 'optimism',
  avalanche: 'avalanche',
  snowtrace: 'avalanche',
  fantom: 'fantom',
  ftmscan: 'fantom',
  tron: 'tron',
  tronscan: 'tron',
  trc20: 'tron',
  blast: 'blast',
  linea: 'linea',
  scroll: 'scroll',
  zksync: 'zksync',
  sui: 'sui',
  aptos: 'aptos',
  ton: 'ton',
  pulsechain: 'pulsechain',
  cronos: 'cronos',
  celo: 'celo',
  gnosis: 'gnosis',
  mantle: 'mantle',
  sonic: 'sonic',
  berachain: 'berachain',
  unichain: 'unichain',
  hyperevm: 'hyperevm',
};

/** A chain named by a text such as a badge, an image's alt or a part of a path. */
export function chainNamed(text: string): string | null {
  return (
    chains[
      text
        .toLowerCase()
        .replace(/ (?:logo|icon|network|chain|mainnet)$/, '')
        .trim()
    ] ?? null
  );
}

export interface Contract {
  readonly address: string | null;
  readonly chain: string | null;
}

const tokenPath =
  /\/(?:tokens?|coins?|assets?|currenc(?:y|ies)|erc20|jetton|mint|blockchains\/[a-z-]+\/assets)\//i;
const pairPath = /\/(?:pairs?|pools?|tx|account|wallet|profile|user)\//i;
const evmInText = /0x[0-9a-fA-F]{40}(?![0-9a-fA-F])/g;
const base58InText =
  /(?<![1-9A-HJ-NP-Za-km-z])[1-9A-HJ-NP-Za-km-z]{32,44}(?![1-9A-HJ-NP-Za-km-z])/g;
const tokenAttributes =
  /^data-(?:token|token-address|address|contract|contract-address|mint|ca|clipboard-text|content|testid|bs-title|copy|full-address)$|^title$|^id$/;

/** The contract of the one token that an element is about; text counts only in what is `shown`. */
export function contractIn(scope: Element, shown?: ReadonlyMap<Element, unknown>): Contract {
  const found: { address: string; score: number }[] = [];
  let chain: string | null = null;
  const elements = [scope, ...elementsUpTo(scope, 400)];
  for (const element of elements) {
    for (const { name, value } of element.attributes) {
      if (value.length < 3 || value.length > 2000) continue;
      if (name === 'href' || name === 'src' || name === 'data-src' || name === 'srcset') {
        const path = value.split('?')[0] ?? '';
        const isToken =
          tokenPath.test(path) || (/\/address\//.test(path) && labelledContract(element));
        const addresses = isToken && !pairPath.test(path) ? addressesIn(path) : [];
        for (const address of addresses) found.push({ address, score: name === 'href' ? 3 : 2 });
        chain ??= chainInPath(value);
      } else if (tokenAttributes.test(name)) {
        if (/pair|pool|wallet|maker|trader/i.test(`${name} ${element.className}`)) continue;
        const strong =
          /token|contract|mint|ca$/.test(name) ||
          /token|contract/i.test(value) ||
          labelledContract(element);
        const plain = /^data-(?:address|full-address|ca)$/.test(name);
        for (const address of addressesIn(value))
          if (strong || plain) found.push({ address, score: strong ? 4 : 3 });
        if (name === 'title' && !chain) chain = chainNamed(value);
      } else if (/^data-(?:chain|network|platform)(?:-id|-name)?$/.test(name))
        chain ??= chainNamed(value);
    }
    if (element.childElementCount === 0 && (shown?.has(element) ?? true)) {
      const text = textUpTo(element, 200);
      if (text.length >= 32 && text.length < 200 && labelledContract(element))
        for (const address of addressesIn(text)) found.push({ address, score: 5 });
      if (
        !chain &&
        text.length < 24 &&
        /chain|network|badge|platform/i.test(`${element.getAttribute('class') ?? ''}`)
      )
        chain = chainNamed(text);
    }
  }
  const image = chain
    ? null
    : elements
        .filter((element) => element.tagName === 'IMG' && element.hasAttribute('alt'))
        .map((img) => chainBadge(img))
        .find((name) => name !== null);
  chain ??= image ?? null;
  const best = found.sort((a, b) => b.score - a.score)[0];
  const rivals = new Set(
    found.filter(({ score }) => score === best?.score).map(({ address }) => address),
  );
  const address = best && rivals.size === 1 ? best.address : null;
  return { address, chain: chain ?? (address && !address.startsWith('0x') ? 'solana' : null) };
}

function chainBadge(image: Element): string | null {
  const marks = `${image.getAttribute('class') ?? ''} ${image.parentElement?.getAttribute('class') ?? ''} ${image.getAttribute('src') ?? ''}`;
  return /chain|network|platform/i.test(marks) ? chainNamed(image.getAttribute('alt') ?? '') : null;
}

/** Whether the words around say that this is the token's contract. */
export function labelledContract(element: Element): boolean {
  const words =
    /contract|token address|\bca\b|\bmint\b|token:|vertrag|contrato|contrat|контракт|合约|合約|コントラクト|컨트랙트|kontrak|hợp đồng|عقد|قرارداد/i;
  let at: Element | null = element;
  for (let up = 0; up < 4 && at; up++) {
    const text = textUpTo(at, 400);
    if (text.length > 400) return false;
    if (words.test(text)) return true;
    at = at.parentElement;
  }
  return false;
}

export function addressesIn(text: string): string[] {
  const found = [...text.matchAll(evmInText)]
    .map(([match]) => evmAddress(match))
    .filter((address) => address !== null);
  for (const [match] of text.matchAll(base58InText)) {
    const address = /^0x/.test(match) ? null : solanaAddress(match);
    if (address && /\d/.test(address)) found.push(address);
  }
  return found;
}

/** The chain of a block explorer, which says so once for the whole page: by its address or its title. */
export function chainOfSite(document: Document): string | null {
  const host = chainInPath(`https://${document.location?.host ?? ''}/`);
  if (host) return host;
  for (const part of document.title.split(/[|–—:-]/)) {
    const name = part.trim();
    if (/scan$|trace$/i.test(name) && chainNamed(name)) return chainNamed(name);
  }
  return null;
}

/** `https://basescan.org/token/…`, `/explore/tokens/ethereum/…`, `/solana/…`. */
export function chainInPath(url: string): string | null {
  const host = /^https?:\/\/(?:www\.)?([^/]+)/.exec(url)?.[1] ?? '';
  for (const part of host.split('.').slice(0, -1)) {
    if (/scan|trace|sol/.test(part) && chainNamed(part)) return chainNamed(part);
    if (part === 'optimistic') return 'optimism';
  }
  for (const part of url
    .replace(/^https?:\/\/[^/]+/, '')
    .split(/[/?#]/)
    .slice(0, 6)) {
    const named = part.length > 2 ? chainNamed(part) : null;
    if (named) return named;
  }
  return null;
}

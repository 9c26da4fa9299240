/** What a page probably is, by its address and title alone: it decides which suggestions are shown. */
export type PageKind = 'market' | 'explorer' | 'article' | 'other';

const explorerHost =
  /(?:^|\.)[a-z]*(?:scan|explorer|mempool|blockchair|tronscan|blockscout)[a-z]*\./;
const explorerPath =
  /\/(?:tx|txs|transaction|address|account|block|blocks|contract|token|inscription)s?\/(?:0x[0-9a-f]{8,}|[1-9A-HJ-NP-Za-km-z]{25,}|bc1[a-z0-9]{20,}|[0-9a-f]{60,}|\d{4,})/i;
const marketPath =
  /\/(?:prices?|markets?|coins?|currenc(?:y|ies)|tokens?|assets?|pairs?|swap|trade|trading|exchange|pools?|charts?|quotes?|dex|crypto(?:currenc(?:y|ies))?|gainers|trending|rankings?|portfolio)(?:\/|$|-)/i;
const marketTitle =
  /\b(?:price|prices|market cap|markets|live chart|cryptocurrenc(?:y|ies)|swap|trading|pools?|kurs|kurse|precio|cotização|cours|цена|курс)\b|价格|行情|価格|시세|[$€£¥₹₩]\s?\d/iu;
const articlePath =
  /\/(?:news|article|articles|blog|blogs|posts?|story|stories|opinion|analysis|learn|academy|guides?|wiki|research|press|insights?|magazine)\/|\/20\d\d\/(?:0?[1-9]|1[0-2])\//i;
const articleSlug = /\/(?:[\p{L}\p{N}]+-){4,}[\p{L}\p{N}]+(?:\.html?|\/)?$/u;

export function pageKindOf(page: { readonly url: string; readonly title: string }): PageKind {
  let host = '';
  let path = page.url;
  try {
    const url = new URL(page.url);
    host = url.hostname;
    path = decodeURI(url.pathname);
  } catch {
    // A path that does not decode is judged as it is written.
  }
  if (explorerPath.test(path) || explorerHost.test(host)) return 'explorer';
  if (articlePath.test(path) || articleSlug.test(path)) return 'article';
  if (marketPath.test(path) || marketTitle.test(page.title)) return 'market';
  return 'other';
}

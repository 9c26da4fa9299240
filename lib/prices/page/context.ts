/** What kind of page this is: about tokens, a shop, shares; and which currency it counts in. */
import { currencyInHeading, currencyNamed } from '../figures/currencies';
import type { Mention } from '../figures/mentions';
import { proseNames, tokenByName, tokenBySymbol } from '../names/known-tokens';
import { readPair } from '../names/pair';
import type { Tokens } from '../names/token';
import { type SharedSigns, sharedSigns } from './shared-signs';

export interface PageContext {
  /** Language tag as the page gives it, `en` where it gives none. */
  readonly language: string;
  /** How much the page is about tokens: 0 not at all, 1 mentioned, 2 its subject. */
  readonly crypto: 0 | 1 | 2;
  readonly shop: boolean;
  readonly stocks: boolean;
  readonly collectibles: boolean;
  /** Currency that bare numbers are in, where the page says so. */
  readonly currency: string | null;
  /** Currency that title and first heading name, for want of a better word. */
  readonly headCurrency: string | null;
  /** What signs that several currencies share mean on this page. */
  readonly signs: SharedSigns;
  readonly title: string;
}

const cryptoWords =
  /crypto|bitcoin|ethereum|blockchain|altcoin|stablecoin|memecoin|meme coin|\bdefi\b|\bdex\b|\btokens?\b|\bcoins?\b|on-chain|web3|\bwallets?\b|liquidity|airdrop|\bfdv\b|tokenomics|\bdapps?\b|\bmainnet\b|\bstaked\b|\bswap\b|\busdt\b|\busdc\b|\bbtc\b|\beth\b|solana|uniswap|staking|satoshi|krypto|kripto|cripto|крипто|биткоин|токен|монет|币|幣|加密|区块链|區塊鏈|仮想通貨|暗号資産|ビットコイン|가상자산|암호화폐|비트코인|코인|مشفرة|رقمية|رمزارز|ارز دیجیتال|بیت‌?کوین|क्रिप्टो|बिटकॉइन|tiền mã hóa|tiền điện tử|tiền ảo|คริปโต|เหรียญ|สกุลเงินดิจิทัล/giu;
const shopWords =
  /add to (?:cart|bag|basket)|shopping cart|\bcart\b|\bcheckout\b|free shipping|\bin stock\b|out of stock|wishlist|\bhoodie|t-shirt|\bmug\b|\bplush|warenkorb|ajouter au panier|carrito|carrinho|корзин|sepete? ekle|koszyk|加入购物车|購物車|カートに|장바구니|سلة التسوق|أضف إلى السلة|سبد خرید|varukorg|keranjang|giỏ hàng|ตะกร้า|कार्ट/giu;
const stockWords =
  /\bnasdaq\b|\bnyse\b|\bstocks?\b|\bshares\b|\bdividend|\bp\/e\b|\beps\b|\bearnings\b|\bs&p 500\b|aktien|actions cotées|acciones|ações|\bакци[ий]\b|hisse senet|akcje|股票|株価|株式|주식|أسهم|سهام|शेयर/giu;
const collectibleWords = /\bnfts?\b|floor price|collections?\b|opensea|collectibles?/giu;

/** How much of a page's words is looked at, and how much of it at a time. */
const sampleLength = 30_000;
const partLength = 4_000;
/** Amounts that are asked which currency their sign means. */
const maxMoney = 2_000;

export function* readContext(document: Document, tokens: Tokens): Generator<void, PageContext> {
  const title = document.title ?? '';
  const lang =
    document.documentElement?.getAttribute('lang') ||
    document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content') ||
    '';
  const heads: string[] = [title];
  for (const meta of document.querySelectorAll(
    'meta[name=description],meta[name=keywords],meta[property="og:title"],meta[property="og:description"]',
  ))
    heads.push(meta.getAttribute('content') ?? '');
  const money: Mention[] = [];
  const sample: string[] = [];
  let part = '';
  let firstHeading = '';
  let sampled = 0;
  let known = 0;
  const seen = new Set<string>();
  for (const token of tokens.list) {
    if (token.index % 100 === 99) yield;
    if (token.kind === 'number') {
      if (token.mention.currency && money.length < maxMoney) money.push(token.mention);
      continue;
    }
    if (token.heading === 1 && firstHeading === '') firstHeading = token.line;
    if (token.heading > 0 && token.heading <= 3 && heads.length < 60) heads.push(token.line);
    if (token.kind === 'label' && heads.length < 80 && token.text.length < 40)
      heads.push(token.text);
    if (sampled < sampleLength) {
      const text = token.text.slice(0, partLength);
      sampled += text.length;
      part += `${text}\n`;
      if (part.length > partLength) {
        sample.push(part);
        part = '';
      }
    }
    if (token.kind !== 'name' || token.text.length > 40 || seen.has(token.text)) continue;
    seen.add(token.text);
    const pair = readPair(token.text);
    if (
      tokenByName(token.text) ||
      (pair && tokenBySymbol(pair.base)) ||
      (/^[A-Z0-9]{3,}$/.test(token.text) && tokenBySymbol(token.text))
    )
      known++;
  }
  sample.push(part);
  yield;
  const head = [heads.join('\n').slice(0, 2 * partLength)];
  const inHead = yield* count(head, cryptoWords);
  const inText = yield* count(sample, cryptoWords);
  const titled =
    (yield* count([title], cryptoWords)) > 0 ||
    proseNames.some(([name]) => name.length > 3 && title.includes(name));
  const shopHits = (yield* count(sample, shopWords)) + (yield* count(head, shopWords));
  const stockHits = yield* count(sample, stockWords);
  const collectibles = (yield* count(head, collectibleWords)) >= 2;
  const currency = yield* statedCurrency(document, sample, lang || 'en');
  yield;
  const crypto =
    titled || inHead >= 3 || known >= 4 || inText >= 8
      ? 2
      : inHead + inText >= 2 || known >= 1
        ? 1
        : 0;
  return {
    language: lang || guessLanguage(sample[0] ?? ''),
    crypto,
    shop: shopHits >= 2 && shopHits * 3 > known,
    stocks: stockHits >= 3 && stockHits > inText / 3,
    collectibles,
    currency,
    headCurrency: currencyInHeading(`${firstHeading}\n${title}`),
    signs: sharedSigns(head[0] ?? '', money, lang, currency),
    title,
  };
}

function* count(texts: readonly string[], pattern: RegExp): Generator<void, number> {
  let found = 0;
  for (const text of texts) {
    found += text.match(pattern)?.length ?? 0;
    yield;
  }
  return found;
}

/** The language by its script, where the page does not say. */
function guessLanguage(text: string): string {
  if (/[\u3040-\u30ff]/.test(text)) return 'ja';
  if (/[\uac00-\ud7af]{3}/.test(text)) return 'ko';
  if (/[\u4e00-\u9fff]{4}/.test(text)) return 'zh';
  if (/[پچژگک]/.test(text)) return 'fa';
  if (/[\u0600-\u06ff]{4}/.test(text)) return 'ar';
  if (/[\u0900-\u097f]{4}/.test(text)) return 'hi';
  if (/[\u0e00-\u0e7f]{4}/.test(text)) return 'th';
  if (/[ґєії]/.test(text)) return 'uk';
  if (/[а-яё]{5}/i.test(text)) return 'ru';
  return 'en';
}

const stated =
  /(?:currency in|prices? (?:are )?(?:shown |quoted |displayed |listed )?in|all (?:prices|values|figures) in|(?:alle )?(?:kurse|preise)(?: sind| werden)? in|(?:les |tous les )?(?:prix|cours)(?: sont| affichés| indiqués| exprimés)* en|(?:los )?precios(?: están| expresados| se muestran)* en|(?:os )?preços(?: estão| exibidos| são)* em|cotações em|(?:i )?prezzi(?: sono| espressi| indicati)* in|цены(?: указаны| приведены)? в|ціни(?: вказано| наведено)? [ву]|ceny(?: podane| są| jsou| uvedeny)* (?:w|v)|kurs w|prijzen(?: zijn)? in|koersen in|τιμές σε|fiyatlar|harga dalam|giá tính bằng|单位[:：]?|計価|計价|価格単位|通貨[:：]|الأسعار ب[ـ ]?|قیمت‌?ها به|priser i|цiни в)\s*(?!real[ -]?time)([^\n]{1,28})/iu;

function* statedCurrency(
  document: Document,
  sample: readonly string[],
  language: string,
): Generator<void, string | null> {
  for (const text of sample) {
    const sentence = stated.exec(text)?.[1];
    const named = sentence ? currencyNamed(sentence, language) : null;
    if (named) return named;
    yield;
  }
  const meta = document
    .querySelector(
      'meta[itemprop=priceCurrency],meta[property="product:price:currency"],meta[property="og:price:currency"]',
    )
    ?.getAttribute('content');
  if (meta && /^[A-Z]{3,4}$/.test(meta)) return meta;
  const chosen = document
    .querySelector(
      '[data-currency][aria-selected=true],[data-currency].active,[data-currency].selected',
    )
    ?.getAttribute('data-currency');
  return chosen && /^[A-Za-z]{3,4}$/.test(chosen) ? chosen.toUpperCase() : null;
}

import type { TokenPrice } from '../../../lib/prices/types';

/** What was read from the pages that the labelled answers speak of. Evidence ids are unique over all. */
function row(id: string, text: string, fields: Omit<TokenPrice, 'evidence' | 'identityCertain'>) {
  const locator = { path: [0], text };
  return {
    ...fields,
    identityCertain: true,
    evidence: { id, text, signal: 'text', certainty: 'high', locator },
  } satisfies TokenPrice;
}

export const pepe = '0x6982508145454Ce325dDbE47a25d4ec3d2311933';
export const usdc = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48';
export const wif = 'EKpQGSJtjMFqKZ9KQanSqYXRcF8fBopzLHYxdM65zcjm';

export const pages = {
  market: [
    row('btc', '$95,051.23', {
      symbol: 'BTC',
      name: 'Bitcoin',
      price: '95051.23',
      currency: 'USD',
      change24hPercent: 2.34,
      marketCap: '1873442118204',
      volume24h: '42318552114',
    }),
    row('eth', '$3,204.87', {
      symbol: 'ETH',
      name: 'Ethereum',
      price: '3204.87',
      currency: 'USD',
      change24hPercent: -1.12,
      marketCap: '385912004551',
      volume24h: '18220145870',
    }),
    row('sol', '$236.41', {
      symbol: 'SOL',
      name: 'Solana',
      price: '236.41',
      currency: 'USD',
      change24hPercent: 5.6,
      marketCap: '112300000000',
      volume24h: '4210000000',
    }),
    row('doge', '$0.3921', {
      symbol: 'DOGE',
      name: 'Dogecoin',
      price: '0.3921',
      currency: 'USD',
      change24hPercent: -0.48,
      marketCap: '57600000000',
    }),
    row('pepe', '$0.00002106', {
      symbol: 'PEPE',
      name: 'Pepe',
      price: '0.00002106',
      currency: 'USD',
      change24hPercent: 12.9,
      address: pepe,
      chain: 'Ethereum',
    }),
    row('usdc', '$1.0002', {
      symbol: 'USDC',
      name: 'USD Coin',
      price: '1.0002',
      currency: 'USD',
      change24hPercent: 0.01,
      address: usdc,
      chain: 'Ethereum',
    }),
  ],
  german: [
    row('dbtc', '90.412,55 €', {
      symbol: 'BTC',
      name: 'Bitcoin',
      price: '90412.55',
      currency: 'EUR',
      change24hPercent: -3.2,
      marketCap: '1790000000000',
    }),
    row('deth', '3.048,10 €', {
      symbol: 'ETH',
      name: 'Ethereum',
      price: '3048.10',
      currency: 'EUR',
      change24hPercent: 0.75,
    }),
    row('dada', '0,9345 €', {
      symbol: 'ADA',
      name: 'Cardano',
      price: '0.9345',
      currency: 'EUR',
      change24hPercent: -6.04,
    }),
  ],
  single: [
    row('wif', '$2.847', {
      symbol: 'WIF',
      name: 'dogwifhat',
      price: '2.847',
      currency: 'USD',
      change24hPercent: 8.21,
      marketCap: '2843000000',
      volume24h: '913400000',
      address: wif,
      chain: 'Solana',
    }),
  ],
  clash: [
    row('cat1', '$0.00004512', {
      symbol: 'CAT',
      name: "Simon's Cat",
      price: '0.00004512',
      currency: 'USD',
      change24hPercent: -2.2,
      chain: 'BNB Chain',
      address: '0x6894CDe390a3f51155ea41Ed24a33A4827d3063D',
    }),
    row('cat2', '$0.01231', {
      symbol: 'CAT',
      name: 'CAT',
      price: '0.01231',
      currency: 'USD',
      change24hPercent: 4.4,
      chain: 'Ethereum',
    }),
    row('mog', '$0.0₅6588', {
      symbol: 'MOG',
      name: 'Mog Coin',
      price: '0.000006588',
      currency: 'USD',
      change24hPercent: -14.1,
    }),
    row('turbo', '$0.006588', {
      symbol: 'TURBO',
      name: 'Turbo',
      price: '0.006588',
      currency: 'USD',
      change24hPercent: 3.15,
    }),
  ],
  pairs: [
    row('link', '0.00512 ETH', {
      symbol: 'LINK',
      name: 'Chainlink',
      price: '0.00512',
      currency: 'ETH',
      change24hPercent: 1.4,
    }),
    row('arb', '0.8123 USDT', {
      symbol: 'ARB',
      name: 'Arbitrum',
      price: '0.8123',
      currency: 'USDT',
      change24hPercent: -7.7,
      volume24h: '612400000',
    }),
    row('op', '2.215 USDT', {
      symbol: 'OP',
      name: 'Optimism',
      price: '2.215',
      currency: 'USDT',
      change24hPercent: -4.05,
    }),
  ],
  india: [
    row('ibtc', '₹80,24,551.00', {
      symbol: 'BTC',
      name: 'Bitcoin',
      price: '8024551.00',
      currency: 'INR',
      change24hPercent: 1.9,
    }),
    row('ishib', '₹0.002114', {
      symbol: 'SHIB',
      name: 'Shiba Inu',
      price: '0.002114',
      currency: 'INR',
      change24hPercent: -5.3,
    }),
  ],
  japan: [
    row('jbtc', '¥14,683,201', {
      symbol: 'BTC',
      name: 'ビットコイン',
      price: '14683201',
      currency: 'JPY',
      change24hPercent: -0.9,
    }),
    row('jxrp', '¥221.45', {
      symbol: 'XRP',
      name: 'リップル',
      price: '221.45',
      currency: 'JPY',
      change24hPercent: 11.3,
    }),
  ],
} as const satisfies Record<string, readonly TokenPrice[]>;

export type PageName = keyof typeof pages;

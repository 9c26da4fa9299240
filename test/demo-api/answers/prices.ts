/** From the result of `read_token_prices` to a table and a sentence. */
import { jsonWithin } from '../conversation.ts';

interface Token {
  readonly symbol: string;
  readonly name?: string;
  readonly price: string;
  readonly currency: string;
  readonly change24hPercent?: number;
}

interface Reading {
  readonly page?: { readonly title?: string; readonly url?: string };
  readonly tokens: readonly Token[];
  readonly truncated?: boolean;
}

const signs: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥' };

export function answerFromPrices(result: string, question: string): string {
  const reading = parseReading(result);
  if (reading === null)
    return `I could not read prices there. The page reader said:\n\n> ${result}`;
  const title = reading.page?.title ?? 'this page';
  if (reading.tokens.length === 0) {
    return `I found no token prices on **${escapeCell(title)}**.`;
  }
  const asked = named(reading.tokens, question);
  const rows = asked.length > 0 ? asked : reading.tokens;
  const table = [
    '| Token | Price | 24 h |',
    '| --- | ---: | ---: |',
    ...rows.map((token) => `| ${label(token)} | ${price(token)} | ${change(token)} |`),
  ].join('\n');
  const count = rows.length === 1 ? 'One price' : `${rows.length} prices`;
  return [
    `${count} on **${escapeCell(title)}**:`,
    table,
    ...movers(rows),
    ...(reading.truncated === true ? ['The page holds more than I was given.'] : []),
  ].join('\n\n');
}

function parseReading(result: string): Reading | null {
  const value = jsonWithin(result);
  if (typeof value !== 'object' || value === null || !('tokens' in value)) return null;
  return Array.isArray(value.tokens) ? (value as Reading) : null;
}

function named(tokens: readonly Token[], question: string): readonly Token[] {
  const words = new Set(question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  return tokens.filter(
    (token) =>
      words.has(token.symbol.toLowerCase()) ||
      (token.name !== undefined && words.has(token.name.toLowerCase())),
  );
}

function movers(tokens: readonly Token[]): readonly string[] {
  const moving = tokens
    .filter((token) => token.change24hPercent !== undefined)
    .sort((a, b) => (b.change24hPercent ?? 0) - (a.change24hPercent ?? 0));
  const best = moving[0];
  const worst = moving.at(-1);
  if (best === undefined || worst === undefined || best === worst) return [];
  return [
    `Over 24 hours **${best.symbol}** did best (${change(best)}) and **${worst.symbol}** worst (${change(worst)}).`,
  ];
}

function label(token: Token): string {
  return token.name === undefined
    ? `**${escapeCell(token.symbol)}**`
    : `**${escapeCell(token.symbol)}** ${escapeCell(token.name)}`;
}

function price(token: Token): string {
  const sign = signs[token.currency];
  const digits = grouped(token.price);
  return sign === undefined ? `${digits} ${escapeCell(token.currency)}` : `${sign}${digits}`;
}

function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const groupedWhole = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? groupedWhole : `${groupedWhole}.${fraction}`;
}

function change(token: Token): string {
  const value = token.change24hPercent;
  if (value === undefined) return '';
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';
  return `${sign}${Math.abs(value).toFixed(2)} %`;
}

function escapeCell(text: string): string {
  return text.replace(/[|*_`<\\[\]]/g, '\\$&');
}

import { quotation } from './quotation';

/** What an error body says, whatever its shape. */
export interface ErrorBody {
  /** The server's own words, see `quotation`. */
  readonly detail: string | undefined;
  /** `code` and `type` in lower case, as far as there are any. */
  readonly codes: readonly string[];
  /** A numeric `code` or `status` that is an HTTP error status: gateways put the upstream's there. */
  readonly status: number | undefined;
}

/**
 * Reads `{error:{message,code,type}}`, `{error:"…"}`, `{detail}` (FastAPI, also its list), `{message}`,
 * an HTML page's title, or plain text.
 */
export function readErrorBody(text: string, apiKey: string | null): ErrorBody {
  const parsed = parseJson(text);
  if (parsed === undefined) {
    const words = /^\s*</.test(text) ? titleOf(text) : text;
    return { detail: quotation(words, apiKey), codes: [], status: undefined };
  }
  return readErrorValue(parsed, apiKey);
}

/** The same for JSON that was parsed before. */
export function readErrorValue(value: unknown, apiKey: string | null): ErrorBody {
  const outer = asRecord(Array.isArray(value) ? value[0] : value);
  const inner = asRecord(outer.error);
  const named = [inner.code, inner.type, inner.status, outer.code, outer.type, outer.status];
  return {
    detail: quotation(wordsOf(value), apiKey),
    codes: named.filter((code) => typeof code === 'string').map((code) => code.toLowerCase()),
    status: named.map(Number).find((code) => Number.isInteger(code) && code >= 400 && code <= 599),
  };
}

function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join('; ');
  const { error, detail, message, msg } = asRecord(value);
  for (const candidate of [error, detail, message, msg]) {
    const words = wordsOfField(candidate);
    if (words !== '') return words;
  }
  return '';
}

function wordsOfField(value: unknown): string {
  return value === null || value === undefined ? '' : wordsOf(value);
}

function titleOf(html: string): string {
  return /<title[^>]*>([^<]{1,500})<\/title/i.exec(html)?.[1] ?? '';
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Undefined where the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

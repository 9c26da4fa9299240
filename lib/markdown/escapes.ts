import { decodeEntity } from './entities';

const escapeOrEntity = /\\([!-/:-@[-`{-~])|&(?:#x[a-f0-9]{1,6}|#[0-9]{1,7}|[a-z][a-z0-9]{1,31});/gi;

/** Backslash escapes and character references resolved, as in addresses, titles and info strings. */
export function resolveEscapes(text: string): string {
  if (!text.includes('\\') && !text.includes('&')) return text;
  return text.replace(escapeOrEntity, (match, escaped: string | undefined) =>
    escaped !== undefined ? escaped : (decodeEntity(match) ?? match),
  );
}

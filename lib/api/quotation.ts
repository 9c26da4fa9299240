const maxLength = 500;

/** C0, C1, zero-width, bidi controls and tag characters: nothing a quotation needs, much it could hide behind. */
const invisible =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;

/**
 * A server's own words as one line of plain text, at most 500 characters; undefined where nothing is
 * left. Some servers repeat the key they refused: it never gets further than here.
 */
export function quotation(text: string, apiKey: string | null): string | undefined {
  const words = text.slice(0, 20 * maxLength);
  const safe = apiKey ? words.replaceAll(apiKey, '[key]') : words;
  const line = safe.replace(invisible, '').replace(/\s+/g, ' ').trim();
  if (line === '') return undefined;
  return line.length <= maxLength ? line : `${line.slice(0, maxLength - 1).toWellFormed()}…`;
}

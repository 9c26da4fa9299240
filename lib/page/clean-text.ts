/**
 * What a text node says to the eye: characters that show nothing are taken out, since they can carry
 * instructions that no person sees (tag characters, variation selectors, zero-widths), and text that
 * a bidi override shows backwards is given as it is shown.
 */

/** Shows nothing anywhere: controls, soft hyphen, fillers, bidi marks, tags, variation selectors. */
const invisible = new RegExp(
  [
    String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad]`,
    String.raw`[\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e]`,
    String.raw`[\u2060-\u206f\u3164\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb]`,
    String.raw`[\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]`,
  ].join('|'),
  'gu',
);

/** Private use: icon fonts. Noise for a reader, and free to mean anything. */
const privateUse = /[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/gu;

/** Joiners are orthography between these letters, and glue between emoji; elsewhere they are hiding places. */
const joiners = /[\u200c\u200d]+/gu;
const joining =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\u0900-\u0dff\u1000-\u109f]/u;
const pictograph = /\p{Extended_Pictographic}|[\u{1f3fb}-\u{1f3ff}]|\ufe0f/u;

/** Text or emoji presentation: one, after a character that has both. */
const presentation =
  /(?<=[\p{Extended_Pictographic}\p{Emoji}])([\ufe0e\ufe0f])[\ufe0e\ufe0f]*|[\ufe0e\ufe0f]+/gu;

const suspicious =
  /[^\t\n\r -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u061b\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u3000-\u3163\u3165-\ud7ff]/u;

export function cleanText(text: string): string {
  if (!suspicious.test(text)) return text;
  return showOverrides(text)
    .replace(joiners, keepUsedJoiner)
    .replace(presentation, (_all, kept: string | undefined) => kept ?? '')
    .replace(invisible, '')
    .replace(privateUse, ' ')
    .replace(/\u2800/g, ' ');
}

/** A single line, trimmed and cut: for titles and names. */
export function cleanLine(text: string, limit: number): string {
  const line = cleanText(text.slice(0, limit * 8))
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= limit ? line : `${line.slice(0, limit - 1)}…`;
}

/** Backwards, by characters as a reader counts them. */
export function reversed(text: string): string {
  return [...text].reverse().join('');
}

/** U+202E shows what follows backwards, up to the U+202C or the end of the paragraph. */
function showOverrides(text: string): string {
  return text.replace(/\u202e([^\u202c\n]*)\u202c?/g, (_all, overridden: string) =>
    reversed(overridden),
  );
}

function keepUsedJoiner(match: string, offset: number, whole: string): string {
  const before = lastCharacter(whole.slice(Math.max(0, offset - 2), offset));
  const after = String.fromCodePoint(whole.codePointAt(offset + match.length) ?? 32);
  const joiner = match.slice(0, 1);
  if (joining.test(before) && joining.test(after)) return joiner;
  return joiner === '\u200d' && pictograph.test(before) && pictograph.test(after) ? joiner : '';
}

function lastCharacter(text: string): string {
  return [...text].at(-1) ?? ' ';
}

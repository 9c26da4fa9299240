/** Cuts a text into sentences, and a sentence into what is said around each of its figures. */

import type { Mention } from '../figures/mentions';
import type { Asset } from '../names/asset-names';
import type { CueHit } from './cues';

export function sentences(text: string): { text: string; start: number }[] {
  const parts: { text: string; start: number }[] = [];
  const end = /(?:[.!?؟](?=["'”»)]?\s+["'“«„(]?[\p{Lu}\p{Lo}$])|[。！？؟।]|[.!?]$|\n)/gu;
  let from = 0;
  for (const match of text.matchAll(end)) {
    const to = match.index + match[0].length;
    // `U.S. dollars`, `R. Smith`, `ca. 5`
    if (
      match[0] === '.' &&
      /(?:^|[\s.(])(?:\p{Lu}|ca|approx|vs|bzw|ggü|St|Mr|Mrs|Dr|No|Nr|руб|тыс|млн|млрд)\.$/u.test(
        text.slice(from, to),
      ) &&
      !/\p{N}\.$/u.test(text.slice(from, to))
    )
      continue;
    parts.push({ text: text.slice(from, to), start: from });
    from = to;
  }
  if (from < text.length) parts.push({ text: text.slice(from), start: from });
  return parts;
}

/** A sentence with what was found in it. */
export interface Said {
  readonly text: string;
  readonly language: string;
  readonly assets: readonly Asset[];
  readonly cues: readonly CueHit[];
  readonly mentions: readonly Mention[];
  /** The token that the text spoke of before. */
  readonly last: Asset | null;
  /** The newest year of the page's dates. */
  readonly newest: number | null;
}

/** What belongs to one figure of a sentence. */
export interface Stretch {
  readonly figure: Mention;
  /** Where its part of the sentence begins and ends. */
  readonly start: number;
  readonly end: number;
  /** The statement that the figure stands in: `core` to its end at `near`. */
  readonly core: number;
  readonly near: number;
}

/** Languages whose verb follows the figure. */
const verbLast = new Set(['tr', 'ja', 'ko', 'hi', 'bn', 'fa', 'de', 'nl']);
const pause = /[;；:：—()[\]|]|[,،，、](?=\s|[^\d\s])| [–-] |\.{3}|…/g;

const preposition = /^(?:from|with|mit|avec|con|com|met|med|cu|dengan|với)$/i;

/** `the phone from Solana costs`: still the same statement. */
function leadsIn(text: string, start: number, end: number, assets: readonly Asset[]): boolean {
  return (
    preposition.test(text.slice(start, end)) && assets.some(({ at }) => at > end && at - end <= 5)
  );
}

export function stretches(
  text: string,
  figures: readonly Mention[],
  assets: readonly Asset[],
  cues: readonly CueHit[],
  language: string,
): Stretch[] {
  const pauses = [
    ...[...text.matchAll(pause)].map((match) => ({
      at: match.index,
      after: match.index + match[0].length,
    })),
    ...cues
      .filter(({ cue, start, end }) => cue === 'break' && !leadsIn(text, start, end, assets))
      .map(({ start, end }) => ({ at: start, after: language === 'tr' ? end : start })),
  ]
    .filter(({ at }) => !figures.some((one) => at >= one.start && at < one.end))
    // the brackets around a ticker end nothing
    .filter(
      ({ at }) =>
        !/[()[\]]/.test(text[at] ?? '') || !assets.some((one) => at >= one.at - 1 && at <= one.end),
    )
    .sort((a, b) => a.at - b.at);
  const starts: number[] = [];
  for (const [index, figure] of figures.entries()) {
    const before = figures[index - 1];
    if (!before) {
      starts.push(0);
      continue;
    }
    const asset = assets.find((one) => one.at >= before.end && one.at < figure.start);
    const between = pauses.filter(({ at }) => at >= before.end && at < figure.start);
    if (asset)
      starts.push(
        between.findLast(({ at }) => at <= asset.at)?.at ?? Math.max(before.end, asset.at),
      );
    else if (between[0]) starts.push(between[0].at);
    // `from $65,000 to $67,321`: one statement
    else if (figure.start - before.end <= 14) starts.push(starts[index - 1] ?? 0);
    else starts.push(verbLast.has(language) ? figure.start : before.end);
  }
  return figures.map((figure, index) => {
    const start = starts[index] ?? 0;
    const next = figures[index + 1];
    const end = Math.max(starts[index + 1] ?? text.length, figure.end);
    const near = Math.min(
      end,
      next?.start ?? end,
      pauses.find(({ at }) => at >= figure.end)?.at ?? end,
    );
    // back over pauses until the statement says something: what is spoken of, or a verb
    const before = pauses.filter(({ at }) => at >= start && at < figure.start).reverse();
    let core = figure.start;
    for (const { after } of [...before, { after: start }]) {
      core = after;
      const says =
        assets.some((one) => one.at >= core && one.at < figure.start) ||
        cues.some(
          ({ cue, start: from }) =>
            (cue === 'at' || cue === 'move') && from >= core && from < figure.start,
        );
      if (says) break;
    }
    return { figure, start, end, core: Math.max(core, start), near };
  });
}

import { checkAddress } from './check-address';
import { foldConfusables } from './confusables';
import type { FoundAddress } from './types';

/** A run that could be an address: bounded, so that matching stays linear in the text. */
const candidate = /(?<![\w])(?:bitcoincash:)?[A-Za-z0-9_+/-]{25,128}(?![\w])/g;

/**
 * Every address in a text, in order, never overlapping. Linear in the text's length. A Solana address
 * has no checksum, so a run of letters and digits counts as one only if it does not read like a word.
 */
export function findAddresses(text: string): FoundAddress[] {
  const folded = foldConfusables(text);
  const found: FoundAddress[] = [];
  for (const match of folded.matchAll(candidate)) {
    for (const [offset, run] of runs(match[0])) {
      const check = checkAddress(run);
      if (!check || !convincing(run, check.kind)) continue;
      const start = match.index + offset;
      const end = start + run.length;
      const written = text.slice(start, end);
      found.push({ ...check, start, end, text: written, disguised: written !== run });
    }
  }
  return found;
}

/** The run itself, and where that is no address its pieces between `/`, `+`, `-` and `_`. */
function* runs(whole: string): Generator<readonly [number, string]> {
  if (!/[/+_-]/.test(whole) || checkAddress(whole)) {
    yield [0, whole];
    return;
  }
  for (const piece of whole.matchAll(/(?:addr_test|stake_test)?[A-Za-z0-9:]{25,128}/g)) {
    yield [piece.index, piece[0]];
  }
}

function convincing(run: string, kind: string): boolean {
  if (kind !== 'solana') return true;
  if (run === '1'.repeat(32)) return true;
  if (!/[a-z]/.test(run) || !/[A-Z]/.test(run)) return false;
  if (/\d/.test(run)) return true;
  const changes = run.match(/[a-z][A-Z]|[A-Z][a-z]/g)?.length ?? 0;
  return changes >= 12;
}

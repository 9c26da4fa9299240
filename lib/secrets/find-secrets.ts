import { findApiKeys } from './api-keys';
import { findCards } from './cards';
import { findEncodedKeys } from './encoded-keys';
import { findHexKeys } from './hex-keys';
import { findKeystores } from './keystores';
import { findSeedPhrases } from './seed-phrases';
import { findSolanaKeys } from './solana-keys';
import type { Secret } from './types';
import type { WordLists } from './word-lists';

/** Who wrote the text: the user, or a page (where lone digits are a hash sooner than a key). */
export type TextSource = 'user' | 'page';

/**
 * Secrets in a text, in order and never overlapping. Looks only at the text: nothing is kept, logged or
 * sent. The word lists are injected because they are large: see `loadWordLists`.
 */
export function findSecrets(text: string, lists: WordLists, source: TextSource = 'user'): Secret[] {
  const found = [
    ...findKeystores(text),
    ...findSeedPhrases(text, lists),
    ...findSolanaKeys(text),
    ...findEncodedKeys(text),
    ...findHexKeys(text, source === 'user'),
    ...findApiKeys(text),
    ...findCards(text),
  ];
  return withoutOverlaps(found);
}

/** Overlapping finds become one that covers them all, named for the first and surest of them. */
function withoutOverlaps(found: readonly Secret[]): Secret[] {
  const ordered = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Secret[] = [];
  for (const secret of ordered) {
    const last = kept.at(-1);
    if (!last || secret.start >= last.end) kept.push(secret);
    else {
      const surer = last.certainty === 'certain' || secret.certainty === 'likely' ? last : secret;
      const end = Math.max(last.end, secret.end);
      kept[kept.length - 1] = { ...surer, start: last.start, end };
    }
  }
  return kept;
}

import { findSecrets } from './find-secrets';
import { maskSecrets } from './mask-secrets';
import type { SecretKind } from './types';
import type { WordLists } from './word-lists';

/**
 * Plain JSON from a page with the secrets in each of its strings masked, and which kinds there were.
 * What holds none is the same object.
 */
export function maskStrings<T>(
  value: T,
  lists: WordLists,
): { readonly value: T; readonly kinds: readonly SecretKind[] } {
  const kinds = new Set<SecretKind>();
  const mask = (part: unknown): unknown => {
    if (typeof part === 'string') {
      const secrets = findSecrets(part, lists, 'page');
      for (const { kind } of secrets) kinds.add(kind);
      return secrets.length === 0 ? part : maskSecrets(part, secrets);
    }
    if (Array.isArray(part)) return part.map(mask);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, mask(inner)]));
  };
  const masked = mask(value);
  // Strings stay strings and everything else is copied, so the shape is the same.
  return { value: kinds.size === 0 ? value : (masked as T), kinds: [...kinds] };
}

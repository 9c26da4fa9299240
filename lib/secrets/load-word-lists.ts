import type { WordLists } from './word-lists';

/**
 * The lists, fetched when they are first needed, so that no page pays for them when it opens. In a
 * bundle without dynamic imports (a service worker) the bundler puts them in, and this only waits.
 */
export async function loadWordLists(): Promise<WordLists> {
  const module = await import('./all-word-lists');
  return module.allWordLists;
}

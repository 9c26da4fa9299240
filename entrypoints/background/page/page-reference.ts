import type { PageReference } from '../../../lib/chat/types';
import { cleanLine } from '../../../lib/page/clean-text';
import { pageAddress } from '../../../lib/page/page-address';

export const titleLimit = 160;

/** A page as it may be named to the model: no query, no fragment, a short title. Null: no address. */
export function pageReference(tab: {
  readonly title?: string | undefined;
  readonly url?: string | undefined;
}): PageReference | null {
  const url = pageAddress(tab.url ?? '');
  if (url === null) return null;
  const host = new URL(url).host;
  return { title: pageTitle(tab.title, tab.url) || host, url, host };
}

/** A tab without a title of its own is named by its address: then the title must not carry the query. */
function pageTitle(title: string | undefined, url: string | undefined): string {
  if (!title) return '';
  const bare = (url ?? '').replace(/^[a-z]+:\/\//, '');
  const named = title.replace(/^[a-z]+:\/\//, '');
  const isAddress = bare !== '' && (bare.startsWith(named) || named.startsWith(bare));
  return cleanLine(isAddress ? named.replace(/[?#].*$/, '') : title, titleLimit);
}

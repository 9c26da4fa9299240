/**
 * The language that the interface speaks: that of the texts the browser chose for us, which need not be
 * the browser's own. (`@@bidi_dir` is of the browser's, and would lay English out from right to left.)
 */
import { browser } from './browser';
import { text } from './text';

const rightToLeft: ReadonlySet<string> = new Set(['ar', 'he']);

/** BCP 47: the browser's own tag where it is of the same language (`en-GB`), else that of the texts. */
export function interfaceLanguage(): string {
  const texts = text('language');
  const own = browser.i18n.getUILanguage() || texts;
  return primary(own) === primary(texts) ? own : texts;
}

export function interfaceDirection(): 'ltr' | 'rtl' {
  return rightToLeft.has(primary(text('language'))) ? 'rtl' : 'ltr';
}

/** Says on the root element which language the page is in, and which way it runs. */
export function declareLanguage(root: HTMLElement): void {
  root.lang = interfaceLanguage();
  root.dir = interfaceDirection();
}

function primary(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}

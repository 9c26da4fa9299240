import type messages from '../../public/_locales/en/messages.json';
import { browser } from './browser';

export type TextKey = keyof typeof messages;

/** A text of the interface in the browser's language. `$1` to `$9` in it stand for `substitutions`. */
export function text(key: TextKey, ...substitutions: readonly (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String)) || key;
}

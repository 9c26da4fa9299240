import { fakeBrowser } from 'wxt/testing/fake-browser';
import messages from '../../../public/_locales/en/messages.json';

/** The browser's own look-up, which the fake browser leaves out. */
export function useEnglish(): void {
  Object.assign(fakeBrowser.i18n, {
    getMessage: (key: keyof typeof messages, substitutions: readonly string[] = []) =>
      messages[key].message.replace(
        /\$(\d)/g,
        (_, place) => substitutions[Number(place) - 1] ?? '',
      ),
  });
}

import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  declareLanguage,
  interfaceDirection,
  interfaceLanguage,
} from '../../../lib/extension/language';

let texts: string;
let browserLanguage: string;

beforeEach(() => {
  Object.assign(fakeBrowser.i18n, {
    getMessage: (key: string) => (key === 'language' ? texts : ''),
    getUILanguage: () => browserLanguage,
  });
});

function speaks(inTexts: string, inBrowser: string) {
  texts = inTexts;
  browserLanguage = inBrowser;
}

it('takes the browser’s own kind of the language that the texts are in', () => {
  speaks('en', 'en-GB');
  expect(interfaceLanguage()).toBe('en-GB');
  expect(interfaceDirection()).toBe('ltr');
  speaks('ar', 'ar-EG');
  expect(interfaceLanguage()).toBe('ar-EG');
  expect(interfaceDirection()).toBe('rtl');
});

it('does not lay English out from right to left in a browser that speaks Persian', () => {
  speaks('en', 'fa');
  expect(interfaceLanguage()).toBe('en');
  expect(interfaceDirection()).toBe('ltr');
});

it('says so on the root element', () => {
  speaks('he', 'he');
  const root = { lang: '', dir: '' };
  declareLanguage(root as HTMLElement);
  expect(root).toEqual({ lang: 'he', dir: 'rtl' });
});

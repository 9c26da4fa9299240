import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../public/_locales');
const languages = readdirSync(folder);

type Messages = Readonly<Record<string, { readonly message: string }>>;
const messagesOf = (language: string): Messages =>
  JSON.parse(readFileSync(join(folder, language, 'messages.json'), 'utf8'));
const english = messagesOf('en');
const placeholders = (text: string) => [...text.matchAll(/\$\d/g)].map(([sign]) => sign).sort();

describe('the languages', () => {
  it('are the sixteen that are promised', () => {
    expect(languages.toSorted()).toEqual(
      [
        'ar',
        'de',
        'en',
        'es',
        'fr',
        'he',
        'hi',
        'id',
        'ja',
        'ko',
        'pt_BR',
        'ru',
        'tr',
        'vi',
        'zh_CN',
        'zh_TW',
      ].toSorted(),
    );
  });
});

describe.each(languages)('%s', (language) => {
  const messages = messagesOf(language);

  it('has every text, and none that is not used', () => {
    expect(Object.keys(messages).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  it('keeps the placeholders of each text', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      expect({ key, signs: placeholders(message) }).toEqual({
        key,
        signs: placeholders(english[key]?.message ?? ''),
      });
    }
  });

  it('leaves no text empty', () => {
    for (const [key, { message }] of Object.entries(messages))
      expect(message.trim(), key).not.toBe('');
  });

  // A text that is the same in another script's language was forgotten, names and signs aside.
  it.skipIf(!/^(ar|he|hi|ja|ko|ru|zh_)/.test(language))('is written in its own script', () => {
    const latin = Object.entries(messages).filter(
      ([key, { message }]) =>
        message === english[key]?.message && /[a-z]{4,}.* .*[a-z]{4,}/i.test(message),
    );
    expect(latin.map(([key]) => key)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { allWordLists } from '../../../lib/secrets/all-word-lists';
import { ed25519PublicKey } from '../../../lib/secrets/ed25519';
import { findSecrets } from '../../../lib/secrets/find-secrets';
import { loadWordLists } from '../../../lib/secrets/load-word-lists';
import { maskSecrets } from '../../../lib/secrets/mask-secrets';
import * as made from './made-values';
import { ordinaryTexts } from './ordinary-texts';
import { secretTexts } from './secret-texts';

const find = (text: string) => findSecrets(text, allWordLists);

describe('findSecrets', () => {
  it('has at least 300 texts with a secret and 200 ordinary ones', () => {
    expect(ordinaryTexts.length).toBeGreaterThanOrEqual(200);
    expect(secretTexts.length).toBeGreaterThanOrEqual(300);
  });

  it('misses none of the secrets and covers each of them whole', () => {
    const missed = secretTexts.filter(({ kind, text, secret }) => {
      const start = text.indexOf(secret);
      return (
        start < 0 ||
        !find(text).some(
          (found) =>
            found.kind === kind && found.start <= start && found.end >= start + secret.length,
        )
      );
    });
    expect(
      missed.map(({ kind, text }) => `${kind}: ${text} ${JSON.stringify(find(text))}`),
    ).toEqual([]);
  });

  it('raises no alarm over ordinary messages', () => {
    const alarms = ordinaryTexts.filter((text) => find(text).length > 0);
    expect(alarms.map((text) => `${find(text)[0]?.kind}: ${text}`)).toEqual([]);
  });

  it('leaves no word of a secret in the masked text', () => {
    for (const { text, secret } of secretTexts) {
      expect(maskSecrets(text, find(text))).not.toContain(secret);
    }
  });

  it('keeps what stands around a secret, and not even its length', () => {
    const key = made.hex('mask');
    const masked = maskSecrets(
      `a private key: ${key}, and more`,
      find(`a private key: ${key}, and more`),
    );
    expect(masked).toBe('a private key: ••••••••, and more');
  });

  it('finds the phrase of one word again and again, also behind a word of the list', () => {
    const phrase = `${'abandon '.repeat(11)}about`;
    for (const text of [
      phrase,
      `Is this still valid? ${phrase}`,
      `my wallet: ${phrase} thank you`,
    ]) {
      expect(find(text)).toMatchObject([{ kind: 'seed-phrase' }]);
      expect(maskSecrets(text, find(text))).not.toContain('abandon');
    }
  });

  it('finds several secrets in one text, in order and without overlap', () => {
    const text = secretTexts
      .filter((_, at) => at % 9 === 0)
      .map((labelled) => labelled.text)
      .join('\n\nThe next of them is another thing.\n\n');
    const found = find(text);
    expect(found.length).toBeGreaterThan(20);
    found.reduce((end, secret) => {
      expect(secret.start).toBeGreaterThanOrEqual(end);
      return secret.end;
    }, 0);
  });

  it('loads the same lists on demand', async () => {
    expect(await loadWordLists()).toBe(allWordLists);
  });
});

describe('ed25519PublicKey', () => {
  it('gives the public keys of RFC 8032, section 7.1', () => {
    const seed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
    const key = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';
    const bytes = Uint8Array.from(seed.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    expect(Buffer.from(ed25519PublicKey(bytes)).toString('hex')).toBe(key);
  });
});

import { base58 } from '@scure/base';
import { entropyToMnemonic } from '@scure/bip39';
import { wordlist as czech } from '@scure/bip39/wordlists/czech.js';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as french } from '@scure/bip39/wordlists/french.js';
import { wordlist as italian } from '@scure/bip39/wordlists/italian.js';
import { wordlist as japanese } from '@scure/bip39/wordlists/japanese.js';
import { wordlist as korean } from '@scure/bip39/wordlists/korean.js';
import { wordlist as portuguese } from '@scure/bip39/wordlists/portuguese.js';
import { wordlist as simplifiedChinese } from '@scure/bip39/wordlists/simplified-chinese.js';
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js';
import { wordlist as traditionalChinese } from '@scure/bip39/wordlists/traditional-chinese.js';
import type { SecretKind } from '../../../lib/secrets/types';
import * as made from './made-values';

/** `secret` is the part of `text` that must be covered by what is found. */
export interface SecretText {
  readonly kind: SecretKind;
  readonly text: string;
  readonly secret: string;
}

const lists = {
  english,
  spanish,
  french,
  italian,
  portuguese,
  czech,
  japanese,
  korean,
  simplifiedChinese,
  traditionalChinese,
};

function phrase(language: keyof typeof lists, name: string, words: number): string[] {
  const entropy = made.bytes(`${language}/${name}`, (words / 3) * 4);
  return entropyToMnemonic(entropy, [...lists[language]])
    .normalize('NFC')
    .split(/[\s\u3000]+/);
}

/** How people write phrases down. */
const layouts: Readonly<Record<string, (words: readonly string[]) => string>> = {
  plain: (words) => words.join(' '),
  lines: (words) => words.join('\n'),
  numbered: (words) => words.map((word, at) => `${at + 1}. ${word}`).join('\n'),
  inlineNumbers: (words) => words.map((word, at) => `${at + 1}) ${word}`).join('  '),
  commas: (words) => words.join(', '),
  capitals: (words) => words.join(' ').toUpperCase(),
  uneven: (words) => words.map((word, at) => word + ' \t\u00a0'.repeat((at % 3) + 1)).join(''),
  decomposed: (words) => words.join(' ').normalize('NFKD'),
  json: (words) => JSON.stringify(words),
  table: (words) => words.map((word, at) => `| ${at + 1} | ${word} |`).join('\n'),
  markup: (words) => `<ol>${words.map((word) => `<li>${word}</li>`).join('')}</ol>`,
  hyphens: (words) => words.join('-'),
  labelled: (words) => words.map((word, at) => `Word ${at + 1}: ${word}`).join('\n'),
};

function seedPhrases(): SecretText[] {
  const texts: SecretText[] = [];
  for (const language of Object.keys(lists) as (keyof typeof lists)[]) {
    for (const length of [12, 15, 18, 21, 24]) {
      const written = phrase(language, `length${length}`, length).join(
        language === 'japanese' ? '\u3000' : ' ',
      );
      texts.push({ kind: 'seed-phrase', text: written, secret: written });
    }
    for (const [name, layout] of Object.entries(layouts)) {
      const written = layout(phrase(language, name, name.length % 2 === 0 ? 12 : 24)).trim();
      const text = `I wrote this down yesterday:\n\n${written}\n\nThank you!`;
      texts.push({ kind: 'seed-phrase', text, secret: coreOf(written) });
    }
  }
  const words = phrase('english', 'prose', 12);
  const said = words.join(' ');
  for (const text of [
    `my wallet will not open, the phrase is ${said} and it says invalid`,
    `seed: ${said}`,
    `Recovery phrase "${said}" — can you check it?`,
    `(${said})`,
    `Is this right?\n> ${said}`,
    `import wallet --mnemonic '${said}' --index 0`,
    `MNEMONIC="${said}"`,
  ]) {
    texts.push({ kind: 'seed-phrase', text, secret: said });
  }
  const swapped = [words[1], words[0], ...words.slice(2)].join(' ');
  texts.push({ kind: 'seed-phrase', text: `phrase ${swapped}`, secret: swapped });
  const long = phrase('english', 'error', 24);
  const mistyped = long.map((word, at) => (at === 11 ? `${word}qq` : word)).join(' ');
  texts.push({ kind: 'seed-phrase', text: mistyped, secret: mistyped });
  const shortMistyped = words.map((word, at) => (at === 5 ? `${word}zz` : word)).join(' ');
  texts.push({ kind: 'seed-phrase', text: shortMistyped, secret: shortMistyped });
  const same = `${'abandon '.repeat(11)}about`;
  texts.push({ kind: 'seed-phrase', text: `test with ${same}`, secret: same });
  for (const language of ['simplifiedChinese', 'traditionalChinese'] as const) {
    const joined = phrase(language, 'joined', 12).join('');
    texts.push({ kind: 'seed-phrase', text: `我的助记词：${joined}`, secret: joined });
  }
  for (const language of ['spanish', 'french'] as const) {
    const bare = phrase(language, 'bare', 24)
      .join(' ')
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '');
    texts.push({ kind: 'seed-phrase', text: bare, secret: bare });
  }
  return texts;
}

/** From the first letter to the last, without the layout's own frame. */
function coreOf(written: string): string {
  const stripped = written.replace(/^(?:Word \d+: |<ol><li>|[^\p{L}])+/u, '');
  return stripped.replace(/(?:<\/li>|<\/ol>|[^\p{L}\p{M}])+$/u, '');
}

function hexKeys(): SecretText[] {
  const contexts: readonly ((key: string) => string)[] = [
    (key) => `my private key is 0x${key}`,
    (key) => `private key: ${key}`,
    (key) => `PRIVATE_KEY=0x${key}`,
    (key) => `export DEPLOYER_PRIVATE_KEY=${key}`,
    (key) => `{"address":"${made.address('a')}","privateKey":"0x${key}"}`,
    (key) => `Account #0: ${made.address('b')} (10000 ETH)\nPrivate Key: 0x${key}`,
    (key) => `0x${key} is my private key, what address is it?`,
    (key) => `Privatekey\n${key}`,
    (key) => `sk = 0x${key}`,
    (key) => `pk: "${key}"`,
    (key) => `new ethers.Wallet(/* secret key */ "0x${key}")`,
    (key) => `私钥：${key}`,
    (key) => `私鑰 0x${key}`,
    (key) => `秘密鍵は ${key} です`,
    (key) => `Мой приватный ключ: ${key}`,
    (key) => `mi clave privada es ${key}`,
    (key) => `ma clé privée : 0x${key}`,
    (key) => `Mein privater Schlüssel lautet 0x${key}`,
    (key) => `minha chave privada: ${key}`,
    (key) => `La mia chiave privata è ${key}`,
    (key) => `개인키 0x${key}`,
    (key) => `Khóa riêng của tôi là ${key}`,
    (key) => `key: ${key.toUpperCase()}`,
    (key) => `import ${key} into MetaMask`,
    (key) => `here is the key 0x${key}`,
    (key) => `密钥 ${key}`,
    (key) => key,
    (key) => `  ${key}\n`,
  ];
  return contexts.map((context, at) => {
    const key = made.hex(`hex key ${at}`);
    const text = context(key);
    return { kind: 'private-key', text, secret: text.includes(key) ? key : key.toUpperCase() };
  });
}

function encodedKeys(): SecretText[] {
  const values: readonly (readonly [SecretKind, string])[] = [
    ['wif', made.wif('one', 0x80, false)],
    ['wif', made.wif('two', 0x80, true)],
    ['wif', made.wif('three', 0xef, true)],
    ['wif', made.wif('four', 0xb0, true)],
    ['wif', made.wif('five', 0x9e, true)],
    ['extended-key', made.extendedKey('x', 0x0488ade4)],
    ['extended-key', made.extendedKey('y', 0x049d7878)],
    ['extended-key', made.extendedKey('z', 0x04b2430c)],
    ['extended-key', made.extendedKey('t', 0x04358394)],
    ['solana-key', base58.encode(made.solanaKey('phantom'))],
    ['solana-key', base58.encode(made.solanaKey('second'))],
    ['solana-key', `[${made.solanaKey('file').join(',')}]`],
    ['solana-key', `[${made.solanaKey('spaced').join(', ')}]`],
    ['solana-key', `[\n  ${made.solanaKey('lines').join(',\n  ')}\n]`],
    ['private-key', made.xrpSeed('ripple')],
    ['private-key', made.nostrKey('nostr')],
    [
      'private-key',
      `-----BEGIN PRIVATE KEY-----\n${made.token('pem', 64)}\n-----END PRIVATE KEY-----`,
    ],
  ];
  return values.flatMap(([kind, secret]) => [
    { kind, text: secret, secret },
    { kind, text: `please look at ${secret} for me`, secret },
    { kind, text: `export WALLET="${secret}"\n`, secret },
  ]);
}

function keystores(): SecretText[] {
  const file = {
    address: made.hex('keystore', 20),
    crypto: {
      cipher: 'aes-128-ctr',
      ciphertext: made.hex('cipher'),
      cipherparams: { iv: made.hex('iv', 16) },
      kdf: 'scrypt',
      kdfparams: { dklen: 32, n: 262144, p: 1, r: 8, salt: made.hex('salt') },
      mac: made.hex('mac'),
    },
    version: 3,
  };
  const written = [
    JSON.stringify(file),
    JSON.stringify(file, null, 2),
    JSON.stringify({ Crypto: file.crypto }),
  ];
  return written.map((secret) => ({
    kind: 'keystore',
    text: `What is in this file?\n${secret}\nThanks`,
    secret,
  }));
}

function apiKeys(): SecretText[] {
  const values = [
    `sk-${made.token('openai', 48)}`,
    `sk-proj-${made.token('project', 80)}`,
    `sk-ant-api03-${made.token('other', 80)}`,
    `sk-or-v1-${made.hex('router')}`,
    `AKIA${made.token('aws', 16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}`,
    `ghp_${made.token('github', 36)}`,
    `github_pat_${made.token('fine', 82)}`,
    `glpat-${made.token('gitlab', 20)}`,
    `xoxb-${made.token('slack', 12, '0123456789')}-${made.token('slack2', 24)}`,
    `AIza${made.token('google', 35)}`,
    `sk_live_${made.token('stripe', 24)}`,
    `SG.${made.token('grid', 22)}.${made.token('grid2', 43)}`,
    `npm_${made.token('npm', 36)}`,
    `hf_${made.token('hf', 34)}`,
    `${made.token('bot', 10, '123456789')}:AA${made.token('bot2', 33)}`,
  ];
  const named = made.token('named', 40);
  return [
    ...values.map(
      (secret): SecretText => ({ kind: 'api-key', text: `use ${secret} then`, secret }),
    ),
    {
      kind: 'api-key',
      text: `https://mainnet.infura.io/v3/${made.hex('infura', 16)}`,
      secret: made.hex('infura', 16),
    },
    { kind: 'api-key', text: `API_KEY=${named}`, secret: named },
    { kind: 'api-key', text: `"apiSecret": "${named}"`, secret: named },
    { kind: 'api-key', text: `Authorization: Bearer ${named}`, secret: named },
    { kind: 'api-key', text: `my api key is ${named}`, secret: named },
  ];
}

function cards(): SecretText[] {
  const grouped = (digits: string, separator: string): string =>
    (digits.match(/.{1,4}/g) ?? []).join(separator);
  const visa = made.card('visa', '4539', 16);
  const master = made.card('master', '5412', 16);
  const amex = made.card('amex', '371449', 15);
  const amexWritten = `${amex.slice(0, 4)} ${amex.slice(4, 10)} ${amex.slice(10)}`;
  return [
    { kind: 'card', text: grouped(visa, ' '), secret: grouped(visa, ' ') },
    { kind: 'card', text: `pay with ${grouped(master, '-')} please`, secret: grouped(master, '-') },
    { kind: 'card', text: `Visa ${visa} exp 12/29`, secret: visa },
    { kind: 'card', text: `card number: ${master}`, secret: master },
    { kind: 'card', text: `my amex ${amexWritten}`, secret: amexWritten },
    { kind: 'card', text: visa, secret: visa },
  ];
}

export const secretTexts: readonly SecretText[] = [
  ...seedPhrases(),
  ...hexKeys(),
  ...encodedKeys(),
  ...keystores(),
  ...apiKeys(),
  ...cards(),
];

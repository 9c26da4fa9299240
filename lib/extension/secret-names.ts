import type { SecretKind } from '../secrets/types';
import { text } from './text';

const keys = {
  'seed-phrase': 'secretSeedPhrase',
  'private-key': 'secretPrivateKey',
  wif: 'secretPrivateKey',
  'extended-key': 'secretExtendedKey',
  'solana-key': 'secretPrivateKey',
  keystore: 'secretKeystore',
  'api-key': 'secretApiKey',
  card: 'secretCard',
} as const satisfies Record<SecretKind, string>;

/** `a seed phrase and a card number`, in the interface's words. */
export function secretNames(kinds: readonly SecretKind[]): string {
  const names = [...new Set(kinds.map((kind) => text(keys[kind])))];
  return new Intl.ListFormat(undefined, { type: 'conjunction' }).format(names);
}

export type SecretKind =
  | 'seed-phrase'
  | 'private-key'
  | 'wif'
  | 'extended-key'
  | 'solana-key'
  | 'keystore'
  | 'api-key'
  | 'card';

export interface Secret {
  readonly kind: SecretKind;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** `certain`: a checksum, a derivation or a prefix of its own settled it. */
  readonly certainty: 'certain' | 'likely';
}

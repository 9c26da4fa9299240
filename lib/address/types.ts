/** What kind of address a text is. One kind per encoding, whatever chains use it. */
export type AddressKind =
  | 'evm'
  | 'solana'
  | 'bitcoin'
  | 'bitcoin-testnet'
  | 'bitcoin-cash'
  | 'litecoin'
  | 'dogecoin'
  | 'tron'
  | 'cosmos'
  | 'cardano'
  | 'xrp'
  | 'ton'
  | 'stellar'
  | 'polkadot';

/** `none`: the text carries no checksum (Solana; an EVM address in one case). */
export type Checksum = 'valid' | 'invalid' | 'none';

export interface AddressCheck {
  readonly kind: AddressKind;
  /** Proper name of the family of chains, such as `EVM`, `Solana`, `Cosmos (osmo)`. */
  readonly chainFamily: string;
  /** EIP-55 for EVM, lower case for bech32, else as given. Two texts of one address are equal here. */
  readonly normalized: string;
  readonly checksum: Checksum;
}

export interface FoundAddress extends AddressCheck {
  /** UTF-16 offsets into the text that was searched. */
  readonly start: number;
  readonly end: number;
  /** As it stands in the text. */
  readonly text: string;
  /** True where letters of another alphabet stand in for the address's own. */
  readonly disguised: boolean;
}

import type { Sealed } from './seal';

/** What lies in the key database: one record, bound to the origin of the API that it was saved for. */
export type KeyRecord = KeyRecordBase &
  (
    | { readonly protection: 'none'; readonly key: string }
    | ({ readonly protection: 'passphrase' } & Sealed)
  );

interface KeyRecordBase {
  readonly id: 'key';
  readonly origin: string;
  readonly lastFour: string;
  /** Epoch milliseconds. */
  readonly savedAt: number;
}

/** Four characters of a short key would be most of it. */
export function lastFourOf(key: string): string {
  return key.length >= 12 ? key.slice(-4) : '';
}

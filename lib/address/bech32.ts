import { bech32, bech32m } from '@scure/base';
import type { AddressCheck, AddressKind } from './types';

type Family = { readonly kind: AddressKind; readonly chainFamily: string };

const segwit = new Map<string, Family>([
  ['bc', { kind: 'bitcoin', chainFamily: 'Bitcoin' }],
  ['tb', { kind: 'bitcoin-testnet', chainFamily: 'Bitcoin testnet' }],
  ['bcrt', { kind: 'bitcoin-testnet', chainFamily: 'Bitcoin testnet' }],
  ['ltc', { kind: 'litecoin', chainFamily: 'Litecoin' }],
]);

const cardano = new Set(['addr', 'addr_test', 'stake', 'stake_test']);

/** Prefixes of account addresses of well-known Cosmos chains, from the chain registry. */
const cosmos = new Set(
  (
    'agoric akash archway axelar band bitsong canto celestia certik chihuahua cosmos crc cro dydx ' +
    'dymension elys evmos fetch gravity inj initia injvaloper iaa juno kava kujira mantra migaloo ' +
    'neutron noble omniflix osmo persistence provenance quasar regen saga secret sei sif ' +
    'sommelier stars stride terra thor umee xpla cosmosvaloper osmovaloper celestiavaloper'
  ).split(' '),
);

/** Bech32 and bech32m (BIP-173, BIP-350): witness versions, Cosmos accounts, Cardano. */
export function checkBech32Address(text: string): AddressCheck | null {
  const lower = text.toLowerCase();
  const separator = lower.lastIndexOf('1');
  if (separator < 1 || (text !== lower && text !== text.toUpperCase())) return null;
  const prefix = lower.slice(0, separator);
  const family = familyOf(prefix);
  if (!family || !/^[02-9ac-hj-np-z]{38,110}$/.test(lower.slice(separator + 1))) return null;
  const ok = family.kind === 'cosmos' || family.kind === 'cardano' ? plain(lower) : witness(lower);
  return { ...family, normalized: lower, checksum: ok ? 'valid' : 'invalid' };
}

function familyOf(prefix: string): Family | undefined {
  if (cardano.has(prefix)) return { kind: 'cardano', chainFamily: 'Cardano' };
  if (cosmos.has(prefix)) return { kind: 'cosmos', chainFamily: `Cosmos (${prefix})` };
  return segwit.get(prefix);
}

function plain(text: string): boolean {
  return bech32.decodeUnsafe(text, 130) !== undefined;
}

/** Version 0 is bech32 with 20 or 32 bytes; later versions are bech32m with 2 to 40 bytes. */
function witness(text: string): boolean {
  const zero = bech32.decodeUnsafe(text, 90);
  const decoded = zero ?? bech32m.decodeUnsafe(text, 90);
  const version = decoded?.words[0];
  if (!decoded || version === undefined || version > 16 || (version === 0) !== (zero !== undefined))
    return false;
  const program = bech32.fromWordsUnsafe(decoded.words.slice(1));
  if (!program) return false;
  return version === 0
    ? program.length === 20 || program.length === 32
    : program.length >= 2 && program.length <= 40;
}

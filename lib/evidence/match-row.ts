import type { TokenPrice } from '../prices/types';
import {
  absolute,
  type Decimal,
  parseDecimal,
  roundsTo,
  significantDigits,
  toNumber,
} from './decimal';
import type { Figure } from './figures';
import type { Field } from './labels';

/** Numbers of one row, parsed once. */
export interface RowValues {
  readonly row: TokenPrice;
  readonly price: Decimal | null;
  readonly change: Decimal | null;
  readonly cap: Decimal | null;
  readonly volume: Decimal | null;
}

export function rowValues(row: TokenPrice): RowValues {
  const { change24hPercent, marketCap, volume24h } = row;
  return {
    row,
    price: parseDecimal(row.price),
    change: change24hPercent === undefined ? null : parseDecimal(String(change24hPercent)),
    cap: marketCap === undefined ? null : parseDecimal(marketCap),
    volume: volume24h === undefined ? null : parseDecimal(volume24h),
  };
}

/**
 * Whether a figure says a row's value: in a currency that fits, under the rounding shown, with enough
 * digits to mean it. Without a label it may be the price, or a large figure the cap or the volume.
 */
export function saysValue(
  figure: Figure,
  { row, price, change, cap, volume }: RowValues,
  field: Field | null,
  direction: 1 | -1 | 0,
): boolean {
  if (figure.kind === 'percent') {
    if (change === null || (field !== null && field !== 'change' && field !== 'price'))
      return false;
    return saysChange(figure, change, direction);
  }
  const fits = figure.currencies.length === 0 || figure.currencies.includes(row.currency);
  if (!fits || field === 'other' || field === 'change') return false;
  const large = [cap, volume].filter((value) => value !== null);
  const asPrice = (field === null || field === 'price') && price !== null ? [price] : [];
  const asLarge =
    field === null ? large : field === 'cap' ? [cap] : field === 'volume' ? [volume] : [];
  const values = [...asPrice, ...asLarge].filter((value) => value !== null);
  return values.some((value) => equals(value, figure));
}

function equals(value: Decimal, figure: Figure): boolean {
  return figure.readings.some((shown) => {
    if (!roundsTo(value, shown)) return false;
    if (significantDigits(shown) >= 2) return true;
    return toNumber(value) === toNumber(shown);
  });
}

/** A fall may be written with a sign, an arrow or a word; without any of them a figure is a rise. */
function saysChange(figure: Figure, change: Decimal, direction: 1 | -1 | 0): boolean {
  const said = figure.sign !== 0 ? figure.sign : direction;
  const falls = change.digits < 0n;
  if (change.digits !== 0n && (said === -1) !== falls) return false;
  return equals(absolute(change), figure);
}

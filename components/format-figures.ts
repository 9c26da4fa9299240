/** Figures as the interface shows them, in the browser's language. */
import { interfaceLanguage as language } from '../lib/extension/language';
import { text } from '../lib/extension/text';

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(name: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const known = formats.get(name);
  if (known) return known;
  const made = new Intl.NumberFormat(language(), options);
  formats.set(name, made);
  return made;
}

/** `1.2K`, `128K`. */
export function formatCount(count: number): string {
  return numberFormat('count', { notation: 'compact', maximumFractionDigits: 1 }).format(count);
}

/** A decimal string in USD, such as a cost; small amounts keep two significant digits. */
export function formatUsd(amount: string): string {
  const small = Number(amount) < 0.01;
  const format = numberFormat(small ? 'usd-small' : 'usd', {
    style: 'currency',
    currency: 'USD',
    ...(small ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 4 }),
  });
  // A decimal string is formatted exactly; the declaration knows only numbers.
  return format.format(amount as unknown as number);
}

/** A decimal string with every digit, and its currency: `$0.000006588`, `1.02 USDT`. */
export function formatPrice(price: string, currency: string): string {
  const digits = price.split('.')[1]?.length ?? 0;
  const places = Math.min(digits, 30);
  const isCode = /^[A-Z]{3}$/.test(currency) && currency !== 'BTC' && currency !== 'ETH';
  const figure = numberFormat(`price-${isCode ? currency : ''}-${places}`, {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
    ...(isCode ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } : {}),
  }).format(price as unknown as number);
  return isCode ? figure : `${figure} ${currency}`;
}

/** Signed percent; a real minus (U+2212), since a hyphen is easily missed beside a figure. */
export function formatChange(percent: number): string {
  return numberFormat('change', {
    style: 'percent',
    signDisplay: 'exceptZero',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })
    .format(percent / 100)
    .replace('-', '\u2212');
}

/** `0.8 s`, `12 s`, `2 min 5 s`. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.max(0, milliseconds) / 1000;
  if (seconds < 60) {
    return text(
      'durationSeconds',
      numberFormat(seconds < 10 ? 'tenths' : 'whole', {
        maximumFractionDigits: seconds < 10 ? 1 : 0,
      }).format(seconds),
    );
  }
  return text('durationMinutes', Math.floor(seconds / 60), Math.round(seconds % 60));
}

/** `now`, `5 minutes ago`: how old something is. */
export function formatAge(milliseconds: number): string {
  const format = new Intl.RelativeTimeFormat(language(), { numeric: 'auto', style: 'short' });
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 1) return format.format(0, 'second');
  if (minutes < 60) return format.format(-minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? format.format(-hours, 'hour') : format.format(-Math.floor(hours / 24), 'day');
}

/** `Today`, `Yesterday`, else the date. */
export function formatDay(time: number, now: number): string {
  const days = Math.round((startOfDay(now) - startOfDay(time)) / 86_400_000);
  if (days < 2) {
    const word = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(-days, 'day');
    return word.charAt(0).toLocaleUpperCase(language()) + word.slice(1);
  }
  return new Intl.DateTimeFormat(language(), {
    weekday: days < 7 ? 'long' : undefined,
    day: 'numeric',
    month: 'long',
    year: days > 300 ? 'numeric' : undefined,
  } as Intl.DateTimeFormatOptions).format(time);
}

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}

/** Bytes as `1.2 kB`. */
export function formatBytes(bytes: number): string {
  const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte';
  return numberFormat(unit, { style: 'unit', unit, maximumFractionDigits: 1 }).format(
    bytes / (unit === 'kilobyte' ? 1_000 : 1_000_000),
  );
}

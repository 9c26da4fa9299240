import type { Secret } from './types';

const cardWords =
  /card|visa|master\s?card|amex|american express|maestro|discover|diners|jcb|unionpay|cvv|cvc|expir|\bexp\b|\bpan\b|karte|carte|tarjeta|cart[aã]o|carta|карт|kart|卡|カード|카드|thẻ|kartu|بطاقة/i;

/** Payment cards: known issuer, right length, Luhn; and either card grouping or words about a card. */
export function findCards(text: string): Secret[] {
  const found: Secret[] = [];
  for (const match of text.matchAll(
    /(?<![\w.,$€£¥#/+-])\d(?:[ -]?\d){12,18}(?![\w%]|[.,]\d|-\d)/g,
  )) {
    const start = match.index;
    const end = start + match[0].length;
    const digits = match[0].replace(/[ -]/g, '');
    if (!issued(digits) || !luhn(digits) || new Set(digits).size < 3) continue;
    const grouped = hasCardGroups(match[0]);
    if (!grouped && /[ -]/.test(match[0])) continue;
    const around = `${text.slice(Math.max(0, start - 60), start)} ${text.slice(end, end + 40)}`;
    const spoken = cardWords.test(around);
    const alone = text.trim() === match[0] && !/0{6}$/.test(digits);
    if (!grouped && !spoken && !alone) continue;
    found.push({ kind: 'card', start, end, certainty: spoken ? 'certain' : 'likely' });
  }
  return found;
}

/** 4-4-4-4 (and what is left), or 4-6-5 as American Express and 4-6-4 as Diners group, one separator. */
function hasCardGroups(written: string): boolean {
  if (written.includes(' ') && written.includes('-')) return false;
  const lengths = written
    .split(/[ -]/)
    .map((group) => group.length)
    .join('-');
  return /^(?:4-4-4-[1-4]|4-4-4-4-[1-3]|4-6-[45])$/.test(lengths);
}

/** Ranges of issuer numbers and their lengths, after ISO/IEC 7812 as the networks publish them. */
function issued(digits: string): boolean {
  const length = digits.length;
  const head = Number(digits.slice(0, 4));
  if (digits.startsWith('4')) return length === 13 || length === 16 || length === 19;
  if ((head >= 5100 && head <= 5599) || (head >= 2221 && head <= 2720)) return length === 16;
  if (/^3[47]/.test(digits)) return length === 15;
  if (/^(?:36|38|30[0-5])/.test(digits)) return length === 14;
  if (head >= 3528 && head <= 3589) return length === 16;
  if (/^(?:6011|65|64[4-9])/.test(digits)) return length >= 16;
  if (/^62/.test(digits)) return length >= 16;
  return /^(?:50|5[6-9]|6[37])/.test(digits) && length >= 13;
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = digit * 2;
    sum += index % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

import { checkAddress } from './check-address';
import { skeleton } from './confusables';

export interface Lookalike {
  /** The known address that this one could be taken for. */
  readonly known: string;
  readonly reason: 'same-ends' | 'one-character' | 'same-look';
}

/** Letters at each end that people compare; poisoning tools match four or more of each. */
const endLength = 4;

/**
 * Known addresses that `address` is not, but could be taken for: the same head and tail, one character
 * changed, added, lost or swapped, or letters that look the same. Equal addresses are not look-alikes.
 */
export function lookalikes(address: string, known: readonly string[]): Lookalike[] {
  const own = comparable(address);
  const found: Lookalike[] = [];
  const seen = new Set<string>();
  for (const other of known) {
    const theirs = comparable(other);
    if (theirs === own || seen.has(theirs)) continue;
    seen.add(theirs);
    const reason = resemblance(own, theirs);
    if (reason) found.push({ known: other, reason });
  }
  return found;
}

function comparable(address: string): string {
  // Also where a digit too many or too few makes it no address: case still means nothing there.
  if (/^\s*0x[0-9a-f]+\s*$/i.test(address)) return address.trim().toLowerCase();
  return checkAddress(address)?.normalized ?? address.trim();
}

function resemblance(own: string, theirs: string): Lookalike['reason'] | null {
  if (skeleton(own) === skeleton(theirs)) return 'same-look';
  if (plainFiller(own) || plainFiller(theirs)) return null;
  if (oneEdit(own, theirs)) return 'one-character';
  const a = skeleton(significant(own));
  const b = skeleton(significant(theirs));
  const head = a.slice(0, endLength);
  const tail = a.slice(-endLength);
  if (head !== b.slice(0, endLength) || tail !== b.slice(-endLength)) return null;
  return 'same-ends';
}

/** Precompiles, burn addresses and system programs: long runs of one digit make them alike by design. */
function plainFiller(address: string): boolean {
  return /(.)\1{19}/.test(address);
}

/** Without what every address of the kind begins with. */
function significant(address: string): string {
  const plain = address.replace(/^(?:0x|bitcoincash:|(?:addr|stake)(?:_test)?1)/i, '');
  const bech32 = /^(?:bc|tb|bcrt|ltc|[a-z]{3,16})1[qpzry9x8gf2tvdw0s3jn54khce6mua7l]{38,}$/;
  if (bech32.test(plain)) return plain.slice(plain.indexOf('1') + 2);
  return plain === address && /^[13TrGL]/.test(plain) ? plain.slice(1) : plain;
}

/** Whether one substitution, insertion, deletion or swap of neighbours makes one of the other. */
function oneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head += 1;
  const restA = a.slice(head);
  const restB = b.slice(head);
  if (restA.slice(1) === restB.slice(1)) return true;
  if (restA.slice(1) === restB || restA === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}

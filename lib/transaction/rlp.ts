/** An RLP item: bytes, or a list of items (Ethereum yellow paper, appendix B). */
export type RlpItem = Uint8Array | readonly RlpItem[];

const mostItems = 10_000;

/** Decodes exactly one item that fills the data; null for anything malformed or not canonical. */
export function decodeRlp(data: Uint8Array): RlpItem | null {
  const budget = { left: mostItems };
  const read = readItem(data, 0, data.length, budget, 0);
  return read && read.end === data.length ? read.item : null;
}

function readItem(
  data: Uint8Array,
  at: number,
  end: number,
  budget: { left: number },
  depth: number,
): { item: RlpItem; end: number } | null {
  budget.left -= 1;
  const first = data[at];
  if (first === undefined || at >= end || budget.left < 0 || depth > 8) return null;
  if (first < 0x80) return { item: data.subarray(at, at + 1), end: at + 1 };
  const list = first >= 0xc0;
  const short = first - (list ? 0xc0 : 0x80);
  const sizeBytes = short > 55 ? short - 55 : 0;
  let length = sizeBytes === 0 ? short : 0;
  for (let index = 0; index < sizeBytes; index += 1)
    length = length * 256 + (data[at + 1 + index] ?? 0);
  const start = at + 1 + sizeBytes;
  const stop = start + length;
  if (stop > end || (sizeBytes > 0 && length < 56)) return null;
  if (!list) {
    if (length === 1 && (data[start] ?? 0) < 0x80) return null;
    return { item: data.subarray(start, stop), end: stop };
  }
  const items: RlpItem[] = [];
  for (let next = start; next < stop; ) {
    const read = readItem(data, next, stop, budget, depth + 1);
    if (!read) return null;
    items.push(read.item);
    next = read.end;
  }
  return { item: items, end: stop };
}

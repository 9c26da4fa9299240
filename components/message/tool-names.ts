import { type TextKey, text } from '../../lib/extension/text';

const known: Readonly<Record<string, TextKey>> = {
  read_page: 'tool_read_page',
  read_selection: 'tool_read_selection',
  read_token_prices: 'tool_read_token_prices',
  check_address: 'tool_check_address',
  decode_transaction: 'tool_decode_transaction',
};

/** What a tool does, in words; a tool we do not know shows its own name. */
export function toolLabel(name: string): string {
  const key = Object.hasOwn(known, name) ? known[name] : undefined;
  return key ? text(key) : name;
}

/** What the model may call. Membership of a list is all the power a tool has. */
import type { Tool } from '../../../lib/agent/tool';
import { checkAddress } from './check-address';
import { decodeTransaction } from './decode-transaction';
import { readPage } from './read-page';
import { readSelection } from './read-selection';
import { readTokenPrices } from './read-token-prices';

/** Run where the site is granted. */
export const readTools: readonly Tool[] = [
  readPage,
  readSelection,
  readTokenPrices,
  checkAddress,
  decodeTransaction,
];

/** Always pass through an approval. */
export const actTools: readonly Tool[] = [];

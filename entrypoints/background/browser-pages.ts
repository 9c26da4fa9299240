import { browser } from '../../lib/extension/browser';
import { decodeSelection } from '../../lib/transaction/decode-selection';
import { checkEvidence, showEvidence } from './page/evidence';
import { listTabs } from './page/list-tabs';
import { pageInFront } from './page/page-in-front';
import { pageStateOf } from './page/page-state';
import { pinTab } from './page/pin-tab';
import { readAttachment, readMenuSelection } from './page/read-attachment';
import { takeScreenshot } from './page/take-screenshot';
import type { PageAccess } from './page-access';

/** The tabs of the browser, as the background uses them. */
export const browserPages: PageAccess = {
  stateOf: pageStateOf,
  pageInFront,
  pin: pinTab,
  readSelection: async (tabId, selected) =>
    readMenuSelection(tabId, selected, await browser.tabs.get(tabId).catch(() => null)),
  readAttachment,
  takeScreenshot,
  listTabs,
  showEvidence,
  checkEvidence,
  decodeText: async ({ text }) => decodeSelection(text, Date.now()),
};

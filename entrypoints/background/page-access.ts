import type { PinnedTab } from '../../lib/agent/tool';
import type { Attachment, PageReference } from '../../lib/chat/types';
import type { PageState, Requests } from '../../lib/extension/messages';

type Handler<K extends keyof Requests> = (
  request: Requests[K]['request'],
) => Promise<Requests[K]['reply']>;

/** What the background needs of the tabs. `page/` is its one implementation. */
export interface PageAccess {
  stateOf(windowId: number): Promise<PageState>;
  /** The page that a window shows, where it can be named. `shown`: what the panel says of it. */
  pageInFront(windowId: number, shown: PageState | null): Promise<PageReference | null>;
  pin(windowId: number): Promise<PinnedTab | null>;
  /** The selection that the context menu was opened on, with what stands around it. */
  readSelection(tabId: number, selected: string): Promise<Attachment | null>;
  readonly readAttachment: Handler<'attachment-read'>;
  readonly takeScreenshot: Handler<'screenshot-take'>;
  readonly listTabs: Handler<'tabs-list'>;
  readonly showEvidence: Handler<'evidence-show'>;
  readonly checkEvidence: Handler<'evidence-check'>;
  readonly decodeText: Handler<'text-decode'>;
}

/**
 * The background, put together over its edges: nothing here knows the browser, so that tests run the
 * whole of it over a fake port, a fake fetch and a fake clock.
 */
import type { Tool } from '../../lib/agent/tool';
import type { History } from '../../lib/extension/history/history';
import { openHistory } from '../../lib/extension/history/open-history';
import { createSettingsStore } from '../../lib/extension/settings-store';
import { equip } from './equip';
import { explainSelection } from './explain';
import { gather } from './gather';
import { createHeartbeat, type Heartbeat } from './heartbeat';
import { createKeyDatabase } from './key/key-database';
import { KeyStore } from './key/key-store';
import type { PageAccess } from './page-access';
import { type PanelPort, Panels } from './panels/panels';
import { placeOf } from './place-of';
import { requestHandlers } from './request-handlers';
import { answerRequest } from './requests/answer-request';
import type { Self, Sender } from './sender';
import { Server } from './server/server';
import { Sessions } from './session/sessions';
import { statusOf } from './status';
import { titleByModel } from './title-by-model';
import { warmUp } from './warm-up';

export interface BackgroundEdges {
  readonly self: Self;
  readonly fetch: typeof globalThis.fetch;
  now(): number;
  random(): number;
  /** One extension call: it keeps the background awake. */
  beat(): void;
  isOnline(): boolean;
  /** Whether the browser lets us talk to the host of a URL. */
  mayReach(baseUrl: string): Promise<boolean>;
  readonly pages: PageAccess;
  readonly tools: readonly Tool[];
  /** What "Explain with Altside" asks, in the user's language. */
  readonly explainQuestion: string;
}

export interface Background {
  connect(port: PanelPort): void;
  answer(message: unknown, sender: Sender): Promise<unknown> | undefined;
  explain(selected: string, tab: { readonly id: number; readonly windowId: number }): Promise<void>;
  pageChanged(windowId: number | null): void;
  statusChanged(): void;
  focusComposer(windowId: number): void;
  /** Runs that are under way. */
  readonly activeRuns: number;
  /** Opened history, with every run of the last background ended. */
  readonly ready: Promise<void>;
}

export function createBackground(edges: BackgroundEdges): Background {
  const { self, pages, tools, now, random } = edges;
  const heartbeat = createHeartbeat(edges.beat);
  const settings = createSettingsStore(() => statusChanged());
  const key = new KeyStore(createKeyDatabase(), now, () => statusChanged());
  const history: Promise<History> = openHistory(() => statusChanged());
  const server = new Server(settings, key, {
    fetch: edges.fetch,
    now,
    mayReach: edges.mayReach,
    changed: () => statusChanged(),
  });
  const equipFor = (modelId?: string) => equip(server, settings, tools, modelId);
  const sessions = new Sessions(history, {
    now,
    random,
    heartbeat,
    obstacle: () => server.obstacle(),
    equip: equipFor,
    answered: (log) => void titleByModel(log, server, settings).catch(() => {}),
  });
  const status = () => statusOf(server, settings, history, edges.isOnline());
  const panels = new Panels(self, {
    sessions,
    pageState: pages.stateOf,
    place: (windowId, shown) => placeOf(pages, windowId, shown),
    attend: () => keepMemoryAlive(history, heartbeat),
    opened: (panel) => {
      void panel.refreshPage().catch(() => {});
      void status().then((now) => panel.post({ type: 'status-changed', status: now }));
      void server.introduce().catch(() => {});
      if (panel.session) warmUp(panel.session, equipFor);
    },
  });
  const statusChanged = gather(async () => {
    if (panels.count > 0) panels.broadcast({ type: 'status-changed', status: await status() });
  }, 30);
  const handlers = requestHandlers({
    server,
    settings,
    key,
    history,
    sessions,
    panels,
    pages,
    now,
    mayReach: edges.mayReach,
    status,
    equip: () => equipFor(),
  });

  return {
    connect: (port) => panels.connect(port),
    answer: (message, sender) => answerRequest(message, sender, self, handlers),
    explain: (selected, tab) =>
      explainSelection({ pages, panels, sessions, question: edges.explainQuestion }, selected, tab),
    pageChanged: (windowId) => panels.pageChanged(windowId),
    statusChanged,
    focusComposer: (windowId) => panels.focusComposer(windowId),
    get activeRuns() {
      return heartbeat.active;
    },
    ready: sessions.ready,
  };
}

/**
 * A history that lies in memory alone would be lost when the background falls asleep: it stays awake
 * while a panel is open. One that is kept lets it sleep.
 */
function keepMemoryAlive(history: Promise<History>, heartbeat: Heartbeat): () => void {
  let closed = false;
  let release = () => {};
  void history.then(({ kept }) => {
    if (!kept && !closed) release = heartbeat.begin();
  });
  return () => {
    closed = true;
    release();
  };
}

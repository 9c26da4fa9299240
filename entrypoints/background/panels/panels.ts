import { PANEL_PORT, type PanelEvent } from '../../../lib/extension/messages';
import { isOwnPage, type Self, type Sender } from '../sender';
import type { Session } from '../session/session';
import { Panel, type PanelEdges } from './panel';

/** The part of `runtime.Port` that is used. */
export interface PanelPort {
  readonly name: string;
  readonly sender?: Sender | undefined;
  postMessage(message: PanelEvent): void;
  disconnect(): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}

/** All open panels, in every window. */
export class Panels {
  readonly #self: Self;
  readonly #edges: PanelEdges;
  readonly #open = new Set<Panel>();

  constructor(self: Self, edges: PanelEdges) {
    this.#self = self;
    this.#edges = edges;
  }

  /** Takes a port of our own pages; every other is hung up on. */
  connect(port: PanelPort): void {
    if (port.name !== PANEL_PORT || !isOwnPage(port.sender, this.#self)) {
      port.disconnect();
      return;
    }
    const post = (event: PanelEvent) => {
      try {
        port.postMessage(event);
      } catch {
        // The page went away and its disconnect is on the way.
        panel.close();
      }
    };
    const panel = new Panel(post, this.#edges);
    this.#open.add(panel);
    const release = this.#edges.attend();
    port.onMessage.addListener((message) => panel.receive(message));
    port.onDisconnect.addListener(() => {
      this.#open.delete(panel);
      panel.close();
      release();
    });
  }

  get count(): number {
    return this.#open.size;
  }

  broadcast(event: PanelEvent): void {
    for (const panel of this.#open) panel.post(event);
  }

  /** The page of a window may be another; null: of any window. */
  pageChanged(windowId: number | null): void {
    for (const panel of this.#open) {
      if (windowId === null || panel.windowId === windowId)
        void panel.refreshPage().catch(() => {});
    }
  }

  /** The chat that a window's panel shows, where one is open. */
  sessionIn(windowId: number): Session | null {
    for (const panel of this.#open) {
      if (panel.windowId === windowId && panel.session) return panel.session;
    }
    return null;
  }

  /** Brings a chat into every panel of a window. */
  showIn(windowId: number, session: Session): void {
    for (const panel of this.#open) {
      if (panel.windowId !== windowId) continue;
      if (panel.session !== session) panel.show(session);
      panel.post({ type: 'chat-shown', chatId: session.chat.id });
    }
  }

  focusComposer(windowId: number): void {
    for (const panel of this.#open) {
      if (panel.windowId === windowId) panel.post({ type: 'composer-focused' });
    }
  }

  shows(chatId: string): boolean {
    return [...this.#open].some(({ session }) => session?.chat.id === chatId);
  }

  /** A chat is gone: whoever shows it gets another. */
  replace(chatId: string, session: Session): void {
    for (const panel of this.#open) {
      if (panel.session?.chat.id === chatId) panel.show(session);
    }
  }
}

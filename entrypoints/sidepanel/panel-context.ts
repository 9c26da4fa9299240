import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { ComposerState, ComposerStore } from './composer-store';
import type { Link } from './link';
import type { PanelState, PanelStore } from './store';

/** Everything a view needs from outside React; one object for the panel's life. */
export interface Panel {
  readonly store: PanelStore;
  readonly composer: ComposerStore;
  readonly link: Link;
  /** The same page as a browser tab instead of beside one. */
  readonly inTab: boolean;
}

export const PanelContext = createContext<Panel | null>(null);

export function usePanelContext(): Panel {
  const panel = useContext(PanelContext);
  if (!panel) throw new Error('usePanelContext outside of PanelContext');
  return panel;
}

export function usePanel<T>(select: (state: PanelState) => T): T {
  return useStore(usePanelContext().store, select);
}

export function useComposer<T>(select: (state: ComposerState) => T): T {
  return useStore(usePanelContext().composer, select);
}

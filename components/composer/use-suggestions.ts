import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import { builtInPrompts } from './prompts';
import { type Ask, askAt, matching } from './suggest';
import type { Suggestion } from './suggestion-list';

export interface TabRow {
  readonly tabId: number;
  readonly title: string;
  readonly host: string;
  readonly url: string;
}

interface SuggestionsOptions {
  readonly textbox: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly loadTabs: () => Promise<readonly TabRow[]>;
  readonly onTab: (tab: TabRow) => void;
}

export interface Suggestions {
  readonly ask: Ask | null;
  readonly rows: readonly Suggestion[];
  readonly chosen: number;
  choose(index: number): void;
  /** True where the key was for the list. */
  keyed(event: KeyboardEvent): boolean;
  /** The caret or the text moved. */
  look(): void;
}

const MOST = 20;

/** The `/` and `@` lists of a textbox. */
export function useSuggestions(options: SuggestionsOptions): Suggestions {
  const { textbox, text, onText, loadTabs, onTab } = options;
  const [ask, setAsk] = useState<Ask | null>(null);
  const [tabs, setTabs] = useState<readonly TabRow[]>([]);
  const [chosen, setChosen] = useState(0);
  const wantsTabs = ask?.kind === 'tabs';

  useEffect(() => {
    if (!wantsTabs) return;
    let current = true;
    void loadTabs().then((found) => {
      if (current) setTabs(found);
    });
    return () => {
      current = false;
    };
  }, [wantsTabs, loadTabs]);

  const prompts =
    ask?.kind === 'prompts' ? matching(builtInPrompts(), ask.query, (row) => row.name) : [];
  const foundTabs = wantsTabs
    ? matching(tabs, ask.query, (row) => `${row.title} ${row.host}`).slice(0, MOST)
    : [];
  const rows: readonly Suggestion[] = wantsTabs
    ? foundTabs.map((tab) => ({ id: String(tab.tabId), name: tab.host, note: tab.title }))
    : prompts.map(({ name, prompt }) => ({ id: name, name: `/${name}`, note: prompt }));

  function choose(index: number) {
    if (!ask) return;
    const field = textbox.current;
    const caret = field?.selectionStart ?? text.length;
    const prompt = prompts[index];
    const tab = foundTabs[index];
    const inserted = prompt?.prompt ?? '';
    onText(text.slice(0, ask.start) + inserted + text.slice(caret));
    setAsk(null);
    if (tab) onTab(tab);
    const end = ask.start + inserted.length;
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(end, end);
    });
  }

  return {
    ask,
    rows,
    chosen: Math.min(chosen, Math.max(0, rows.length - 1)),
    choose,
    keyed(event) {
      if (!ask || rows.length === 0 || event.nativeEvent.isComposing) return false;
      const at = Math.min(chosen, rows.length - 1);
      if (event.key === 'ArrowDown') setChosen((at + 1) % rows.length);
      else if (event.key === 'ArrowUp') setChosen((at - 1 + rows.length) % rows.length);
      else if (event.key === 'Enter' || event.key === 'Tab') choose(at);
      else if (event.key === 'Escape') setAsk(null);
      else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
    look() {
      const field = textbox.current;
      const next = field ? askAt(field.value, field.selectionStart) : null;
      if (next?.kind !== ask?.kind) setChosen(0);
      setAsk(next);
    },
  };
}

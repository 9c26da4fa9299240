import styles from './suggestion-list.module.css';

export interface Suggestion {
  readonly id: string;
  readonly name: string;
  readonly note: string;
}

interface SuggestionListProps {
  readonly id: string;
  readonly label: string;
  readonly suggestions: readonly Suggestion[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** The list above the textbox; the textbox keeps the focus and names the chosen row. */
export function SuggestionList({ id, label, suggestions, chosen, onChoose }: SuggestionListProps) {
  return (
    <div id={id} role="listbox" aria-label={label} className={styles.suggestions}>
      {suggestions.map((suggestion, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the textbox handles the keys
        // biome-ignore lint/a11y/useFocusableInteractive: the textbox points at it with aria-activedescendant
        <div
          key={suggestion.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === chosen}
          className={styles.suggestion}
          // The textbox must not lose the focus to a press.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(index)}
        >
          <b dir="auto">{suggestion.name}</b>
          <span dir="auto">{suggestion.note}</span>
        </div>
      ))}
    </div>
  );
}

import { text } from '../../lib/extension/text';
import { useActions } from '../actions';
import { IconButton } from '../controls/button';
import styles from './branch-switcher.module.css';

interface BranchSwitcherProps {
  readonly id: string;
  readonly siblings: readonly string[] | null;
}

/** ‹ 2/3 ›: moves between edited questions or retried answers. Nothing where there is one only. */
export function BranchSwitcher({ id, siblings }: BranchSwitcherProps) {
  const actions = useActions();
  if (!siblings) return null;
  const at = siblings.indexOf(id);
  const previous = siblings[at - 1];
  const next = siblings[at + 1];
  return (
    <span className={styles.branches}>
      <span className={styles.back}>
        <IconButton
          icon="chevron"
          label={text('previousBranch')}
          disabled={previous === undefined}
          onClick={() => previous !== undefined && actions.selectBranch(previous)}
        />
      </span>
      <span>
        <span className="visually-hidden">{text('branchOf', at + 1, siblings.length)}</span>
        <span aria-hidden="true">
          {at + 1}/{siblings.length}
        </span>
      </span>
      <IconButton
        icon="chevron"
        label={text('nextBranch')}
        disabled={next === undefined}
        onClick={() => next !== undefined && actions.selectBranch(next)}
      />
    </span>
  );
}

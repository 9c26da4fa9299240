import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import styles from './controls.module.css';
import { Icon, type IconName } from './icon';
import { placeBeside } from './place-beside';

interface MenuProps {
  readonly icon: IconName;
  readonly label: string;
  /** Rendered only while open. */
  readonly children: ReactNode;
}

/** A button and its menu in the top layer. Arrows move, Escape and a choice close. */
export function Menu({ icon, label, children }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  function toggled(opened: boolean) {
    setOpen(opened);
    if (!opened) return;
    requestAnimationFrame(() => {
      if (!button.current || !list.current) return;
      placeBeside(button.current, list.current);
      list.current.querySelector<HTMLElement>('[role="menuitem"]:not(:disabled)')?.focus();
    });
  }

  function move(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const items = [
      ...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]:not(:disabled)') ?? []),
    ];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const step = event.key === 'ArrowDown' ? 1 : -1;
    items[(at + step + items.length) % items.length]?.focus();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.icon}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        popoverTarget={id}
      >
        <Icon name={icon} />
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        className={styles.menu}
        onToggle={(event) => toggled(event.newState === 'open')}
        onKeyDown={move}
        onClick={() => list.current?.hidePopover()}
      >
        {open && children}
      </div>
    </>
  );
}

interface MenuItemProps {
  readonly icon?: IconName;
  readonly children: ReactNode;
  readonly hint?: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

export function MenuItem({ icon, children, hint, disabled = false, onClick }: MenuItemProps) {
  return (
    <button
      type="button"
      role="menuitem"
      className={styles.item}
      disabled={disabled}
      onClick={onClick}
    >
      {icon && <Icon name={icon} />}
      {children}
      {hint && <span className={styles.hint}>{hint}</span>}
    </button>
  );
}

export function MenuHeading({ children }: { readonly children: ReactNode }) {
  return (
    <p role="presentation" className={styles.heading}>
      {children}
    </p>
  );
}

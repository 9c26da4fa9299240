import type { ReactNode, Ref } from 'react';
import styles from './controls.module.css';
import { Icon, type IconName } from './icon';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onClick?: () => void;
  readonly tone?: 'plain' | 'primary' | 'danger';
  readonly icon?: IconName;
  readonly disabled?: boolean;
  readonly submit?: boolean;
  /** Has the focus when its dialog opens. */
  readonly firstFocus?: boolean;
}

export function Button({
  children,
  onClick,
  tone = 'plain',
  icon,
  disabled = false,
  submit = false,
  firstFocus = false,
}: ButtonProps) {
  return (
    <button
      type={submit ? 'submit' : 'button'}
      className={styles.button}
      data-tone={tone}
      disabled={disabled}
      data-first-focus={firstFocus || undefined}
      onClick={onClick}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

interface IconButtonProps {
  readonly icon: IconName;
  /** Accessible name, and the tooltip. */
  readonly label: string;
  readonly onClick?: () => void;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton({
  icon,
  label,
  onClick,
  disabled = false,
  pressed,
  expanded,
  ref,
}: IconButtonProps) {
  return (
    <button
      ref={ref}
      type="button"
      className={styles.icon}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}

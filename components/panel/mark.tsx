import styles from './panel.module.css';

/** The product's mark: a page, and the voice beside it. */
export function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 32 32" aria-hidden="true">
      <rect x="2" y="4" width="28" height="24" rx="6" fill="currentColor" />
      <path
        d="M7 11.5h6M7 16h6M7 20.5h3.5"
        stroke="var(--paper)"
        strokeWidth="2"
        strokeLinecap="round"
        opacity="0.6"
      />
      <path d="M18 7.5h5a3.5 3.5 0 0 1 3.5 3.5v10a3.5 3.5 0 0 1-3.5 3.5h-5z" fill="var(--paper)" />
      <circle cx="22.2" cy="16" r="2.1" fill="currentColor" />
    </svg>
  );
}

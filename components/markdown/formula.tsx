import { type ReactNode, useEffect, useState } from 'react';
import styles from './formula.module.css';
import { type MathElement, renderMath } from './math-element';

type ToMath = (tex: string, display: boolean) => MathElement | null;

let toMath: ToMath | undefined;
let loading: Promise<ToMath> | undefined;

function load(): Promise<ToMath> {
  loading ??= import('temml').then(({ default: temml }) => {
    toMath = (tex, displayMode) => {
      try {
        return temml.__renderToMathMLTree(tex, {
          displayMode,
          throwOnError: true,
          trust: false,
          maxExpand: 200,
          maxSize: [20, 20],
        }) as MathElement;
      } catch {
        return null; // not TeX, or not all of it: shown as it was written
      }
    };
    return toMath;
  });
  return loading;
}

/** TeX as MathML; the source until the typesetter is there, or if it is not TeX. */
export function Formula(props: { readonly tex: string; readonly display: boolean }): ReactNode {
  const { tex, display } = props;
  const [ready, setReady] = useState<ToMath | undefined>(() => toMath);
  useEffect(() => {
    if (ready) return;
    let current = true;
    load().then(
      (loaded) => {
        if (current) setReady(() => loaded);
      },
      () => {},
    );
    return () => {
      current = false;
    };
  }, [ready]);
  const tree = ready && tex.length < 4000 ? ready(tex, display) : null;
  const math = tree ? renderMath(tree) : null;
  return (
    <span className={display ? styles.displayFormula : styles.formula} data-formula={tex} dir="ltr">
      {math ?? <code className={styles.tex}>{tex}</code>}
    </span>
  );
}

/** A formula on lines of its own. While it grows its source is shown. */
export function DisplayFormula({ tex, open }: { readonly tex: string; readonly open: boolean }) {
  if (open) {
    return (
      <div className={styles.formulaBlock} dir="ltr">
        <code className={styles.tex}>{tex}</code>
      </div>
    );
  }
  return (
    <div className={styles.formulaBlock}>
      <Formula tex={tex} display />
    </div>
  );
}

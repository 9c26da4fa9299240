import { memo, useEffect, useState } from 'react';
import { text } from '../../lib/extension/text';
import { useActions } from '../actions';
import { Button } from '../controls/button';
import { useNow } from '../controls/use-now';
import { formatAge } from '../format-figures';
import styles from './price-card.module.css';
import { PriceCardRow } from './price-card-row';
import { locatorOf, type PriceResult, type PriceRow } from './read-price-result';

/** Rows shown before "Show all". */
const SHORT = 8;
const AGE_INTERVAL = 5_000;
/** After this the card is old whatever the page says, and the page is left alone. */
const CHECKED_UNTIL = 600_000;
/** From this age on the card says that its prices may have moved. */
const STALE_AFTER = 120_000;

interface PriceCardProps {
  readonly result: PriceResult;
  /** Epoch milliseconds. */
  readonly readAt: number;
}

/** The prices that were read from the page: token, price, change, and the way to the very number. */
export const PriceCard = memo(function PriceCard({ result, readAt }: PriceCardProps) {
  const actions = useActions();
  const [all, setAll] = useState(false);
  const [present, setPresent] = useState<readonly boolean[] | null>(null);
  const [elsewhere, setElsewhere] = useState(false);
  const now = useNow(AGE_INTERVAL);
  const rows = all ? result.tokens : result.tokens.slice(0, SHORT);
  const stale = now - readAt > STALE_AFTER;

  // The page is something outside React: it is looked at again whenever the card has aged.
  useEffect(() => {
    if (now - readAt < AGE_INTERVAL || now - readAt > CHECKED_UNTIL) return;
    let current = true;
    const located = result.tokens.slice(0, 50).map(locatorOf);
    const locators = located.filter((locator) => locator !== null);
    void actions.checkEvidence(result.page.url, locators).then((found) => {
      if (!current || !found) return;
      setElsewhere(found === 'elsewhere');
      if (found === 'elsewhere') return;
      let next = 0;
      setPresent(located.map((locator) => locator === null || (found[next++] ?? true)));
    });
    return () => {
      current = false;
    };
  }, [actions, now, readAt, result]);

  const changed = present?.filter((still) => !still).length ?? 0;
  const old = stale || changed > 0 || elsewhere;
  const symbols = result.tokens.map(({ symbol }) => symbol.toUpperCase());
  const isShared = ({ symbol }: PriceRow) =>
    symbols.indexOf(symbol.toUpperCase()) !== symbols.lastIndexOf(symbol.toUpperCase());
  return (
    <section className={styles.card} aria-label={text('pricesReadFrom', result.page.title)}>
      <table className={styles.table}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{text('token')}</th>
            <th scope="col">{text('price')}</th>
            <th scope="col">{text('change')}</th>
            <th scope="col">{text('showOnPage')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <PriceCardRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a reading never changes its order
              key={index}
              row={row}
              url={result.page.url}
              gone={present?.[index] === false}
              shared={isShared(row)}
            />
          ))}
        </tbody>
      </table>
      <div className={styles.foot}>
        <span data-stale={old || undefined}>
          {elsewhere
            ? text('pricesElsewhere', formatAge(now - readAt))
            : changed > 0
              ? text('pricesChanged', changed)
              : text('pricesReadAge', formatAge(now - readAt))}
        </span>
        {result.truncated && <span>{text('pricesTruncated')}</span>}
        {result.tokens.length > SHORT && (
          <Button onClick={() => setAll(!all)}>
            {all ? text('showLess') : text('showAllCount', result.tokens.length)}
          </Button>
        )}
        {old && (
          <Button icon="retry" onClick={() => actions.ask(text('readPricesAgainPrompt'))}>
            {text('readAgain')}
          </Button>
        )}
      </div>
    </section>
  );
});

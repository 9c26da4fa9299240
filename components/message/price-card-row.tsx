import { useState } from 'react';
import { text } from '../../lib/extension/text';
import { useActions } from '../actions';
import { IconButton } from '../controls/button';
import { formatChange, formatPrice } from '../format-figures';
import { AddressText } from './address-text';
import styles from './price-card.module.css';
import { locatorOf, type PriceRow } from './read-price-result';

interface PriceCardRowProps {
  readonly row: PriceRow;
  readonly url: string;
  /** The number no longer stands where it was read. */
  readonly gone: boolean;
  /** Another row has the same symbol. */
  readonly shared: boolean;
}

export function PriceCardRow({ row, url, gone, shared }: PriceCardRowProps) {
  const actions = useActions();
  const [failure, setFailure] = useState<'gone' | 'changed' | 'no-access' | null>(null);
  const locator = locatorOf(row);
  const uncertain = row.identityCertain === false;

  async function show() {
    if (locator) setFailure(await actions.showEvidence(url, locator));
  }

  return (
    <tr data-gone={gone || undefined}>
      <th scope="row">
        <span className={styles.symbol}>
          <bdi>{row.symbol}</bdi>
        </span>
        {row.name && row.name !== row.symbol && (
          <>
            {' '}
            <span className={styles.name}>
              <bdi>{row.name}</bdi>
            </span>
          </>
        )}
        {shared && (row.chain || row.address) && (
          <span className={styles.which}>
            {row.chain && <bdi>{row.chain}</bdi>}{' '}
            {row.address && (
              <AddressText address={row.address}>{shortened(row.address)}</AddressText>
            )}
          </span>
        )}
        {uncertain && (
          <span className={styles.note} title={row.identityNote ?? undefined}>
            {row.chain ? text('identityUncertainOn', row.chain) : text('identityUncertain')}
          </span>
        )}
        {(failure !== null || gone) && (
          <span className={styles.note} role={failure ? 'status' : undefined}>
            {text(noteKey(failure ?? 'changed'))}
          </span>
        )}
      </th>
      <td className={styles.price} title={row.price}>
        {formatPrice(row.price, row.currency)}
      </td>
      <td className={styles.change}>
        <Change percent={row.change24hPercent ?? null} />
      </td>
      <td className={styles.action}>
        {locator && (
          <IconButton
            icon="target"
            label={text('showOnPageToken', row.symbol)}
            onClick={() => void show()}
          />
        )}
      </td>
    </tr>
  );
}

function shortened(address: string): string {
  return `${address.slice(0, 6)}…${address.slice(-4)}`;
}

function noteKey(failure: 'gone' | 'changed' | 'no-access') {
  switch (failure) {
    case 'gone':
      return 'evidenceGone';
    case 'changed':
      return 'evidenceChanged';
    case 'no-access':
      return 'evidenceNoAccess';
    default:
      return failure satisfies never;
  }
}

/** Told by arrow and sign as well as by colour. */
function Change({ percent }: { readonly percent: number | null }) {
  if (percent === null) return null;
  const way = percent > 0 ? 'rise' : percent < 0 ? 'fall' : 'flat';
  const arrow = { rise: '▲', fall: '▼', flat: '' }[way];
  return (
    <span data-way={way} dir="ltr">
      <span aria-hidden="true">{arrow}</span> {formatChange(percent)}
    </span>
  );
}

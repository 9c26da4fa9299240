import { type ReactNode, useMemo, useState } from 'react';
import type { AnswerFollower } from '../../lib/evidence/answer-linker';
import type { RowOrigin } from '../../lib/evidence/collect-sources';
import type { AnswerSpan } from '../../lib/evidence/types';
import { text } from '../../lib/extension/text';
import { useActions } from '../actions';
import type { Annotate } from '../markdown/annotations';
import { AddressText } from './address-text';
import styles from './answer-evidence.module.css';

/** Where an answer's figures and addresses may come from. */
export interface AnswerEvidence {
  follow(): AnswerFollower;
  /** By the evidence ids that spans name. */
  readonly origins: ReadonlyMap<string, RowOrigin>;
}

/** Marks figures and addresses of a growing text by their source. A finished block is looked at once. */
export function useAnnotate(
  evidence: AnswerEvidence | null,
  answer: string,
  streaming: boolean,
): Annotate | undefined {
  const follower = useMemo(() => evidence?.follow(), [evidence]);
  // Only what is new is read, and reading the same text again changes nothing.
  follower?.update(answer, !streaming);
  return useMemo(() => {
    if (!follower || !evidence) return undefined;
    // At the end the last figures are settled, so that all is asked for once more.
    void streaming;
    return (shown) =>
      follower.spansOf(shown).flatMap((span) => {
        const render = renderingOf(span, evidence.origins);
        return render ? [{ start: span.start, end: span.end, render }] : [];
      });
  }, [follower, evidence, streaming]);
}

type Render = (children: ReactNode, key: string) => ReactNode;

function renderingOf(span: AnswerSpan, origins: AnswerEvidence['origins']): Render | null {
  const alike = span.address?.lookalikes[0];
  if (alike) {
    return (children, key) => (
      <AddressWarning key={key} sentence={text('addressLookalike', alike.known)}>
        {children}
      </AddressWarning>
    );
  }
  if (span.address?.checksum === 'invalid') {
    return (children, key) => (
      <AddressWarning key={key} sentence={text('addressChecksum')}>
        {children}
      </AddressWarning>
    );
  }
  const origin = origins.get(span.evidence[0] ?? '');
  const written = span.address?.normalized ?? origin?.row.address;
  if (span.kind === 'address' && written !== undefined) {
    const linked = span.status === 'from-page' ? origin : undefined;
    return (children, key) => {
      const whole = <AddressText address={written}>{children}</AddressText>;
      return linked ? (
        <EvidenceLink key={key} origin={linked}>
          {whole}
        </EvidenceLink>
      ) : (
        <Unsourced key={key} apart={span.status === 'not-from-page'}>
          {whole}
        </Unsourced>
      );
    };
  }
  if (span.status === 'from-page' && origin) {
    return (children, key) => (
      <EvidenceLink key={key} origin={origin}>
        {children}
      </EvidenceLink>
    );
  }
  if (span.status !== 'not-from-page') return null;
  return (children, key) => (
    <Unsourced key={key} apart>
      {children}
    </Unsourced>
  );
}

/** `apart`: stands neither on the page nor in the conversation. */
function Unsourced({ apart, children }: { readonly apart: boolean; readonly children: ReactNode }) {
  if (!apart) return children;
  return (
    <span className={styles.unsourced} data-evidence="none" title={text('notFromPage')}>
      {children}
    </span>
  );
}

/** A figure that stands on the page: a click goes to it there. */
function EvidenceLink({
  origin,
  children,
}: {
  readonly origin: RowOrigin;
  readonly children: ReactNode;
}) {
  const actions = useActions();
  const [failed, setFailed] = useState(false);
  const { evidence, symbol } = origin.row;
  return (
    <a
      className={styles.sourced}
      href={`#${evidence.id}`}
      data-evidence={evidence.id}
      title={failed ? text('evidenceChanged') : text('evidenceOnPage', symbol, evidence.text)}
      data-failed={failed || undefined}
      onClick={(event) => {
        event.preventDefault();
        void actions
          .showEvidence(origin.url, evidence.locator)
          .then((problem) => setFailed(problem !== null));
      }}
    >
      {children}
    </a>
  );
}

/** An address that could cost someone their money: said beside it, not only on hover. */
function AddressWarning({
  sentence,
  children,
}: {
  readonly sentence: string;
  readonly children: ReactNode;
}) {
  return (
    <span className={styles.danger} data-evidence="danger">
      <AddressText address={null}>{children}</AddressText> <strong role="note">{sentence}</strong>
    </span>
  );
}

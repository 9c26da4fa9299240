import type { TurnEdges } from '../../../lib/agent/turn';

type WaitResult = 'elapsed' | 'skipped' | 'cancelled';
type ApprovalResult = 'approved' | 'denied';

/** How the user steers the run that is under way: stop, skip or cancel a wait, approve or deny a call. */
export interface RunControl {
  readonly signal: AbortSignal;
  readonly wait: TurnEdges['wait'];
  readonly approve: TurnEdges['approve'];
  stop(): void;
  settleWait(result: 'skipped' | 'cancelled'): void;
  settleApproval(callId: string, result: ApprovalResult): void;
}

/** Longer delays overflow a 32-bit timer and would fire at once. */
const longestDelay = 2 ** 31 - 1;

export function createRunControl(now: () => number): RunControl {
  const controller = new AbortController();
  let endWait: ((result: WaitResult) => void) | null = null;
  let approval: { callId: string; end: (result: ApprovalResult) => void } | null = null;

  return {
    signal: controller.signal,
    stop: () => controller.abort(),
    settleWait: (result) => endWait?.(result),
    settleApproval(callId, result) {
      if (approval?.callId === callId) approval.end(result);
    },
    wait: (until, signal) =>
      new Promise((resolve) => {
        const timer = setTimeout(
          () => end('elapsed'),
          Math.min(longestDelay, Math.max(0, until - now())),
        );
        const onAbort = () => end('cancelled');
        const end = (result: WaitResult) => {
          clearTimeout(timer);
          signal.removeEventListener('abort', onAbort);
          endWait = null;
          resolve(result);
        };
        endWait = end;
        if (signal.aborted) end('cancelled');
        else signal.addEventListener('abort', onAbort, { once: true });
      }),
    approve: (callId, signal) =>
      new Promise((resolve) => {
        const onAbort = () => end('denied');
        const end = (result: ApprovalResult) => {
          signal.removeEventListener('abort', onAbort);
          approval = null;
          resolve(result);
        };
        approval = { callId, end };
        if (signal.aborted) end('denied');
        else signal.addEventListener('abort', onAbort, { once: true });
      }),
  };
}

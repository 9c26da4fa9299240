/**
 * Injected on demand into the isolated world of the page in front: one read, answered as the value of
 * the script, and nothing stays. The request was put there by the injection before this one.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { describeDocument, readDocument, readSelected } from '../lib/page/read-document';
import {
  type InjectedRequest,
  isGuarded,
  type ReaderReply,
  type ReaderTask,
  type Reading,
  takeRequest,
} from '../lib/page/reader-protocol';
import { closedShadowRoot } from '../lib/page/shadow-root';
import { readTokenPrices } from '../lib/prices/read-token-prices';

export default defineUnlistedScript({
  main: () => reply(takeRequest<ReaderTask>(globalThis)) as unknown as undefined,
});

async function reply(request: InjectedRequest<ReaderTask> | null): Promise<ReaderReply> {
  if (!request) return { ok: false, reason: 'no-request' };
  const { origin } = location;
  const documentTime = performance.timeOrigin;
  if (!isGuarded(request.guard, origin, documentTime)) {
    return { ok: false, reason: 'other-document' };
  }
  await parsed();
  const reading = await read(request.task);
  return { ok: true, ...describeDocument(document), origin, documentTime, reading };
}

async function read(task: ReaderTask): Promise<Reading> {
  const now = () => performance.now();
  const options = { now, shadowRootOf: closedShadowRoot };
  switch (task.kind) {
    case 'page':
      return readDocument(document, { ...options, ...task });
    case 'selection':
      return readSelected(document, { ...options, ...task });
    case 'prices':
      return {
        kind: 'prices',
        ...(await readTokenPrices(document, { ...options, ...pricesOptions(task) })),
      };
    default:
      return task satisfies never;
  }
}

function pricesOptions({ symbols, limit }: Extract<ReaderTask, { readonly kind: 'prices' }>) {
  return {
    ...(symbols === undefined ? {} : { symbols }),
    ...(limit === undefined ? {} : { limit }),
  };
}

/** A page that is still arriving is waited for, but not for long: some never end. */
async function parsed(): Promise<void> {
  const deadline = performance.now() + 2_000;
  while (document.readyState === 'loading' && performance.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

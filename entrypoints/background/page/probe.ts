import { browser } from '../../../lib/extension/browser';

/** Which document a tab shows. Nothing of its content. */
export interface DocumentIdentity {
  readonly origin: string;
  /** Where the browser names documents (Chrome). */
  readonly documentId?: string;
  /** `performance.timeOrigin`, which tells documents apart where the browser does not. */
  readonly documentTime: number;
  readonly contentType: string;
}

/**
 * Whether a tab may be read now, by trying: `activeTab` cannot be asked for with
 * `permissions.contains`. Null where it may not, or does not answer in time.
 */
export async function probeTab(tabId: number): Promise<DocumentIdentity | null> {
  const injection = browser.scripting
    .executeScript({
      target: { tabId, frameIds: [0] },
      injectImmediately: true,
      func: () => ({
        origin: location.origin,
        documentTime: performance.timeOrigin,
        contentType: document.contentType,
      }),
    })
    .then(
      ([injected]) => {
        const found = injected?.result as Omit<DocumentIdentity, 'documentId'> | null | undefined;
        if (!injected || !found) return null;
        const documentId = injected.documentId as string | undefined;
        return documentId === undefined ? found : { ...found, documentId };
      },
      () => null,
    );
  // A tab that the browser has put to sleep does not answer.
  return withTimeOut(injection, 1_200);
}

function withTimeOut<T>(promise: Promise<T>, milliseconds: number): Promise<T | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), milliseconds);
    void promise.then((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}

import { browser } from '../../lib/extension/browser';
import { BACKGROUND_STARTED } from '../../lib/extension/messages';
import type { Link } from './link';

/**
 * Calls a background back that was left to sleep: when somebody turns to the panel, when something is
 * written (it is awake by the time that is sent), when the network comes or goes, and when the
 * background was woken by something else, which may be news for us too.
 */
export function callBack(link: Link): void {
  const reconnect = () => link.reconnect();
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (isStarted(message)) reconnect();
    // No reply: this is somebody else's message, or one that wants none.
    return undefined;
  });
  window.addEventListener('focus', reconnect);
  window.addEventListener('input', reconnect);
  window.addEventListener('online', reconnect);
  window.addEventListener('offline', reconnect);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') reconnect();
  });
}

function isStarted(message: unknown): boolean {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === BACKGROUND_STARTED
  );
}

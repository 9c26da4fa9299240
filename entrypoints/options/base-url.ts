import { type BaseUrlRefusal, hostPattern, parseBaseUrl } from '../../lib/api/base-url';
import { browser } from '../../lib/extension/browser';
import { type TextKey, text } from '../../lib/extension/text';

const complaints: Record<BaseUrlRefusal, TextKey> = {
  empty: 'baseUrlInvalid',
  'not-a-url': 'baseUrlInvalid',
  scheme: 'baseUrlScheme',
  'plain-http': 'baseUrlScheme',
  credentials: 'baseUrlCredentials',
  query: 'baseUrlQuery',
};

/** What is wrong with a typed base URL, or undefined. */
export function baseUrlComplaint(typed: string): string | undefined {
  const parsed = parseBaseUrl(typed);
  return parsed.ok ? undefined : text(complaints[parsed.reason]);
}

/**
 * Asks for the host, which the browsers allow only in a click and before anything is awaited. The
 * host that is granted at install is granted at once.
 */
export async function requestHostPermission(
  typed: string,
): Promise<{ readonly granted: boolean; readonly host: string }> {
  const parsed = parseBaseUrl(typed);
  if (!parsed.ok) return { granted: false, host: typed };
  const origins = [hostPattern(parsed.value.url)];
  const granted = await browser.permissions.request({ origins }).catch(() => false);
  return { granted, host: parsed.value.host };
}

import type { Browser } from 'puppeteer-core';

/** The part of puppeteer's BiDi browser that its public types leave out. */
interface BidiConnected {
  readonly connection: {
    send(method: string, params: object): Promise<{ readonly result: unknown }>;
  };
}

/** Sends a command of WebDriver BiDi, or of Firefox beyond it, to the browser. */
export async function sendCommand(
  browser: Browser,
  method: string,
  params: object,
): Promise<unknown> {
  const { result } = await (browser as unknown as BidiConnected).connection.send(method, params);
  return result;
}

/**
 * Runs an expression in Firefox's own window, with the browser's privileges, and gives its value where
 * that is a string, a number or a boolean. Needs the argument `--remote-allow-system-access`. Throws
 * what the script throws.
 */
export async function evaluateInBrowser(browser: Browser, expression: string): Promise<unknown> {
  const tree = await sendCommand(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = (tree as { contexts: { context: string }[] }).contexts[0]?.context;
  const outcome = (await sendCommand(browser, 'script.evaluate', {
    expression,
    target: { context },
    awaitPromise: true,
  })) as {
    readonly type: string;
    readonly result?: { readonly value?: unknown };
    readonly exceptionDetails?: { readonly text: string };
  };
  if (outcome.type !== 'success') throw new Error(outcome.exceptionDetails?.text ?? 'Failed.');
  return outcome.result?.value;
}

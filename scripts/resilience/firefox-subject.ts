import { startDemoApi } from '../../test/demo-api/server.ts';
import { type FirefoxSession, launchFirefox } from '../../test/e2e/harness/firefox.ts';
import { saveBaseUrl, saveKey } from '../../test/e2e/harness/options.ts';
import { panelReady } from '../../test/e2e/harness/panel.ts';
import { demoKey } from '../../test/e2e/harness/world.ts';
import { evaluateInBrowser } from './firefox-chrome.ts';
import type { KillSubject } from './kill-round.ts';

/** Firefox with the panel's page in a tab. */
export interface FirefoxSubject extends KillSubject {
  readonly firefox: FirefoxSession;
  /** How long Firefox lets an idle background live, in milliseconds; 30,000 by itself. */
  setIdleTime(milliseconds: number): Promise<void>;
}

const extension = `WebExtensionPolicy.getByID('altside@altllm.ai').extension`;
/** What Firefox's own idle timer calls; the option keeps it from asking whether something is going on. */
const terminate = `${extension}.terminateBackground({ disableResetIdleForTest: true })`;

/** `private`: in a Firefox that is set never to remember anything. */
export async function startFirefoxSubject(
  options: { readonly private?: boolean } = {},
): Promise<FirefoxSubject> {
  const api = await startDemoApi({ chunksPerSecond: 300 });
  const firefox = await launchFirefox(options);
  const reader = await firefox.openExtensionPage('options.html');
  await saveBaseUrl(reader, api.baseUrl);
  await saveKey(reader, demoKey);
  const panel = await firefox.openExtensionPage('sidepanel.html');
  await panelReady(panel);
  return {
    firefox,
    api,
    panel,
    reader,
    methods: ['terminateBackground'],
    kill: async () => {
      await evaluateInBrowser(firefox.browser, terminate);
    },
    setIdleTime: async (milliseconds) => {
      await evaluateInBrowser(
        firefox.browser,
        `Services.prefs.setIntPref('extensions.background.idle.timeout', ${milliseconds})`,
      );
    },
    state: () => evaluateInBrowser(firefox.browser, `${extension}.backgroundState`),
    close: async () => {
      await firefox.close();
      await api.close();
    },
  };
}

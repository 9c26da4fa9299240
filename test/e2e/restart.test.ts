import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startDemoApi } from '../demo-api/server.ts';
import { launchChromium } from './harness/chromium.ts';
import { saveBaseUrl } from './harness/options.ts';
import { servePages } from './harness/page-server.ts';
import { answerReaches, ask, messages, panelReady } from './harness/panel.ts';
import { showsText } from './harness/roles.ts';
import { configure, demoKey, marketFolder } from './harness/world.ts';

it('has the conversation, the key and the base URL again after the browser was closed', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'altside-profile-'));
  const api = await startDemoApi({ chunksPerSecond: 300 });
  const pages = await servePages(marketFolder);
  try {
    const first = await launchChromium({ profile });
    await configure(first, api.baseUrl, demoKey);
    const firstPanel = await first.openPanel(await first.openPage(`${pages.origin}/`));
    await panelReady(firstPanel);
    const before = await ask(firstPanel, 'What is the price of Bitcoin?');
    await first.close();

    const second = await launchChromium({ profile });
    // Chromium forgets the hosts of an extension that is loaded unpacked anew: the panel then says to
    // save the base URL again, which asks for the host.
    await second.allowHost('http://127.0.0.1/*');
    const options = await second.openExtensionPage('options.html');
    await saveBaseUrl(options, api.baseUrl);
    await showsText(options, 'Now talking to');
    await options.close();
    const panel = await second.openPanel(await second.openPage(`${pages.origin}/`));
    await panelReady(panel);
    const after = await answerReaches(panel, 'complete', 10);
    expect(after.text).toBe(before.text);
    expect((await ask(panel, 'What is the price of Solana?')).text).toContain('$182.44');
    expect(await messages(panel)).toHaveLength(4);
    await second.close();
  } finally {
    await Promise.all([api.close(), pages.close()]);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

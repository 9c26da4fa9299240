import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageData } from '../../../entrypoints/background/tools/tool-result';
import type { Attachment } from '../../../lib/chat/types';
import { FakePanel } from './harness/fake-panel';
import { freshBrowser } from './harness/fresh-browser';
import { page, startWithKey } from './harness/start';

beforeEach(() => {
  freshBrowser();
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key) => key);
});

const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const hash = '0e3e2357e806b6cdb1f70b54c3a3a17b6714ee1f0e68bebb44a74b1efd512098';
const context = { chatId: 'chat', tab: { tabId: 1, windowId: 1, origin: 'https://market.test' } };

function selection(text: string, surroundings: string): Attachment {
  return { id: 's', kind: 'selection', name: text, text, page, truncated: false, surroundings };
}

describe('what a page says, on its way to the model', () => {
  it('has seed phrases and keys masked wherever in it they stand, and says so', async () => {
    const outcome = await pageData(
      {
        page: { title: `My wallet: ${phrase}` },
        rows: [{ text: `Words:\n${phrase}\nBTC $95,051` }],
      },
      context,
    );
    expect(outcome).toMatchObject({ ok: true, masked: ['seed-phrase'], site: 'market.test' });
    const output = outcome.ok ? outcome.output : '';
    expect(output).not.toContain('sausage');
    expect(output).toContain('BTC $95,051');
    expect(JSON.parse(output).masked).toContain('masked');
  });

  it('keeps hashes, addresses and prices, and says nothing then', async () => {
    const output = {
      selection: hash,
      text: `tx ${hash} from 0x2260FAC5E5542a773Aa44fBCfeDf7C193bc2C599 for $1,204.50`,
    };
    const outcome = await pageData(output, context);
    expect(outcome).toEqual({ ok: true, output: JSON.stringify(output), site: 'market.test' });
  });

  it('is masked in "Explain with Altside" too, which sends at the click, and the user is told', async () => {
    const { background, api } = await startWithKey({
      pages: { readSelection: async () => selection(`Back up: ${phrase}`, `around ${phrase}`) },
    });
    await background.explain(phrase, { id: 7, windowId: 1 });
    const { body } = await api.request(1);
    expect(JSON.stringify(body)).not.toContain('sausage');
    expect(JSON.stringify(body)).toContain('Back up');
    const panel = new FakePanel(background);
    await panel.open();
    await panel.until(({ chat }) => (chat?.messages.length ?? 0) > 0);
    const [question] = panel.need().messages;
    expect(JSON.stringify(question)).not.toContain('sausage');
    expect(question).toMatchObject({
      attachments: [{ facts: [{ label: 'secretMaskedFact', tone: 'danger' }] }],
    });
  });
});

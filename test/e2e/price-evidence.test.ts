/** What the user sees of prices that were read: the card, the way to the very number, its age, its doubts. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { DemoRequest } from '../demo-api/types.ts';
import { answerAfter, ask, messages } from './harness/panel.ts';
import { appears, press, showsText } from './harness/roles.ts';
import { startWorld, type World } from './harness/world.ts';

const usdc = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48';
const bridged = '0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174';
const market = `<!doctype html><html lang="en"><title>Token market</title><style>p{height:1800px}</style>
<h1>Token market</h1><table><thead><tr><th>Token</th><th>Price</th><th>24h</th></tr></thead><tbody>
<tr><td>Bitcoin <b>BTC</b></td><td id="btc">$95,051.00</td><td>+1.84%</td></tr>
<tr><td>Ethereum <b>ETH</b></td><td>$3,327.18</td><td>-0.62%</td></tr>
<tr><td><a href="https://etherscan.io/token/${usdc}">USD Coin <b>USDC</b></a></td><td>$0.9998</td><td>-0.01%</td></tr>
<tr><td><a href="https://polygonscan.com/token/${bridged}">Bridged USD Coin <b>USDC</b></a></td><td>$0.9871</td><td>-0.40%</td></tr>
</tbody></table><p>A long way down.</p><table><thead><tr><th>Token</th><th>Price</th><th>24h</th></tr></thead><tbody>
<tr><td>Chainlink <b>LINK</b></td><td id="link">$18.92</td><td>+2.37%</td></tr>
<tr><td>Uniswap <b>UNI</b></td><td>$9.4105</td><td>-3.28%</td></tr></tbody></table></html>`;
const approval = `0x095ea7b3${'5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'.toLowerCase().padStart(64, '0')}${'f'.repeat(64)}`;
const permit = JSON.stringify(
  {
    types: {
      EIP712Domain: [
        { name: 'name', type: 'string' },
        { name: 'chainId', type: 'uint256' },
        { name: 'verifyingContract', type: 'address' },
      ],
      Permit: [
        { name: 'owner', type: 'address' },
        { name: 'spender', type: 'address' },
        { name: 'value', type: 'uint256' },
        { name: 'nonce', type: 'uint256' },
        { name: 'deadline', type: 'uint256' },
      ],
    },
    primaryType: 'Permit',
    domain: { name: 'USD Coin', chainId: 1, verifyingContract: usdc },
    message: {
      owner: bridged,
      spender: '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
      value: (2n ** 256n - 1n).toString(),
      nonce: 0,
      deadline: 4102444800,
    },
  },
  null,
  1,
);
const pages = {
  '/market': market,
  '/other': '<!doctype html><title>Elsewhere</title><p>Nothing about tokens.</p>',
  '/sign': `<!doctype html><title>Sign</title><pre id="address">${usdc}</pre><pre id="calldata">${approval}</pre><pre id="permit">${permit}</pre>`,
};

let world: World;
let page: Page;
let panel: Page;

beforeAll(async () => {
  world = await startWorld({ pages });
  ({ page, panel } = await world.openBeside(`${world.pages.origin}/market`));
});
afterEach(async () => {
  world.api.reset();
  await press(panel, 'New chat');
  await panel.waitForFunction(() => document.querySelector('[role="log"] article') === null);
});
afterAll(() => world?.close());

const question = 'What are the prices on this page?';

/** The model reads the prices, then says `text`. */
function answerWith(text: string): void {
  world.api.script(
    { times: 1, answer: { toolCalls: [{ name: 'read_token_prices', input: {} }] } },
    { times: 1, answer: { text } },
  );
}

/** The rows of the newest card, each in one line. */
function cardRows(): Promise<string[]> {
  return panel.evaluate(() => {
    const card = [...document.querySelectorAll('section[aria-label^="Prices read from"]')].at(-1);
    return [...(card?.querySelectorAll<HTMLElement>('tbody tr') ?? [])].map((row) =>
      // biome-ignore lint/performance/useDomNodeTextContent: only what is shown counts
      row.innerText.replace(/\s+/g, ' ').trim(),
    );
  });
}

/** Waits until the page marks exactly this text, in view. */
async function marked(text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const mark = CSS.highlights.get('altside-evidence');
      const [range] = mark ? [...mark] : [];
      if (!(range instanceof Range) || range.toString() !== wanted) return false;
      const { top, bottom } = range.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    },
    { timeout: 10_000, polling: 50 },
    text,
  );
}

async function unmarked(): Promise<void> {
  await page.waitForFunction(
    () => !CSS.highlights.has('altside-evidence') && document.adoptedStyleSheets.length === 0,
    { timeout: 10_000, polling: 50 },
  );
}

/** What a copy at the selection would put on the clipboard. */
function copied(): Promise<string> {
  return panel.evaluate(() => {
    const data = new DataTransfer();
    const event = new ClipboardEvent('copy', {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    });
    const selection = getSelection();
    selection?.anchorNode?.parentElement?.dispatchEvent(event);
    return event.defaultPrevented ? data.getData('text/plain') : String(selection);
  });
}

it('shows a card of token, price and change, and leads to the very number on the page', async () => {
  const answer = await ask(panel, question);
  expect(answer.toolCalls).toMatchObject([{ name: 'read_token_prices', state: 'done' }]);
  const rows = await cardRows();
  expect(rows[0]).toMatch(/^BTC Bitcoin \$95,051\.00 .*1\.84/);
  expect(rows[1]).toMatch(/^ETH Ethereum \$3,327\.18 .*0\.62/);
  expect(rows).toHaveLength(6);

  await press(panel, 'Show LINK on page');
  await marked('$18.92');
  await unmarked();
  expect(await page.evaluate(() => document.body.outerHTML.includes('altside'))).toBe(false);
});

it('links a figure of the answer to its source, and marks one that is not from the page', async () => {
  answerWith('Bitcoin trades at $95,051; some expect $123,456 soon.');
  await ask(panel, question);
  await panel.waitForSelector('a[data-evidence]');
  const seen = await panel.evaluate(() => ({
    linked: [...document.querySelectorAll('a[data-evidence]')].map((link) => link.textContent),
    apart: [...document.querySelectorAll('[data-evidence="none"]')].map((one) => one.textContent),
  }));
  expect(seen).toEqual({ linked: ['$95,051'], apart: ['$123,456'] });
  await panel.click('a[data-evidence]');
  await marked('$95,051.00');
});

it('names chain and contract where one symbol stands for several tokens', async () => {
  await ask(panel, question);
  const rows = (await cardRows()).filter((row) => row.startsWith('USDC'));
  expect(rows[0]).toMatch(/ethereum 0xA0b8…eB48/);
  expect(rows[1]).toMatch(/polygon 0x2791…4174/);
  const asked = world.api.requests.findLast((request) => request.path.endsWith('/chat/completions'))
    ?.body as DemoRequest;
  const result = String(asked.messages.findLast((message) => message.role === 'tool')?.content);
  expect(result).toContain('"ambiguousSymbols"');
  expect(result).toContain(usdc);
  expect(result).toContain(bridged);

  await panel.click('section[aria-label^="Prices read from"] bdi[title^="0xA0b8"]');
  expect(await copied()).toBe(usdc);
});

it('warns beside an address that only looks like one from the page, and copies addresses whole', async () => {
  const poisoned = `${usdc.toLowerCase().slice(0, -1)}9`;
  answerWith(`Send it to \`${poisoned}\`. The contract of USDC is ${usdc}.`);
  await ask(panel, question);
  await showsText(panel, `Looks like ${usdc} but is another address`);
  const danger = await panel.$eval('[data-evidence="danger"]', (mark) => mark.textContent);
  expect(danger).toContain(poisoned);

  const address = await panel.waitForSelector(`::-p-xpath(//bdi[.="${usdc}"])`);
  await address?.evaluate((element) => {
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
    if (text) getSelection()?.setBaseAndExtent(text, 3, text, 9);
  });
  expect(await copied()).toBe(usdc);
});

it('notices that the page changed or was left, and reads it again', async () => {
  await ask(panel, question);
  await page.$eval('#btc', (cell) => {
    cell.textContent = '$96,400.00';
  });
  await showsText(panel, '1 no longer on the page as read', { timeout: 20_000 });
  const before = (await messages(panel)).length;
  await press(panel, 'Read again');
  const again = await answerAfter(panel, before + 1);
  expect(again.toolCalls).toMatchObject([{ name: 'read_token_prices', state: 'done' }]);
  expect(again.text).toContain('$96,400');

  await page.goto(`${world.pages.origin}/other`);
  await showsText(panel, 'Another page is in front now', { timeout: 20_000 });
  await page.goto(`${world.pages.origin}/market`);
});

it.each([
  ['an address', 'address', [/Checksum right/, new RegExp(usdc)]],
  [
    'calldata',
    'calldata',
    [/Unlimited approval for/, /0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed/],
  ],
  ['a message to sign', 'permit', [/Message to sign/, /Unlimited approval for/, /USD Coin/]],
])('decodes %s in a selection above the model’s words', async (_, id, facts) => {
  await page.goto(`${world.pages.origin}/sign`);
  await page.$eval(`#${id}`, (element) => getSelection()?.selectAllChildren(element));
  await appears(panel, 'button', 'Attach');
  await press(panel, 'Attach');
  await press(panel, 'Selection', 'menuitem');
  await panel.waitForSelector('button[aria-label^="Remove "]', { visible: true });
  const answer = await ask(panel, 'Explain this');
  expect(answer.state).toBe('complete');
  const order = await panel.evaluate(() => {
    const list = document.querySelector('[role="log"] dl[aria-label="Decoded on this computer"]');
    const words = document.querySelector('[role="log"] article[data-role="assistant"]');
    return {
      facts: list?.textContent ?? '',
      above: Boolean(
        list && words && list.compareDocumentPosition(words) & Node.DOCUMENT_POSITION_FOLLOWING,
      ),
    };
  });
  for (const fact of facts) expect(order.facts).toMatch(fact);
  expect(order.above).toBe(true);
  await page.goto(`${world.pages.origin}/market`);
});

/** The states of the panel that have a picture, and how each is reached through the panel itself. */
import type { Page } from 'puppeteer-core';
import { givePicture } from '../../test/e2e/harness/files.ts';
import { answerReaches, ask, send } from '../../test/e2e/harness/panel.ts';
import {
  clearComposer,
  lastAnswer,
  lastQuestion,
  newChat,
  pickFrom,
  pressIn,
} from '../../test/e2e/harness/parts.ts';
import { appears, disappears, fill, press, showsText } from '../../test/e2e/harness/roles.ts';
import { demoKey, type World } from '../../test/e2e/harness/world.ts';

/** What a scene plays on: the panel beside the demo market. */
export interface Stage {
  readonly panel: Page;
  readonly page: Page;
  readonly world: World;
}

export interface Scene {
  readonly name: string;
  prepare(stage: Stage): Promise<void>;
  /** Leaves nothing behind for the next scene; most leave nothing anyway. */
  after?(stage: Stage): Promise<void>;
  /** Further looks at the same state. */
  readonly looks?: readonly Look[];
}

export interface Look {
  readonly name: string;
  readonly width?: number;
  /** Another page of the extension that shows the same chat, in that language. */
  /** As a folder of `_locales` is called. */
  readonly language?: string;
  readonly forcedColors?: true;
  readonly themes: readonly ('light' | 'dark')[];
}

const written = [
  '## Two pools compared',
  'The **wstETH/ETH** pool is the calmer one: both sides follow the same price, so *impermanent loss* stays small.',
  '| Pool | Fee | Depth ±2 % |\n| --- | ---: | ---: |\n| wstETH/ETH | 0.01 % | $4,120,000 |\n| ETH/USDC | 0.05 % | $9,870,000 |',
  '1. Look at the fee tier first.\n2. Then at the depth around the price.\n   - Thin books slip.\n   - [x] Checked today',
  '```ts\nconst slippage = (paid - quoted) / quoted;\n```',
  '> A pool that pays 40 % pays it in something.',
].join('\n\n');

const arabic = [
  '## مقارنة بين مجمّعين',
  'مجمّع **wstETH/ETH** أهدأ: يتبع الجانبان السعر نفسه، فتبقى *الخسارة غير الدائمة* صغيرة.',
  '| المجمّع | الرسوم | العمق ±2 % |\n| --- | ---: | ---: |\n| wstETH/ETH | 0.01 % | $4,120,000 |\n| ETH/USDC | 0.05 % | $9,870,000 |',
  '1. انظر إلى الرسوم أولًا.\n2. ثم إلى العمق حول السعر.\n   - [x] تم الفحص اليوم',
  '> من يدفع 40 % يدفعها بشيء ما.',
].join('\n\n');

const thought = 'Both sides of wstETH/ETH follow one price. The other pool’s do not.';

/** The first test vector of BIP-39: nobody's money. */
const exampleSeedPhrase =
  'abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about';

export const scenes: readonly Scene[] = [
  {
    name: 'no-key',
    prepare: async ({ panel }) => {
      await newChat(panel);
      await panel.evaluate(() => chrome.runtime.sendMessage({ type: 'key-remove' }));
      await appears(panel, 'button', 'Add your API key');
    },
    after: async ({ panel }) => {
      await panel.evaluate((key) => chrome.runtime.sendMessage({ type: 'key-set', key }), demoKey);
      await appears(panel, 'list', 'Suggestions');
    },
    looks: [{ name: 'no-key-ru-320', width: 320, language: 'ru', themes: ['light'] }],
  },
  {
    name: 'empty',
    prepare: ({ panel }) => newChat(panel),
    looks: [
      { name: 'empty-320', width: 320, themes: ['light'] },
      { name: 'empty-rtl', language: 'ar', themes: ['light', 'dark'] },
      { name: 'empty-de-320', width: 320, language: 'de', themes: ['light'] },
      { name: 'empty-forced-colors', forcedColors: true, themes: ['dark'] },
    ],
  },
  {
    name: 'prices',
    prepare: async ({ panel }) => {
      await newChat(panel);
      await ask(panel, 'What are the prices on this page?');
      await panel.$eval('[role="log"]', (log) => log.scrollIntoView({ block: 'start' }));
    },
  },
  {
    name: 'answer',
    prepare: async ({ panel, world }) => {
      await newChat(panel);
      world.api.script({ times: 1, answer: { text: written } });
      await ask(panel, 'Which pool is calmer?');
    },
    looks: [
      { name: 'answer-320', width: 320, themes: ['light'] },
      { name: 'answer-400', width: 400, themes: ['dark'] },
      { name: 'answer-forced-colors', forcedColors: true, themes: ['dark'] },
    ],
  },
  {
    name: 'arabic',
    prepare: async ({ panel, world }) => {
      await newChat(panel);
      world.api.script({ times: 1, answer: { text: arabic } });
      await ask(panel, 'أي المجمّعين أهدأ؟');
    },
    looks: [{ name: 'arabic-rtl', language: 'ar', themes: ['light', 'dark'] }],
  },
  {
    name: 'thought',
    prepare: async ({ panel, world }) => {
      await newChat(panel);
      await panel.select('select', 'altllm-pro');
      world.api.script({
        times: 1,
        answer: { reasoning: thought, text: 'The **wstETH/ETH** pool is the calmer one.' },
      });
      await ask(panel, 'Which pool is calmer?');
      await panel.locator(`${lastAnswer} summary`).click();
      await showsText(panel, 'follow one price');
    },
    after: async ({ panel }) => {
      await panel.select('select', 'altllm-basic');
    },
  },
  {
    name: 'editing',
    prepare: async ({ panel, world }) => {
      await newChat(panel);
      world.api.script({ times: 1, answer: { text: written } });
      await ask(panel, 'Which pool is calmer?');
      await pressIn(panel, lastQuestion, 'Edit the question');
      await panel.waitForSelector('article textarea:focus');
    },
  },
  {
    name: 'branches',
    prepare: async ({ panel }) => {
      await newChat(panel);
      await ask(panel, 'What is the price of Bitcoin?');
      await pickFrom(panel, lastAnswer, 'AltLLM Pro');
      await showsText(panel, '2/2');
      await answerReaches(panel, 'complete', 10);
      await panel.locator(`${lastAnswer} button[aria-haspopup="menu"]`).click();
      await appears(panel, 'menuitem', 'Copy as text');
    },
  },
  {
    name: 'streaming',
    prepare: async ({ panel, world }) => {
      await newChat(panel);
      world.api.script({ times: 1, answer: { text: written }, stallAfter: 34, stallMs: 60_000 });
      await send(panel, 'Which pool is calmer?');
      await answerReaches(panel, 'streaming', 100);
    },
    after: stop,
  },
  {
    name: 'stopped',
    prepare: async ({ panel, world }) => {
      await newChat(panel);
      world.api.script({ times: 1, answer: { text: written }, stallAfter: 34, stallMs: 60_000 });
      await send(panel, 'Which pool is calmer?');
      await answerReaches(panel, 'streaming', 100);
      await press(panel, 'Stop');
      await answerReaches(panel, 'stopped');
    },
  },
  {
    name: 'queued',
    prepare: async ({ panel, world }) => {
      await newChat(panel);
      world.api.script({ times: 1, answer: { text: written }, stallAfter: 20, stallMs: 60_000 });
      await send(panel, 'Which pool is calmer?');
      await answerReaches(panel, 'streaming', 60);
      await fill(panel, 'Message', 'And which one pays more?');
      await panel.keyboard.press('Enter');
      await appears(panel, 'button', 'Remove the queued message');
    },
    after: async (stage) => {
      await press(stage.panel, 'Remove the queued message');
      await stop(stage);
    },
  },
  {
    name: 'key-refused',
    prepare: async ({ panel, world }) => {
      await newChat(panel);
      world.api.script({ times: 1, status: 401, body: '{"detail":"That key was revoked."}' });
      await ask(panel, 'Which pool is calmer?');
    },
    looks: [{ name: 'key-refused-de-320', width: 320, language: 'de', themes: ['dark'] }],
  },
  {
    name: 'cut-off',
    prepare: async ({ panel, world }) => {
      await newChat(panel);
      world.api.script({ times: 1, answer: { text: written }, cutAfter: 24 });
      await ask(panel, 'Which pool is calmer?');
    },
  },
  {
    name: 'rate-limited',
    prepare: async ({ panel, world }) => {
      await newChat(panel);
      world.api.script({ times: 1, status: 429, headers: { 'retry-after': '120' }, body: '{}' });
      await send(panel, 'Which pool is calmer?');
      await appears(panel, 'button', 'Send now');
    },
    after: ({ panel }) => press(panel, 'Cancel'),
  },
  {
    name: 'attached',
    prepare: async ({ panel }) => {
      await newChat(panel);
      await panel.select('select', 'altllm-vision');
      await pickFrom(panel, 'footer', 'This page');
      await appears(panel, 'button', 'Remove Lighthouse Markets: tokens today (demo page)');
      await givePicture(panel, 'paste', { name: 'depth-chart.png', width: 640, height: 400 });
      await appears(panel, 'button', 'Remove depth-chart.png');
      await fill(panel, 'Message', 'Does this chart fit the prices?');
    },
    after: async ({ panel }) => {
      await clearComposer(panel);
      await press(panel, 'Remove depth-chart.png');
      await press(panel, 'Remove Lighthouse Markets: tokens today (demo page)');
      await disappears(panel, 'button', 'Remove Lighthouse Markets: tokens today (demo page)');
      await panel.select('select', 'altllm-basic');
    },
  },
  {
    name: 'prompts',
    prepare: async ({ panel }) => {
      await newChat(panel);
      await panel.focus('textarea');
      await panel.keyboard.type('/');
      await appears(panel, 'listbox', 'Prompts');
    },
    after: ({ panel }) => clearComposer(panel),
  },
  {
    name: 'models',
    prepare: async ({ panel }) => {
      await newChat(panel);
      await panel.focus('select');
      await panel.keyboard.press('Space');
      await panel.waitForSelector('select:open');
    },
  },
  {
    name: 'history',
    prepare: async ({ panel }) => {
      await press(panel, 'History');
      await appears(panel, 'searchbox', 'Search all chats');
      await panel.waitForSelector('dialog [data-chat-id]');
    },
  },
  {
    name: 'shortcuts',
    prepare: async ({ panel }) => {
      await newChat(panel);
      await panel.focus('textarea');
      await panel.keyboard.type('?');
      await appears(panel, 'dialog', 'Keyboard shortcuts');
    },
  },
  {
    name: 'secret',
    prepare: async ({ panel }) => {
      await newChat(panel);
      await fill(panel, 'Message', `Is this still valid? ${exampleSeedPhrase}`);
      await panel.keyboard.press('Enter');
      await appears(panel, 'button', 'Send masked');
    },
    after: async ({ panel }) => {
      await press(panel, "Don't send");
      await clearComposer(panel);
    },
  },
  {
    name: 'preview',
    prepare: async ({ panel }) => {
      await newChat(panel);
      await fill(panel, 'Message', 'Which pool is calmer?');
      await press(panel, 'What will be sent');
      await appears(panel, 'dialog', 'What will be sent');
      await panel.waitForSelector('[data-request-body]');
    },
    after: async ({ panel }) => {
      await press(panel, 'Close');
      await clearComposer(panel);
    },
  },
  {
    // The last, since the tab that went elsewhere may not be read when it is back either.
    name: 'not-allowed',
    prepare: async ({ panel, page, world }) => {
      await newChat(panel);
      await page.goto(`${world.pages.otherOrigin}/`);
      await appears(panel, 'button', 'Allow on this site');
    },
  },
];

async function stop({ panel }: Stage): Promise<void> {
  await press(panel, 'Stop');
  await answerReaches(panel, 'stopped');
}

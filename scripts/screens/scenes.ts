/** The states of the panel that have a picture, and how each is reached through the panel itself. */
import type { Page } from 'puppeteer-core';
import { answerReaches, ask, send } from '../../test/e2e/harness/panel.ts';
import { appears, fill, press } from '../../test/e2e/harness/roles.ts';
import type { World } from '../../test/e2e/harness/world.ts';

export interface Scene {
  readonly name: string;
  readonly width?: number;
  readonly themes?: readonly ('light' | 'dark')[];
  prepare(panel: Page, world: World): Promise<void>;
}

const written = [
  '## Two pools compared',
  'The **wstETH/ETH** pool is the calmer one: both sides follow the same price, so *impermanent loss* stays small.',
  '| Pool | Fee | Depth ±2 % |\n| --- | ---: | ---: |\n| wstETH/ETH | 0.01 % | $4,120,000 |\n| ETH/USDC | 0.05 % | $9,870,000 |',
  '1. Look at the fee tier first.\n2. Then at the depth around the price.\n   - Thin books slip.\n   - [x] Checked today',
  '```ts\nconst slippage = (paid - quoted) / quoted;\n```',
  '> A pool that pays 40 % pays it in something.',
].join('\n\n');

/** The first test vector of BIP-39: nobody's money. */
const exampleSeedPhrase =
  'abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about';

export const scenes: readonly Scene[] = [
  { name: 'empty', prepare: (panel) => newChat(panel) },
  { name: 'empty-320', width: 320, themes: ['light'], prepare: (panel) => newChat(panel) },
  {
    name: 'answer',
    prepare: async (panel, world) => {
      await newChat(panel);
      world.api.script({ times: 1, answer: { text: written } });
      await ask(panel, 'Which pool is calmer?');
    },
  },
  {
    name: 'answer-320',
    width: 320,
    themes: ['light'],
    prepare: (panel) => answerReaches(panel, 'complete').then(() => undefined),
  },
  {
    name: 'answer-400',
    width: 400,
    themes: ['dark'],
    prepare: (panel) => answerReaches(panel, 'complete').then(() => undefined),
  },
  {
    name: 'streaming',
    prepare: async (panel, world) => {
      await newChat(panel);
      world.api.script({ times: 1, answer: { text: written }, stallAfter: 34, stallMs: 15_000 });
      await send(panel, 'Which pool is calmer?');
      await answerReaches(panel, 'streaming', 100);
    },
  },
  {
    name: 'stopped',
    prepare: async (panel, world) => {
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
    prepare: async (panel, world) => {
      await newChat(panel);
      world.api.script({ times: 1, answer: { text: written }, stallAfter: 20, stallMs: 5_000 });
      await send(panel, 'Which pool is calmer?');
      await answerReaches(panel, 'streaming', 60);
      await fill(panel, 'Message', 'And which one pays more?');
      await panel.keyboard.press('Enter');
      await panel.waitForFunction(() => document.body.textContent.includes('And which one pays'));
    },
  },
  {
    name: 'key-refused',
    prepare: async (panel, world) => {
      await panel.waitForFunction(
        () => document.querySelector('article[data-state="streaming"]') === null,
        { timeout: 30_000 },
      );
      await newChat(panel);
      world.api.script({ times: 1, status: 401, body: '{"detail":"That key was revoked."}' });
      await ask(panel, 'Which pool is calmer?');
    },
  },
  {
    name: 'cut-off',
    prepare: async (panel, world) => {
      await newChat(panel);
      world.api.script({ times: 1, answer: { text: written }, cutAfter: 24 });
      await ask(panel, 'Which pool is calmer?');
    },
  },
  {
    name: 'rate-limited',
    prepare: async (panel, world) => {
      await newChat(panel);
      world.api.script({ times: 1, status: 429, headers: { 'retry-after': '120' }, body: '{}' });
      await send(panel, 'Which pool is calmer?');
      await appears(panel, 'button', 'Send now');
    },
  },
  {
    name: 'history',
    prepare: async (panel) => {
      await press(panel, 'History');
      await appears(panel, 'searchbox', 'Search all chats');
    },
  },
  {
    name: 'secret',
    prepare: async (panel) => {
      await newChat(panel);
      await fill(panel, 'Message', `Is this still valid? ${exampleSeedPhrase}`);
      await panel.keyboard.press('Enter');
      await appears(panel, 'button', 'Send masked');
    },
  },
  {
    name: 'preview',
    prepare: async (panel) => {
      await newChat(panel);
      await fill(panel, 'Message', 'Which pool is calmer?');
      await press(panel, 'What will be sent');
      await appears(panel, 'dialog', 'What will be sent');
    },
  },
];

async function newChat(panel: Page): Promise<void> {
  await press(panel, 'New chat');
  await panel.waitForFunction(() => document.querySelector('[role="log"] article') === null);
}

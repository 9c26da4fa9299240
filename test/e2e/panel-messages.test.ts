/** Everything that can be done with a message, in a real Chromium. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DemoRequest } from '../demo-api/types.ts';
import { allowClipboard, clipboard, emptyClipboard } from './harness/clipboard.ts';
import { answerReaches, ask, messages } from './harness/panel.ts';
import {
  holds,
  lastAnswer,
  lastQuestion,
  newChat,
  panelInTab,
  pickFrom,
  pressIn,
  textIn,
} from './harness/parts.ts';
import { appears, has, press } from './harness/roles.ts';
import { startWorld, type World } from './harness/world.ts';

let world: World;
let panel: Page;

beforeAll(async () => {
  world = await startWorld();
  await allowClipboard(world);
  panel = await panelInTab(world);
});
beforeEach(async () => {
  world.api.reset();
  await newChat(panel);
});
afterAll(() => world?.close());

const written = 'The **calmer** pool:\n\n- `wstETH`\n- see [the docs](https://example.com/docs)\n';

function lastRequest(): DemoRequest {
  return world.api.requests.findLast(({ path }) => path.endsWith('/chat/completions'))
    ?.body as DemoRequest;
}

async function askWritten(question = 'Which one is calmer?') {
  world.api.script({ times: 1, answer: { text: written } });
  return ask(panel, question);
}

describe('an answer', () => {
  it('is copied as markdown, and as text', async () => {
    await askWritten();
    await emptyClipboard(panel);
    await pressIn(panel, lastAnswer, 'Copy');
    await appears(panel, 'button', 'Copied');
    expect((await clipboard(panel)).text.trim()).toBe(written.trim());
    await pickFrom(panel, lastAnswer, 'Copy as text');
    await expect
      .poll(async () => (await clipboard(panel)).text)
      .toBe('The calmer pool:\n\n- wstETH\n- see the docs');
  });

  it('is asked for again from another model, as a branch', async () => {
    const first = await ask(panel, 'What is the price of Bitcoin?');
    await pickFrom(panel, lastAnswer, 'AltLLM Pro');
    await holds(panel, `${lastAnswer}[data-state="complete"]`, 'altllm-pro');
    expect(lastRequest().model).toBe('altllm-pro');
    expect(await textIn(panel, lastAnswer)).toContain('2/2');

    await pressIn(panel, lastAnswer, 'Previous version');
    await holds(panel, lastAnswer, '1/2');
    expect(await textIn(panel, lastAnswer)).toContain('altllm-basic');
    expect((await messages(panel)).at(-1)?.text).toBe(first.text);
    await pressIn(panel, lastAnswer, 'Next version');
    await holds(panel, lastAnswer, '2/2');
    expect(await messages(panel)).toHaveLength(2);
  });

  it('is deleted with what follows it', async () => {
    await ask(panel, 'What is the price of Bitcoin?');
    await ask(panel, 'What is the price of Solana?');
    await pickFrom(panel, lastAnswer, 'Delete from here on');
    await expect.poll(async () => (await messages(panel)).length).toBe(3);
    await appears(panel, 'button', 'Retry');
    await pickFrom(panel, '[role="log"] article:nth-of-type(1)', 'Delete from here on');
    await expect.poll(async () => (await messages(panel)).length).toBe(0);
  });

  it('goes on where its length limit ended it', async () => {
    world.api.script({ times: 1, answer: { text: 'The first half ' }, finishReason: 'length' });
    await ask(panel, 'Tell me all');
    world.api.script({ times: 1, answer: { text: 'and the second half.' } });
    await press(panel, 'Continue');
    await holds(panel, lastAnswer, 'The first half and the second half.');
    await answerReaches(panel, 'complete');
    expect(await messages(panel)).toHaveLength(2);
  });

  it('is quoted in the next question by the part that is selected', async () => {
    await askWritten();
    await panel.$eval(`${lastAnswer} strong`, (word) => {
      const range = document.createRange();
      range.selectNodeContents(word);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    });
    await pickFrom(panel, lastAnswer, 'Quote in the next question');
    await appears(panel, 'button', 'Look into calmer');
    await ask(panel, 'Why?');
    expect(JSON.stringify(lastRequest().messages.at(-1))).toMatch(/quote[\s\S]*calmer[\s\S]*Why\?/);
    expect(JSON.stringify(lastRequest().messages.at(-1))).not.toContain('wstETH');
    expect(await has(panel, 'button', 'Remove calmer')).toBe(false);
  });

  it('is read aloud without its markdown, and stops at a press', async () => {
    await askWritten();
    // A headless browser has no voice: what would be spoken is kept instead.
    await panel.evaluate(() => {
      const spoken: string[] = [];
      Object.assign(window, { spoken });
      SpeechSynthesis.prototype.speak = (speech) => void spoken.push(speech.text);
      SpeechSynthesis.prototype.cancel = () => void spoken.push('(cancelled)');
    });
    const spoken = () => panel.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
    await pressIn(panel, lastAnswer, 'Read aloud');
    await appears(panel, 'button', 'Stop reading');
    expect((await spoken()).at(-1)).toBe('The calmer pool:\n\n- wstETH\n- see the docs');
    await pressIn(panel, lastAnswer, 'Stop reading');
    await appears(panel, 'button', 'Read aloud');
    expect((await spoken()).at(-1)).toBe('(cancelled)');
  });

  it('says at its foot what it took: model, tokens, cost and time', async () => {
    await ask(panel, 'What is the price of Bitcoin?');
    const foot = `${lastAnswer} [data-ends]`;
    const [, input, output] =
      /([\d,]+) tokens in, ([\d,]+) out/.exec(
        await panel.$eval(
          `${foot} [title*="tokens in"]`,
          (element) => element.getAttribute('title') ?? '',
        ),
      ) ?? [];
    const tokensIn = Number(input?.replace(',', ''));
    const tokensOut = Number(output?.replace(',', ''));
    expect(tokensIn).toBeGreaterThan(0);
    const shown = await textIn(panel, foot);
    expect(shown).toMatch(/altllm-basic [\d.K]+ tokens \$[\d.]+ [\d.]+ s$/);
    const cost = Number(/\$([\d.]+)/.exec(shown)?.[1]);
    const expected = tokensIn * 0.000_000_6 + tokensOut * 0.000_002_4;
    expect(Math.abs(cost - expected)).toBeLessThan(expected * 0.05);
  });

  it('shows its model whole at 320 pixels', async () => {
    await panel.setViewport({ width: 320, height: 720 });
    await ask(panel, 'What is the price of Bitcoin?');
    const cut = await panel.$eval(
      `${lastAnswer} [title="altllm-basic"]`,
      (model) => model.scrollWidth > model.clientWidth,
    );
    expect(cut).toBe(false);
    await panel.setViewport({ width: 360, height: 720 });
  });

  it('folds what the model thought, and says how long it did', async () => {
    await panel.select('select', 'altllm-pro');
    world.api.script({
      times: 1,
      answer: { reasoning: 'First I look at the fees.', text: 'The calmer one.' },
    });
    await ask(panel, 'Which one is calmer?');
    const fold = `${lastAnswer} [data-part="reasoning"]`;
    expect(await textIn(panel, fold)).toMatch(/^Thought for [\d.]+ s$/);
    await panel.focus(`${fold} summary`);
    await panel.keyboard.press('Enter');
    await panel.waitForSelector(`${fold}[open]`);
    expect(await textIn(panel, fold)).toContain('First I look at the fees.');
    await panel.select('select', 'altllm-basic');
  });
});

describe('a question', () => {
  it('is edited and asked again as a branch, and the first one is kept', async () => {
    await ask(panel, 'What is the price of Bitcoin?');
    await pressIn(panel, lastQuestion, 'Edit the question');
    await panel.waitForSelector('article textarea:focus');
    await panel.locator('article textarea').fill('What is the price of Solana?');
    await press(panel, 'Ask again');
    await holds(panel, `${lastAnswer}[data-state="complete"]`, '$182.44');
    expect(await textIn(panel, lastQuestion)).toContain('2/2');
    expect(JSON.stringify(lastRequest().messages)).not.toContain('Bitcoin');

    await pressIn(panel, lastQuestion, 'Previous version');
    await holds(panel, lastAnswer, '$95,051');
    expect((await messages(panel))[0]?.text).toBe('What is the price of Bitcoin?');
    await pressIn(panel, lastQuestion, 'Next version');
    await holds(panel, lastAnswer, '$182.44');
  });

  it('is given up editing with Escape, which stops nothing else', async () => {
    await ask(panel, 'What is the price of Bitcoin?');
    await pressIn(panel, lastQuestion, 'Edit the question');
    await panel.waitForSelector('article textarea:focus');
    await panel.keyboard.type(' And more?');
    await panel.keyboard.press('Escape');
    await panel.waitForSelector('article textarea', { hidden: true });
    expect((await messages(panel))[0]?.text).toBe('What is the price of Bitcoin?');
  });

  it('is edited from the empty composer with the Up key', async () => {
    await ask(panel, 'What is the price of Bitcoin?');
    await panel.focus('textarea');
    await panel.keyboard.press('ArrowUp');
    await panel.waitForSelector('article textarea:focus');
    await panel.keyboard.press('Home');
    await panel.keyboard.type('Today: ');
    await panel.keyboard.press('Enter');
    await holds(panel, lastQuestion, 'Today: What is the price of Bitcoin?');
    await answerReaches(panel, 'complete');
    expect((await messages(panel))[0]?.text).toBe('Today: What is the price of Bitcoin?');
  });

  it('is deleted with its answer', async () => {
    await ask(panel, 'What is the price of Bitcoin?');
    await pickFrom(panel, lastQuestion, 'Delete from here on');
    await expect.poll(async () => (await messages(panel)).length).toBe(0);
    await appears(panel, 'list', 'Suggestions');
  });
});

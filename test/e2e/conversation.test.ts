import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  answerAfter,
  answerReaches,
  ask,
  closePanel,
  messages,
  panelReady,
  send,
} from './harness/panel.ts';
import { appears, fill, press, pressLast, selectorOf, showsText } from './harness/roles.ts';
import { startWorld, type World } from './harness/world.ts';

let world: World;
let page: Awaited<ReturnType<World['openBeside']>>['page'];
let panel: Awaited<ReturnType<World['openBeside']>>['panel'];

beforeAll(async () => {
  world = await startWorld();
  ({ page, panel } = await world.openBeside(`${world.pages.origin}/`));
});
afterEach(async () => {
  world.api.reset();
  await press(panel, 'New chat');
  await panel.waitForFunction(() => document.querySelector('[role="log"] article') === null);
});
afterAll(() => world?.close());

const slow = { generate: { count: 60, kind: 'plain', seed: 2 }, chunksPerSecond: 25 } as const;

describe('an answer', () => {
  it('can be read before it has ended', async () => {
    world.api.script(slow);
    await send(panel, 'Tell me something long');
    const early = await answerReaches(panel, 'streaming', 20);
    const whole = await answerReaches(panel, 'complete', 200);
    expect(whole.text.length).toBeGreaterThan(early.text.length);
    expect(whole.text.startsWith(early.text.slice(0, 20))).toBe(true);
  });

  it('keeps what came when it is stopped, and the request ends', async () => {
    world.api.script({ ...slow, generate: { count: 5000, kind: 'plain' } });
    await send(panel, 'Tell me something endless');
    const early = await answerReaches(panel, 'streaming', 20);
    await press(panel, 'Stop');
    const stopped = await answerReaches(panel, 'stopped', 20);
    expect(stopped.text.startsWith(early.text.slice(0, 20))).toBe(true);
    await expect.poll(() => world.api.requests.at(-1)?.aborted).toBe(true);
  });

  it('can be asked for again', async () => {
    world.api.script({ times: 1, status: 400 });
    const failed = await ask(panel, 'What is the price of Bitcoin?');
    expect(failed.state).toBe('failed');
    await pressLast(panel, 'Retry');
    const answer = await answerReaches(panel, 'complete', 10);
    expect(answer.text).toContain('$95,051');
  });

  it('goes on where it was cut off', async () => {
    const whole = (await ask(panel, 'What is the price of Bitcoin?')).text;
    await press(panel, 'New chat');
    world.api.script({ times: 1, cutAfter: 5 });
    const cut = await ask(panel, 'What is the price of Bitcoin?');
    expect(cut.state).toBe('cut-off');
    expect(cut.text.length).toBeGreaterThan(5);
    await pressLast(panel, 'Continue');
    const answer = await answerReaches(panel, 'complete', cut.text.length + 1);
    expect(answer.text).toBe(whole);
  });
});

describe('the composer', () => {
  it('sends with Enter, breaks the line with Shift+Enter, and leaves an IME alone', async () => {
    await panel.bringToFront();
    await panel.focus(selectorOf('textbox', 'Message'));
    await panel.keyboard.type('one');
    await panel.keyboard.down('Shift');
    await panel.keyboard.press('Enter');
    await panel.keyboard.up('Shift');
    await panel.keyboard.type('two');
    const devtools = await panel.createCDPSession();
    await devtools.send('Input.imeSetComposition', {
      text: 'さん',
      selectionStart: 2,
      selectionEnd: 2,
    });
    await panel.keyboard.press('Enter');
    expect(await messages(panel)).toEqual([]);
    await devtools.send('Input.insertText', { text: '三' });
    await panel.keyboard.press('Enter');
    await answerAfter(panel, 0);
    const [question] = await messages(panel);
    expect(question?.text).toMatch(/^one\ntwo/);
  });

  it('queues what is sent while an answer streams, and sends it after', async () => {
    world.api.script({ ...slow, times: 1 });
    await send(panel, 'Tell me something long');
    await answerReaches(panel, 'streaming', 10);
    await fill(panel, 'Message', 'What is the price of Solana?');
    await panel.focus(selectorOf('textbox', 'Message'));
    await panel.keyboard.press('Enter');
    await panel.waitForFunction(
      () => document.querySelectorAll('[role="log"] article').length === 4,
      { timeout: 20_000 },
    );
    const answer = await answerAfter(panel, 3);
    expect(answer.text).toContain('$182.44');
    expect((await messages(panel)).map((message) => message.role)).toEqual([
      'user',
      'assistant',
      'user',
      'assistant',
    ]);
  });
});

describe('Stop', () => {
  it('ends the answer and not the queue, and says so; what is queued can be changed and removed', async () => {
    const endless = { ...slow, times: 1, generate: { count: 5000, kind: 'plain' } } as const;
    world.api.script(endless, endless);
    await send(panel, 'Tell me something endless');
    await answerReaches(panel, 'streaming', 10);
    const questions = ['Something endless again', 'To be removed', 'What is the price of Solan?'];
    for (const [index, question] of questions.entries()) {
      await fill(panel, 'Message', question);
      await panel.focus(selectorOf('textbox', 'Message'));
      await panel.keyboard.press('Enter');
      await panel.waitForFunction(
        (count) => document.querySelectorAll('[data-queued]').length === count,
        { timeout: 10_000 },
        index + 1,
      );
    }
    const queued = (await panel.$$('[data-queued]'))[1];
    await (await queued?.$(selectorOf('button', 'Remove the queued message')))?.click();
    await panel.waitForFunction(() => document.querySelectorAll('[data-queued]').length === 2);

    await press(panel, 'Stop');
    await showsText(panel, 'Stopped. Queued messages that follow: 2.');
    await panel.waitForFunction(
      () => document.querySelectorAll('[role="log"] article').length === 4,
      { timeout: 10_000 },
    );
    await answerReaches(panel, 'streaming', 10);
    await press(panel, 'Edit the queued message');
    await fill(panel, 'Edit the queued message', 'What is the price of Solana?');
    await panel.keyboard.press('Enter');
    await showsText(panel, 'price of Solana');
    await press(panel, 'Stop');
    await showsText(panel, 'Stopped. Queued messages that follow: 1.');
    const answer = await answerAfter(panel, 5);
    expect(answer.text).toContain('$182.44');
    expect(
      (await messages(panel)).map(({ role, state }) => (role === 'user' ? role : state)),
    ).toEqual(['user', 'stopped', 'user', 'stopped', 'user', 'complete']);
    expect(
      world.api.requests.filter(({ path }) => path.endsWith('/chat/completions')),
    ).toHaveLength(3);
    await panel.waitForFunction(() => !document.body.textContent.includes('that follow'));
  });
});

describe('closing and opening', () => {
  it('does not stop an answer, which is there whole when the panel opens again', async () => {
    world.api.script({ ...slow, times: 1 });
    await send(panel, 'Tell me something long');
    await answerReaches(panel, 'streaming', 10);
    await closePanel(panel);
    await expect.poll(() => world.api.requests.at(-1)?.completed, { timeout: 20_000 }).toBe(true);
    panel = await world.chromium.openPanel(page);
    await panelReady(panel);
    const answer = await answerReaches(panel, 'complete', 200);
    expect((await messages(panel)).length).toBe(2);
    expect(answer.text.length).toBeGreaterThan(200);
  });

  it('shows an answer streaming when the panel opens in the middle of it', async () => {
    world.api.script({ ...slow, times: 1, generate: { count: 100, kind: 'plain', seed: 3 } });
    await send(panel, 'Tell me something long');
    await answerReaches(panel, 'streaming', 10);
    await closePanel(panel);
    panel = await world.chromium.openPanel(page);
    await panelReady(panel);
    await answerReaches(panel, 'streaming', 10);
    await answerReaches(panel, 'complete', 300);
  });

  it('shows the same conversation in a second window, as it streams', async () => {
    await ask(panel, 'What is the price of Bitcoin?');
    const other = await world.chromium.browser.newPage({ type: 'window' });
    await other.goto(`${world.pages.origin}/`);
    const second = await world.chromium.openPanel(other);
    await panelReady(second);
    await answerReaches(second, 'complete', 10);
    world.api.script({ ...slow, times: 1 });
    await send(panel, 'Tell me something long');
    await answerReaches(second, 'streaming', 10);
    const [here, there] = [
      await answerReaches(panel, 'complete', 200),
      await answerReaches(second, 'complete', 200),
    ];
    expect(there.text).toBe(here.text);
    await send(second, 'What is the price of Solana?');
    expect((await answerAfter(panel, 5)).text).toContain('$182.44');
    await closePanel(second);
    await other.close();
    await page.bringToFront();
  });

  it('puts an empty conversation in front with New chat', async () => {
    await ask(panel, 'What is the price of Bitcoin?');
    await press(panel, 'New chat');
    await panel.waitForFunction(() => document.querySelector('[role="log"] article') === null);
    await appears(panel, 'textbox', 'Message');
  });
});

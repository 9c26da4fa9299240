import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { answerReaches, ask, paste, send } from './harness/panel.ts';
import { newChat } from './harness/parts.ts';
import { appears, fill, showsText } from './harness/roles.ts';
import { startWorld, type World } from './harness/world.ts';

let world: World;
let panel: Page;

beforeAll(async () => {
  world = await startWorld();
  ({ panel } = await world.openBeside(`${world.pages.origin}/`));
});
afterEach(async () => {
  world.api.reset();
  await newChat(panel);
});
afterAll(() => world?.close());

it('says that the key was refused, and offers the settings', async () => {
  world.api.script({ status: 401, body: '{"detail":"That key was revoked."}' });
  const answer = await ask(panel, 'Hello?');
  expect(answer.state).toBe('failed');
  await showsText(panel, 'key');
  await showsText(panel, 'That key was revoked\\.');
  await appears(panel, 'button', 'Settings');
});

it('says that the credit is used up', async () => {
  world.api.script({ status: 402, body: '{"detail":"Balance is 0."}' });
  expect((await ask(panel, 'Hello?')).state).toBe('failed');
  await showsText(panel, 'Balance is 0\\.');
});

it('does not take a web page for an answer', async () => {
  world.api.script({
    body: '<!doctype html><title>Sign in</title>',
    headers: { 'content-type': 'text/html' },
  });
  const answer = await ask(panel, 'Hello?');
  expect(answer.state).toBe('failed');
  expect(answer.text).not.toContain('Sign in');
});

it('names a model that is gone', async () => {
  world.api.script({
    status: 404,
    body: '{"error":{"message":"No such model.","code":"model_not_found"}}',
  });
  expect((await ask(panel, 'Hello?')).state).toBe('failed');
  await showsText(panel, 'model');
});

it('waits by itself when it is told to come back in a moment', async () => {
  world.api.script({ times: 1, status: 429, headers: { 'retry-after': '1' }, body: '{}' });
  await send(panel, 'What is the price of Bitcoin?');
  const answer = await answerReaches(panel, 'complete', 10);
  expect(answer.text).toContain('$95,051');
  expect(
    world.api.requests.filter((request) => request.path.endsWith('/chat/completions')),
  ).toHaveLength(2);
});

it('puts a paste of two megabytes beside the message as a file, cut, and the model told so', async () => {
  await fill(panel, 'Message', 'Sum this up');
  await paste(panel, 'A long pasted report. '.repeat(96_000));
  const answer = await ask(panel, 'Sum this up');
  expect(answer.state).toBe('complete');
  const sent = JSON.stringify(world.api.requests.at(-1)?.body);
  expect(sent).toContain('A long pasted report.');
  expect(sent).toContain('(The text was cut here.)');
  expect(sent.length).toBeLessThan(400_000);
});

it('says that a conversation is too long for the model', async () => {
  world.api.script({
    status: 413,
    body: '{"error":{"message":"Too many tokens.","code":"context_length_exceeded"}}',
  });
  expect((await ask(panel, 'Hello?')).state).toBe('failed');
  await showsText(panel, 'too (long|large|much)');
});

it('says that the server cannot be reached, and answers again when it is back', async () => {
  // A refused connection looks the same as one that is cut before any byte.
  world.api.script({ raw: { chunks: [], end: 'reset' } });
  const answer = await ask(panel, 'What is the price of Bitcoin?', 60_000);
  expect(answer.state).toBe('failed');
  world.api.reset();
  expect((await ask(panel, 'What is the price of Bitcoin?')).text).toContain('$95,051');
});

/** Prints the conversation as it stands in the panel. */
import type { Page } from 'puppeteer-core';
import { messages } from '../../test/e2e/harness/panel.ts';

export async function printTranscript(panel: Page): Promise<void> {
  console.log('');
  for (const message of await messages(panel)) {
    console.log(message.role === 'user' ? 'You' : `Altside (${message.state})`);
    for (const call of message.toolCalls) {
      console.log(`  [tool ${call.name}: ${call.state}] ${call.text}`);
    }
    for (const line of message.text.split('\n')) console.log(`  ${line}`);
    console.log('');
  }
  // Why the last answer failed, in the panel's own words.
  const reasons = await panel.$$eval('[data-problem] > p', (sentences) =>
    sentences.map((sentence) => sentence.textContent),
  );
  for (const reason of reasons) console.log(`  ${reason}`);
}

import { afterAll, beforeAll } from 'vitest';
import { type HostileWorld, hostileChromium } from './hostile-world.ts';
import { hostileAnswersInMarkdown } from './markdown-vectors-suite.ts';

let world: HostileWorld;
beforeAll(async () => {
  world = await hostileChromium();
});
afterAll(() => world?.close());

hostileAnswersInMarkdown(() => world, 1);

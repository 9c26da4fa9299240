import { afterAll, beforeAll } from 'vitest';
import { type HostileWorld, hostileFirefox } from '../hostile-world.ts';
import { hostileAnswersInMarkdown } from '../markdown-vectors-suite.ts';

let world: HostileWorld;
beforeAll(async () => {
  world = await hostileFirefox();
});
afterAll(() => world?.close());

hostileAnswersInMarkdown(() => world, 2);

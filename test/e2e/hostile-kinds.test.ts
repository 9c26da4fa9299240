/** All 25 kinds of hostile page, tab and model against the real extension in a real Chromium. */
import { afterAll, beforeAll } from 'vitest';
import { hostileModels } from '../fixtures/hostile/models.ts';
import { hostileAnswers } from './hostile-models-suite.ts';
import { hostileMoves } from './hostile-moves-suite.ts';
import { hostilePages } from './hostile-pages-suite.ts';
import { everyKind } from './hostile-tally.ts';
import { type HostileWorld, hostileChromium } from './hostile-world.ts';

let world: HostileWorld;
beforeAll(async () => {
  world = await hostileChromium();
});
afterAll(() => world?.close());

everyKind(hostileModels);
hostilePages(() => world);
hostileMoves(() => world);
hostileAnswers(() => world, hostileModels);

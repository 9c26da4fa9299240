/** All 25 kinds of hostile page, tab and model against the real extension in a real Chromium. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hostileModels } from '../fixtures/hostile/models.ts';
import { hostileAnswers } from './hostile-models-suite.ts';
import { hostileMoves } from './hostile-moves-suite.ts';
import { hostilePages, pageCases } from './hostile-pages-suite.ts';
import { everyKind } from './hostile-tally.ts';
import { type HostileWorld, hostileChromium } from './hostile-world.ts';

let world: HostileWorld;
beforeAll(async () => {
  world = await hostileChromium();
});
afterAll(() => world?.close());

everyKind(pageCases, hostileModels);
it('at least fifty hostile models', () => {
  expect(hostileModels.length).toBeGreaterThanOrEqual(50);
});
hostilePages(() => world, pageCases);
hostileMoves(() => world);
hostileAnswers(() => world, hostileModels);

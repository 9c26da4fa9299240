/** All 25 kinds of hostile page, tab and model against the real extension in a real Firefox. */
import { afterAll, beforeAll } from 'vitest';
import { hostileModels } from '../../fixtures/hostile/models.ts';
import { hostileAnswers } from '../hostile-models-suite.ts';
import { hostileMoves } from '../hostile-moves-suite.ts';
import { hostilePages, pageCases } from '../hostile-pages-suite.ts';
import { everyKind, someOfEachKind } from '../hostile-tally.ts';
import { type HostileWorld, hostileFirefox } from '../hostile-world.ts';

/** A part, for time's sake: Chromium runs all of them. */
const pages = someOfEachKind(pageCases, 8);
const models = someOfEachKind(hostileModels, 6);

let world: HostileWorld;
beforeAll(async () => {
  world = await hostileFirefox();
});
afterAll(() => world?.close());

everyKind(pages, models);
hostilePages(() => world, pages);
hostileMoves(() => world);
hostileAnswers(() => world, models);

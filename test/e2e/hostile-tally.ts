/** That no kind of attack was forgotten: what the suites of a file run, counted by kind. */
import { describe, expect, it } from 'vitest';
import { hostileKinds } from '../fixtures/hostile/kinds.ts';
import type { HostileModel } from '../fixtures/hostile/models.ts';
import { moves } from './hostile-moves-suite.ts';
import { pageCases } from './hostile-pages-suite.ts';

export function everyKind(models: readonly HostileModel[]): void {
  const cases = [...pageCases, ...moves, ...models];

  describe('the cases', () => {
    it('are of 25 kinds, none of another', () => {
      expect(Object.keys(hostileKinds).length).toBe(25);
      for (const { kind } of cases) expect(hostileKinds[kind]).toBeDefined();
    });

    it.each(Object.entries(hostileKinds))('are at least four of kind %s: %s', (kind) => {
      expect(cases.filter((each) => each.kind === Number(kind)).length).toBeGreaterThanOrEqual(4);
    });

    it('are at least a hundred pages, and fifty models', () => {
      expect(pageCases.length + moves.length).toBeGreaterThanOrEqual(100);
      expect(models.length).toBeGreaterThanOrEqual(50);
    });
  });
}

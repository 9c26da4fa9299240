/** That no kind of attack was forgotten: what the suites of a file run, counted by kind. */
import { describe, expect, it } from 'vitest';
import type { HostileCase } from '../fixtures/hostile/cases.ts';
import { hostileKinds } from '../fixtures/hostile/kinds.ts';
import type { HostileModel } from '../fixtures/hostile/models.ts';
import { moves } from './hostile-moves-suite.ts';

export function everyKind(pages: readonly HostileCase[], models: readonly HostileModel[]): void {
  const cases = [...pages, ...moves, ...models];

  describe('the cases', () => {
    it('are of 25 kinds, none of another', () => {
      expect(Object.keys(hostileKinds).length).toBe(25);
      for (const { kind } of cases) expect(hostileKinds[kind]).toBeDefined();
    });

    it.each(Object.entries(hostileKinds))('are at least four of kind %s: %s', (kind) => {
      expect(cases.filter((each) => each.kind === Number(kind)).length).toBeGreaterThanOrEqual(4);
    });

    it('are at least a hundred pages', () => {
      expect(pages.length + moves.length).toBeGreaterThanOrEqual(100);
    });
  });
}

/** At most so many of each kind, from all over it. */
export function someOfEachKind<T extends { readonly kind: number }>(
  cases: readonly T[],
  most: number,
): readonly T[] {
  return cases.filter((each) => {
    const ofKind = cases.filter(({ kind }) => kind === each.kind);
    const step = Math.max(1, ofKind.length / most);
    const at = ofKind.indexOf(each);
    return at === 0 || Math.floor(at / step) !== Math.floor((at - 1) / step);
  });
}

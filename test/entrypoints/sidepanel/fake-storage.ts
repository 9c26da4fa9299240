import { beforeEach, vi } from 'vitest';

/** `localStorage` as a map, empty before each test: a whole DOM only for it would cost seconds. */
export function withFakeStorage(): void {
  beforeEach(() => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
      removeItem: (name: string) => void kept.delete(name),
    });
  });
}

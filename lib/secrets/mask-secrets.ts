import type { Secret } from './types';

/** The same for all, so that not even the length of a secret shows. */
const mask = '••••••••';

/** The text with each secret replaced. `secrets` in order, as `findSecrets` gives them. */
export function maskSecrets(text: string, secrets: readonly Secret[]): string {
  let masked = '';
  let from = 0;
  for (const { start, end } of secrets) {
    masked += text.slice(from, start) + mask;
    from = end;
  }
  return masked + text.slice(from);
}

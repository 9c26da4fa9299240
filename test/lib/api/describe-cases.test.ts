import { expect, it } from 'vitest';
import { describeCases } from './describe-cases';
import { streamCases } from './stream-cases';

it('docs/stream-cases.md says what the cases say; `npx vitest run describe-cases -u` writes it', async () => {
  await expect(describeCases(streamCases)).toMatchFileSnapshot('../../../docs/stream-cases.md');
});

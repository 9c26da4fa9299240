import { describe, expect, it } from 'vitest';
import { arrangeModels } from '../../../components/options/arrange-models';
import type { Model } from '../../../lib/api/types';

const models: readonly Model[] = [
  { id: 'b-large', name: 'Beta', pricing: { prompt: '0.000003' }, context_length: 8_000 },
  { id: 'a-small', name: 'alpha', description: 'Quick answers', context_length: 256_000 },
  {
    id: 'c-vision',
    name: 'Gamma',
    pricing: { prompt: '0.0000006' },
    input_modalities: ['text', 'image'],
  },
];
const ids = (found: readonly Model[]) => found.map(({ id }) => id);

describe('arrangeModels', () => {
  it('keeps the order of the list without a query', () => {
    expect(ids(arrangeModels(models, '', 'listed'))).toEqual(['b-large', 'a-small', 'c-vision']);
  });

  it('finds every word of a query in any field, whatever its case', () => {
    expect(ids(arrangeModels(models, 'IMAGE gamma', 'listed'))).toEqual(['c-vision']);
    expect(ids(arrangeModels(models, 'quick', 'listed'))).toEqual(['a-small']);
    expect(ids(arrangeModels(models, 'quick image', 'listed'))).toEqual([]);
  });

  it('sorts by name as people do, by price and by context, models without the figure last', () => {
    expect(ids(arrangeModels(models, '', 'name'))).toEqual(['a-small', 'b-large', 'c-vision']);
    expect(ids(arrangeModels(models, '', 'price'))).toEqual(['c-vision', 'b-large', 'a-small']);
    expect(ids(arrangeModels(models, '', 'context'))).toEqual(['a-small', 'b-large', 'c-vision']);
  });
});

import type { Model } from '../../lib/api/types';

export type ModelOrder = 'listed' | 'name' | 'price' | 'context';

/**
 * The models that hold every word of the query somewhere in their id, name, description, modalities
 * or features, in the given order. Models without the figure sorted by come last.
 */
export function arrangeModels(
  models: readonly Model[],
  query: string,
  order: ModelOrder,
): readonly Model[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = models.filter((model) => {
    const haystack = searchable(model);
    return words.every((word) => haystack.includes(word));
  });
  switch (order) {
    case 'listed':
      return found;
    case 'name':
      return found.toSorted((a, b) => (a.name ?? a.id).localeCompare(b.name ?? b.id));
    case 'price':
      return found.toSorted((a, b) => promptPrice(a) - promptPrice(b));
    case 'context':
      return found.toSorted((a, b) => (b.context_length ?? -1) - (a.context_length ?? -1));
    default:
      return order satisfies never;
  }
}

function searchable(model: Model): string {
  return [
    model.id,
    model.name,
    model.description,
    ...(model.input_modalities ?? []),
    ...(model.output_modalities ?? []),
    ...(model.supported_features ?? []),
  ]
    .join(' ')
    .toLowerCase();
}

/** Only compared, never shown, so a float will do. */
function promptPrice(model: Model): number {
  const price = Number.parseFloat(model.pricing?.prompt ?? '');
  return Number.isNaN(price) ? Number.POSITIVE_INFINITY : price;
}

/**
 * What the public endpoints say: unknown fields are kept as they are, known ones that have the wrong
 * type are left out, and only what cannot be the thing at all is null.
 */
import * as v from 'valibot';
import { decimalText } from './pricing';
import type { Health, Model, Provider } from './types';

const record = v.record(v.string(), v.unknown());
const text = v.string();
const count = v.pipe(v.number(), v.finite(), v.minValue(0));
const texts = v.pipe(
  v.array(v.unknown()),
  v.transform((entries) => entries.filter((entry) => typeof entry === 'string')),
);
/** The reference says decimal strings; some servers send numbers. */
const price = v.union([text, v.pipe(v.number(), v.finite(), v.transform(decimalText))]);
const prices = v.pipe(
  record,
  v.transform((fields) => keepValid(fields, { prompt: price, completion: price })),
);

/** `GET /models`: an OpenAI list, or a bare one. Entries without an id are left out. */
export function decodeModels(value: unknown): readonly Model[] | null {
  const list = Array.isArray(value) ? value : v.is(record, value) ? value.data : null;
  if (!Array.isArray(list)) return null;
  return list.map(decodeModel).filter((model) => model !== null);
}

export function decodeModel(value: unknown): Model | null {
  if (!v.is(record, value)) return null;
  if (typeof value.id !== 'string' || value.id === '') {
    // Some servers wrap a single model as they wrap the list.
    return v.is(record, value.data) && 'id' in value.data ? decodeModel(value.data) : null;
  }
  const fields = keepValid(value, {
    name: text,
    created: count,
    description: text,
    pricing: prices,
    context_length: count,
    max_output_length: count,
    input_modalities: texts,
    output_modalities: texts,
    supported_sampling_parameters: texts,
    supported_features: texts,
  });
  return { ...fields, id: value.id };
}

export function decodeProvider(value: unknown): Provider | null {
  if (!v.is(record, value) || Array.isArray(value) || Object.keys(value).length === 0) return null;
  return keepValid(value, { id: text, name: text, description: text, demo: v.boolean() });
}

export function decodeHealth(value: unknown): Health | null {
  if (!v.is(record, value) || typeof value.status !== 'string') return null;
  return { ...keepValid(value, { service: text, version: text }), status: value.status };
}

function keepValid(
  value: Readonly<Record<string, unknown>>,
  schemas: Readonly<Record<string, v.GenericSchema>>,
): Record<string, unknown> {
  const kept = Object.entries(value).flatMap(([name, field]) => {
    const schema = schemas[name];
    if (!schema) return [[name, field]];
    const parsed = v.safeParse(schema, field);
    return parsed.success ? [[name, parsed.output]] : [];
  });
  // `fromEntries` defines: a field named `__proto__` stays a field.
  return Object.fromEntries(kept);
}

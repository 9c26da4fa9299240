import * as v from 'valibot';
import type { ParsedInput } from '../../../lib/agent/tool';

/** A model writes `{}` for a tool without arguments, or nothing at all. */
export function parseInput<S extends v.GenericSchema>(schema: S, input: unknown): ParsedInput {
  if (Array.isArray(input)) return { ok: false, detail: 'Arguments must be a JSON object.' };
  const given = input === null || input === undefined || input === '' ? {} : input;
  const parsed = v.safeParse(schema, given, { abortEarly: true });
  if (parsed.success) return { ok: true, value: parsed.output };
  const [issue] = parsed.issues;
  const place = v.getDotPath(issue);
  return { ok: false, detail: place ? `${place}: ${issue.message}` : issue.message };
}

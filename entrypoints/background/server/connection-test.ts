import type { RequestGate } from '../../../lib/agent/turn';
import type { ApiClient } from '../../../lib/api/types';
import type { Outcome } from '../../../lib/extension/messages';

/**
 * Health, the models, then one token with the key, which counts as a request like any other. A server
 * without `/health` passes by the rest.
 */
export async function testConnection(
  client: ApiClient,
  gate: RequestGate,
  model: string,
  now: () => number,
): Promise<Outcome<{ latencyMs: number; models: number }>> {
  const startedAt = now();
  const health = await client.getHealth();
  const latencyMs = now() - startedAt;
  if (!health.ok && health.problem.status === undefined) {
    return { ok: false, problem: health.problem };
  }
  const models = await client.listModels();
  if (!models.ok) return { ok: false, problem: models.problem };
  const request = {
    model,
    messages: [{ role: 'user', content: 'Reply with: ok' }],
    max_tokens: 1,
    stream: false,
  } as const;
  gate.started();
  for await (const event of client.streamChat(request, new AbortController().signal)) {
    if (event.type === 'response-started') gate.noted(event.rateLimit);
    if (event.type === 'failed' && event.rateLimit) gate.noted(event.rateLimit);
    if (event.type === 'failed' && event.problem.kind !== 'malformed') {
      return { ok: false, problem: event.problem };
    }
  }
  return { ok: true, value: { latencyMs, models: models.value.length } };
}

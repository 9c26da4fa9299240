import type { ProblemKind } from '../../../../lib/api/problem.ts';
import { failed, type StreamCase, streamCase } from './case.ts';

/** Every assigned status from 400 to 504, a few unassigned ones, and what proxies made up beyond. */
export const kindsByStatus: ReadonlyMap<number, ProblemKind> = new Map<number, ProblemKind>([
  ...[400, 405, 406, 407, 409, 410, 411, 412, 415, 416, 417, 418, 419, 420, 421, 422, 423, 424].map(
    plain,
  ),
  ...[425, 426, 427, 428, 430, 440, 444, 449, 450, 451, 460, 498, 499].map(plain),
  [401, 'key-refused'],
  [402, 'out-of-credit'],
  [403, 'key-refused'],
  [404, 'model-unknown'],
  [408, 'server'],
  [413, 'too-large'],
  [414, 'too-large'],
  [429, 'rate-limited'],
  [431, 'too-large'],
  ...[500, 501, 502, 503, 504, 505, 520, 529].map((status): [number, ProblemKind] => [
    status,
    'server',
  ]),
]);

function plain(status: number): [number, ProblemKind] {
  return [status, 'bad-request'];
}

const bodies = [
  {
    shape: 'JSON error',
    type: 'application/json',
    text: '{"error":{"message":"No, because.","type":"some_error","code":null}}',
    detail: 'No, because.',
  },
  {
    shape: '`detail`',
    type: 'application/json',
    text: '{"detail":"Not like this."}',
    detail: 'Not like this.',
  },
  { shape: 'plain text', type: 'text/plain', text: 'Plainly no.', detail: 'Plainly no.' },
  { shape: 'empty body', type: 'text/plain', text: '', detail: undefined },
] as const;

/** Every status with every body. */
export const statusCases: readonly StreamCase[] = [...kindsByStatus]
  .sort(([a], [b]) => a - b)
  .flatMap(([status, kind]) =>
    bodies.map(({ shape, type, text, detail }) => ({
      ...streamCase(
        `${status}, ${shape}`,
        text,
        failed(kind, { status, ...(detail === undefined ? {} : { detail }) }),
        { status, headers: { 'content-type': type } },
      ),
      group: 'Statuses',
    })),
  );

const at = (
  status: number,
  name: string,
  text: string,
  problem: Parameters<typeof failed>,
  headers: Record<string, string> = {},
) => ({
  ...streamCase(name, text, failed(problem[0], { status, ...problem[1] }), { status, headers }),
  group: 'Error bodies',
});

/** What a body or a header adds to a status. */
export const errorBodyCases: readonly StreamCase[] = [
  at(
    400,
    '400 whose code says the context is full',
    '{"error":{"message":"Too long","code":"context_length_exceeded"}}',
    ['too-large', { detail: 'Too long' }],
  ),
  at(
    400,
    '400 whose words alone say the context is full',
    '{"object":"error","message":"This model\'s maximum context length is 4096 tokens.","type":"BadRequestError","code":400}',
    ['too-large', { detail: "This model's maximum context length is 4096 tokens." }],
  ),
  at(
    400,
    '400 whose code says the model is unknown',
    '{"error":{"message":"No such model","code":"model_not_found"}}',
    ['model-unknown', { detail: 'No such model' }],
  ),
  at(
    429,
    '429 whose code says the credit is used up',
    '{"error":{"message":"Quota","type":"insufficient_quota"}}',
    ['out-of-credit', { detail: 'Quota' }],
  ),
  at(
    422,
    '422 with the list of a validator',
    '{"detail":[{"loc":["body","model"],"msg":"field required","type":"value_error"},{"msg":"too short"}]}',
    ['bad-request', { detail: 'field required; too short' }],
  ),
  at(500, '500 with `message` at the top', '{"message":"Internal","statusCode":500}', [
    'server',
    { detail: 'Internal' },
  ]),
  at(500, '500 with the error as a string', '{"error":"Broken"}', ['server', { detail: 'Broken' }]),
  at(
    502,
    '502 with an HTML page',
    '<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>',
    ['server', { detail: '502 Bad Gateway' }],
  ),
  at(503, '503 with broken JSON', '{"error":', ['server', { detail: '{"error":' }]),
  at(429, '429 with `Retry-After` in seconds', '', ['rate-limited', { retryAfterMs: 7000 }], {
    'retry-after': '7',
  }),
  at(429, '429 with `Retry-After: 3600`', '', ['rate-limited', { retryAfterMs: 3_600_000 }], {
    'retry-after': '3600',
  }),
  at(503, '503 with `Retry-After` in seconds', '', ['server', { retryAfterMs: 120_000 }], {
    'retry-after': '120',
  }),
  at(429, '429 with a `Retry-After` that is neither', '', ['rate-limited'], {
    'retry-after': 'later',
  }),
];

import { asJson, completion, failed, finished, group, helloText, streamCase } from './case.ts';

const html = { headers: { 'content-type': 'text/html' } };
const page =
  '<!doctype html><html><head><title>502 Bad Gateway</title></head><body><h1>nginx</h1></body></html>';
const message = { role: 'assistant', content: helloText };
const usage = { prompt_tokens: 1, completion_tokens: 2, total_tokens: 3 };
const read = { promptTokens: 1, completionTokens: 2, totalTokens: 3 };

/** Bodies that are no event stream, at a status that promised one. */
export const bodyCases = group('Other bodies at 2xx', [
  streamCase('a plain JSON completion', completion(message, 'stop', { usage }), finished('stop'), {
    ...asJson,
    text: helloText,
    usage: read,
  }),
  streamCase(
    'a plain JSON completion, indented, after white space',
    ` \n${JSON.stringify(JSON.parse(completion(message)), null, 2)}\n`,
    finished('stop'),
    { ...asJson, text: helloText },
  ),
  streamCase(
    'a plain JSON completion after a byte order mark',
    `\uFEFF${completion(message)}`,
    finished('stop'),
    { ...asJson, text: helloText },
  ),
  streamCase(
    'a plain JSON completion under the content type of a stream',
    completion(message),
    finished('stop'),
    { text: helloText },
  ),
  streamCase(
    'a plain JSON completion without a content type',
    completion(message),
    finished('stop'),
    { headers: {}, text: helloText },
  ),
  streamCase(
    'a plain JSON completion without a finish reason',
    completion(message, null),
    finished('stop'),
    { ...asJson, text: helloText },
  ),
  streamCase(
    'a plain JSON completion that was cut by `length`',
    completion(message, 'length'),
    finished('length'),
    { ...asJson, text: helloText },
  ),
  streamCase(
    'a plain JSON completion with reasoning and parts',
    completion({ reasoning_content: 'Hm.', content: [{ type: 'text', text: 'Hi' }] }),
    finished('stop'),
    { ...asJson, reasoning: 'Hm.', text: 'Hi' },
  ),
  streamCase(
    'a plain JSON completion with tool calls',
    completion(
      {
        content: null,
        tool_calls: [
          { id: 'call_a', type: 'function', function: { name: 'read_page', arguments: '{}' } },
          { id: 'call_b', type: 'function', function: { name: 'list_tabs', arguments: { a: 1 } } },
        ],
      },
      'tool_calls',
    ),
    finished('tool_calls'),
    {
      ...asJson,
      toolCalls: [
        { id: 'call_a', name: 'read_page', arguments: '{}' },
        { id: 'call_b', name: 'list_tabs', arguments: '{"a":1}' },
      ],
    },
  ),
  streamCase(
    'a plain JSON completion with n = 2',
    JSON.stringify({
      choices: [
        { index: 1, message: { content: 'no' } },
        { index: 0, message: { content: 'yes' }, finish_reason: 'stop' },
      ],
    }),
    finished('stop'),
    { ...asJson, text: 'yes' },
  ),
  streamCase(
    'a plain JSON completion, truncated',
    completion(message).slice(0, -9),
    failed('malformed'),
    asJson,
  ),
  streamCase(
    'a plain JSON completion that says nothing',
    completion({ content: '' }, null),
    failed('malformed'),
    asJson,
  ),
  streamCase(
    'error JSON',
    JSON.stringify({ error: { message: 'No such model', code: 'model_not_found' } }),
    failed('model-unknown', { detail: 'No such model' }),
    asJson,
  ),
  streamCase(
    'error JSON with a numeric code',
    JSON.stringify({ error: { message: 'Pay first', code: 402 } }),
    failed('out-of-credit', { detail: 'Pay first', status: 402 }),
    asJson,
  ),
  streamCase(
    'error JSON without a code',
    JSON.stringify({ error: 'Broken' }),
    failed('server', { detail: 'Broken' }),
    asJson,
  ),
  streamCase(
    '`detail` JSON',
    JSON.stringify({ detail: 'Not here' }),
    failed('malformed', { detail: 'Not here' }),
    asJson,
  ),
  streamCase('JSON of something else', '{"status":"healthy"}', failed('malformed'), asJson),
  streamCase('an empty JSON object', '{}', failed('malformed'), asJson),
  streamCase(
    'JSON lines',
    `${completion(message)}\n${completion(message)}\n`,
    failed('malformed'),
    asJson,
  ),
  streamCase('HTML', page, failed('malformed', { detail: '502 Bad Gateway' }), html),
  streamCase(
    'HTML under the content type of a stream',
    page,
    failed('malformed', { detail: '502 Bad Gateway' }),
  ),
  streamCase('HTML without a title', '<h1>hello</h1>', failed('malformed'), html),
  streamCase(
    'plain text',
    'upstream connect error',
    failed('malformed', { detail: 'upstream connect error' }),
    { headers: { 'content-type': 'text/plain' } },
  ),
  streamCase('nothing at all', '', failed('malformed')),
  streamCase('white space alone', ' \r\n\n\t', failed('malformed')),
  streamCase('204', '', failed('malformed'), { status: 204, headers: {} }),
]);

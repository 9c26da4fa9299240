import {
  content,
  delta,
  done,
  event,
  failed,
  finish,
  finished,
  group,
  hello,
  helloText,
  role,
  streamCase,
  whole,
} from './case.ts';

const usage = { prompt_tokens: 25, completion_tokens: 50, total_tokens: 75 };
const readUsage = { promptTokens: 25, completionTokens: 50, totalTokens: 75 };
const end = `${finish('stop')}${done}`;
const choice = (fields: object) => event({ choices: [fields] });

/** Odd JSON inside well-formed events: `body` goes before a plain hello and a plain end. */
const ignored = (name: string, body: string, malformed?: number) =>
  streamCase(name, `${body}${hello}${end}`, finished('stop', malformed), { text: helloText });

export const endCases = group('Ends', [
  streamCase('finish reason and `[DONE]`', whole, finished('stop'), { text: helloText }),
  streamCase('finish reason without `[DONE]`', `${hello}${finish('stop')}`, finished('stop'), {
    text: helloText,
  }),
  streamCase(
    '`[DONE]` after content without a finish reason',
    `${hello}${done}`,
    finished('stop'),
    { text: helloText },
  ),
  streamCase('`[DONE]` without any content', `${role}${done}`, failed('malformed')),
  streamCase('nothing but `[DONE]`', done, failed('malformed')),
  streamCase('finish reason without any content', `${role}${end}`, finished('stop')),
  streamCase('neither finish reason nor `[DONE]`', `${role}${hello}`, failed('cut-off'), {
    text: helloText,
  }),
  streamCase(
    'data after `[DONE]`',
    `${whole}${content('MORE')}${event({ error: { message: 'x' } })}`,
    finished('stop'),
    { text: helloText },
  ),
  streamCase('`[DONE]` with a trailing space', `${hello}data: [DONE] \n\n`, finished('stop'), {
    text: helloText,
  }),
  streamCase('`[DONE]` with spaces around it', `${hello}data:    [DONE]\t\n\n`, finished('stop'), {
    text: helloText,
  }),
  streamCase('`[DONE]` twice', `${whole}${done}`, finished('stop'), { text: helloText }),
  streamCase('half of `[DONE]` at the close', `${hello}data: [DON`, failed('cut-off'), {
    text: helloText,
  }),
  streamCase('finish reason `length`', `${hello}${finish('length')}${done}`, finished('length'), {
    text: helloText,
  }),
  streamCase(
    'finish reason `content_filter`',
    `${hello}${finish('content_filter')}${done}`,
    finished('content_filter'),
    { text: helloText },
  ),
  streamCase(
    'a finish reason nobody knows',
    `${hello}${finish('eos_token')}${done}`,
    finished('other'),
    { text: helloText },
  ),
  streamCase(
    'finish reason beside the last content',
    `${delta({ content: 'Hi' }, 'stop')}${done}`,
    finished('stop'),
    { text: 'Hi' },
  ),
  streamCase(
    'an empty finish reason in every event is none',
    `${delta({ content: 'Hi' }, '')}`,
    failed('cut-off'),
    { text: 'Hi' },
  ),
  streamCase(
    'the word `null` as finish reason is none',
    `${delta({ content: 'Hi' }, 'null')}`,
    failed('cut-off'),
    { text: 'Hi' },
  ),
  streamCase(
    'usage after the finish reason',
    `${hello}${finish('stop')}${event({ choices: [], usage })}${done}`,
    finished('stop'),
    { text: helloText, usage: readUsage },
  ),
]);

export const chunkCases = group('Events', [
  ignored('empty data', 'data:\n\ndata\n\ndata: \n\n'),
  streamCase(
    'a malformed event among good ones',
    `${content('a')}data: {"choices":[{"del\n\n${content('b')}${end}`,
    finished('stop', 1),
    { text: 'ab' },
  ),
  streamCase('malformed events alone', 'data: {oops\n\ndata: nope\n\n', failed('malformed')),
  streamCase(
    'truncated JSON at the close',
    `${hello}data: {"choices":[{"index":0,"delta":{"content":" and`,
    failed('cut-off'),
    { text: helloText },
  ),
  ignored('JSON that is no object', 'data: null\n\ndata: 42\n\ndata: "text"\n\ndata: []\n\n', 4),
  ignored('null choices', event({ choices: null })),
  ignored('no choices', event({ id: 'x' })),
  ignored('empty choices', event({ choices: [] })),
  ignored('a null choice', event({ choices: [null] })),
  ignored('choices that are no list', event({ choices: 'x' })),
  ignored('a null delta', choice({ index: 0, delta: null })),
  ignored('no delta', choice({ index: 0 })),
  ignored('a delta that is no object', choice({ index: 0, delta: 'x' })),
  ignored('null content', delta({ content: null })),
  ignored('no content', delta({})),
  ignored('content that is a number', delta({ content: 42 })),
  ignored('null tool calls', delta({ tool_calls: null })),
  ignored('empty tool calls', delta({ tool_calls: [] })),
  ignored('a null tool call', delta({ tool_calls: [null] })),
  ignored('an error that is null', event({ error: null, choices: [] })),
  ignored('an error that is an empty string', event({ error: '', choices: [] })),
  ignored(
    'unknown fields everywhere',
    event({ a: 1, choices: [{ b: 2, index: 0, delta: { c: [3] } }] }),
  ),
  streamCase(
    'a choice without an index',
    `${choice({ delta: { content: 'Hi' } })}${end}`,
    finished('stop'),
    { text: 'Hi' },
  ),
  streamCase(
    'an index that is a string',
    `${choice({ index: '0', delta: { content: 'Hi' } })}${end}`,
    finished('stop'),
    { text: 'Hi' },
  ),
  streamCase(
    'content as a list of parts',
    `${delta({ content: [{ type: 'text', text: 'He' }, { type: 'image_url' }, null, { type: 'text', text: 'llo' }] })}${end}`,
    finished('stop'),
    { text: 'Hello' },
  ),
  streamCase(
    'two choices, interleaved and together: the first counts',
    `${choice({ index: 0, delta: { content: 'A' } })}${choice({ index: 1, delta: { content: 'x' } })}${event(
      {
        choices: [
          { index: 1, delta: { content: 'y' } },
          { index: 0, delta: { content: 'B' } },
        ],
      },
    )}${choice({ index: 1, delta: {}, finish_reason: 'length' })}${choice({ index: 0, delta: { content: 'C' }, finish_reason: 'stop' })}${done}`,
    finished('stop'),
    { text: 'ABC' },
  ),
  streamCase(
    'two choices, and only the second one finished',
    `${choice({ index: 0, delta: { content: 'A' } })}${choice({ index: 1, delta: {}, finish_reason: 'stop' })}`,
    failed('cut-off'),
    { text: 'A' },
  ),
  streamCase(
    'reasoning under `reasoning`',
    `${delta({ reasoning: 'Hm. ' })}${delta({ reasoning: 'Yes.' })}${hello}${end}`,
    finished('stop'),
    { reasoning: 'Hm. Yes.', text: helloText },
  ),
  streamCase(
    'reasoning under `reasoning_content`',
    `${delta({ reasoning_content: 'Hm.', content: null })}${hello}${end}`,
    finished('stop'),
    { reasoning: 'Hm.', text: helloText },
  ),
  streamCase(
    'reasoning under both names is one',
    `${delta({ reasoning: 'Hm.', reasoning_content: 'Hm.', content: '' })}${hello}${end}`,
    finished('stop'),
    { reasoning: 'Hm.', text: helloText },
  ),
  streamCase(
    'reasoning alone, then `[DONE]`',
    `${delta({ reasoning: 'Hm.' })}${done}`,
    finished('stop'),
    { reasoning: 'Hm.' },
  ),
  streamCase(
    'a refusal',
    `${delta({ refusal: 'I can’t ' })}${delta({ refusal: 'do that.' })}${end}`,
    finished('stop'),
    { text: 'I can’t do that.' },
  ),
  streamCase(
    'a whole message instead of deltas',
    `${choice({ index: 0, message: { role: 'assistant', content: 'Hello' }, finish_reason: 'stop' })}${done}`,
    finished('stop'),
    { text: 'Hello' },
  ),
  streamCase(
    'a whole message that sums up the deltas',
    `${hello}${choice({ index: 0, message: { role: 'assistant', content: helloText }, finish_reason: 'stop' })}${done}`,
    finished('stop'),
    { text: helloText },
  ),
  streamCase(
    'usage in an event with empty choices',
    `${hello}${finish('stop')}${event({ choices: [], usage })}${done}`,
    finished('stop'),
    { text: helloText, usage: readUsage },
  ),
  streamCase(
    'usage in every event: the last counts',
    `${event({ choices: [{ index: 0, delta: { content: 'Hi' } }], usage: { ...usage, completion_tokens: 1, total_tokens: 26 } })}${event({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }], usage })}`,
    finished('stop'),
    { text: 'Hi', usage: readUsage },
  ),
  streamCase(
    'usage without a total',
    `${hello}${finish('stop')}${event({ usage: { prompt_tokens: 25, completion_tokens: 50 } })}`,
    finished('stop'),
    { text: helloText, usage: readUsage },
  ),
  ignored(
    'usage that is null or holds no numbers',
    `${event({ choices: [], usage: null })}${event({ choices: [], usage: { prompt_tokens: '25' } })}${event({ usage: [] })}`,
  ),
]);

export const errorEventCases = group('Errors inside the stream', [
  streamCase(
    'error object after content',
    `${hello}${event({ error: { message: 'Overloaded', type: 'overloaded_error' } })}${content('x')}`,
    failed('server', { detail: 'Overloaded' }),
    { text: helloText },
  ),
  streamCase(
    'error string after content',
    `${hello}${event({ error: 'Overloaded' })}`,
    failed('server', { detail: 'Overloaded' }),
    { text: helloText },
  ),
  streamCase(
    'error with a code after content stays the server’s',
    `${hello}${event({ error: { message: 'Slow down', code: 429 } })}`,
    failed('server', { detail: 'Slow down', status: 429 }),
    { text: helloText },
  ),
  streamCase('error object without words', `${hello}${event({ error: {} })}`, failed('server'), {
    text: helloText,
  }),
  streamCase(
    'error object before content',
    `${role}${event({ error: { message: 'Overloaded' } })}`,
    failed('server', { detail: 'Overloaded' }),
  ),
  streamCase(
    'error before content with the code 429',
    event({ error: { message: 'Slow down', code: 429 } }),
    failed('rate-limited', { detail: 'Slow down', status: 429 }),
  ),
  streamCase(
    'error before content that says the credit is used up',
    event({ error: { message: 'Pay', code: 'insufficient_quota' } }),
    failed('out-of-credit', { detail: 'Pay' }),
  ),
  streamCase(
    '`event: error` with an `error` key',
    `${hello}event: error\ndata: {"error":{"message":"Broken"}}\n\n`,
    failed('server', { detail: 'Broken' }),
    { text: helloText },
  ),
  streamCase(
    '`event: error` without an `error` key',
    `${hello}event: error\ndata: {"message":"Broken"}\n\n`,
    failed('server', { detail: 'Broken' }),
    { text: helloText },
  ),
  streamCase(
    '`event: error` with plain text',
    `${hello}event: error\ndata: upstream went away\n\n`,
    failed('server', { detail: 'upstream went away' }),
    { text: helloText },
  ),
  streamCase(
    'error beside choices: their content counts',
    event({ error: { message: 'Broken' }, choices: [{ index: 0, delta: { content: 'Hi' } }] }),
    failed('server', { detail: 'Broken' }),
    { text: 'Hi' },
  ),
  streamCase(
    'finish reason `error`',
    `${hello}${event({ choices: [{ index: 0, delta: {}, finish_reason: 'error' }] })}${done}`,
    failed('server'),
    { text: helloText },
  ),
  streamCase(
    'an event that is an error object by itself',
    `${hello}${event({ object: 'error', message: 'Out of memory', code: 500 })}`,
    failed('server', { detail: 'Out of memory', status: 500 }),
    { text: helloText },
  ),
  streamCase(
    'error whose words are long and hide controls',
    `${event({ error: { message: `a\u202e\u200bb\n\t ${'x'.repeat(600)}` } })}`,
    failed('server', { detail: `ab ${'x'.repeat(496)}…` }),
  ),
]);

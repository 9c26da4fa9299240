import {
  asJson,
  completion,
  content,
  delta,
  failed,
  finish,
  finished,
  group,
  hello,
  helloText,
  role,
  streamCase,
  toolCall,
  whole,
} from './case.ts';

const message = { role: 'assistant', content: helloText };

/** Connections that end, break or fall silent. */
export const brokenCases = group('Broken connections', [
  streamCase('reset before the first byte', '', failed('network'), { ending: 'reset' }),
  streamCase('reset before content', role, failed('network'), { ending: 'reset' }),
  streamCase('reset after content', hello, failed('cut-off'), { ending: 'reset', text: helloText }),
  streamCase('reset after the finish reason', `${hello}${finish('stop')}`, finished('stop'), {
    ending: 'reset',
    text: helloText,
  }),
  streamCase('reset inside plain JSON', completion(message).slice(0, 30), failed('network'), {
    ...asJson,
    ending: 'reset',
  }),
  streamCase('closed before content', role, failed('network')),
  streamCase('closed after comments alone', ': keep-alive\n\n: keep-alive\n\n', failed('network')),
  streamCase('closed inside an event', `${hello}data: {"choices":[`, failed('cut-off'), {
    text: helloText,
  }),
  streamCase(
    'closed inside a character',
    new Uint8Array([...new TextEncoder().encode(`${content('a')}data: {"x":"`), 0xe2, 0x9c]),
    failed('cut-off'),
    { text: 'a' },
  ),
  streamCase(
    'closed inside a line end',
    `${hello.replaceAll('\n', '\r\n')}`.slice(0, -1),
    failed('cut-off'),
    { text: helloText },
  ),
  streamCase('silent before the first byte', '', failed('time-out', { timer: 'first-content' }), {
    ending: 'stall',
  }),
  streamCase(
    'silent before content',
    `${role}: keep-alive\n\n`,
    failed('time-out', { timer: 'first-content' }),
    { ending: 'stall' },
  ),
  streamCase('silent after content', hello, failed('time-out', { timer: 'silence' }), {
    ending: 'stall',
    text: helloText,
  }),
  streamCase(
    'silent inside an event',
    `${hello}data: {"cho`,
    failed('time-out', { timer: 'silence' }),
    { ending: 'stall', text: helloText },
  ),
  streamCase(
    'silent after reasoning',
    delta({ reasoning: 'Hm' }),
    failed('time-out', { timer: 'silence' }),
    { ending: 'stall', reasoning: 'Hm' },
  ),
  streamCase(
    'silent inside tool arguments',
    toolCall({ index: 0, id: 'call_a', function: { name: 'read_page', arguments: '{"a' } }),
    failed('time-out', { timer: 'silence' }),
    { ending: 'stall', toolCalls: [{ id: 'call_a', name: 'read_page', arguments: '{"a' }] },
  ),
  streamCase(
    'silent inside plain JSON',
    completion(message).slice(0, 30),
    failed('time-out', { timer: 'silence' }),
    { ...asJson, ending: 'stall' },
  ),
  streamCase('silent after the finish reason', `${hello}${finish('stop')}`, finished('stop'), {
    ending: 'stall',
    text: helloText,
  }),
  streamCase('silent after `[DONE]`', whole, finished('stop'), {
    ending: 'stall',
    text: helloText,
  }),
]);

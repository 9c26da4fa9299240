import {
  asJson,
  completion,
  content,
  delta,
  done,
  event,
  failed,
  finished,
  group,
  hello,
  helloText,
  streamCase,
  whole,
} from './case.ts';

const tenMegabytes = 10 * 1024 * 1024;

export const limitCases = group('Limits', [
  streamCase(
    'a line of just the cap',
    `data: ${'x'.repeat(294)}\n\n${hello}${done}`,
    finished('stop', 1),
    { caps: { line: 300 }, text: helloText },
  ),
  streamCase(
    'a line longer than the cap',
    `${content('a')}data: ${'x'.repeat(195)}\n\n${done}`,
    failed('limit', { limit: 'line' }),
    { caps: { line: 200 }, text: 'a' },
  ),
  streamCase(
    'a comment longer than the cap',
    `${content('a')}:${'x'.repeat(300)}`,
    failed('limit', { limit: 'line' }),
    { caps: { line: 200 }, text: 'a' },
  ),
  streamCase(
    'an event longer than the cap',
    `${content('a')}data: ${'x'.repeat(400)}\n\n${done}`,
    failed('limit', { limit: 'event' }),
    { caps: { event: 399 }, text: 'a' },
  ),
  streamCase(
    'an event of many lines longer than the cap',
    `${content('a')}${'data: 12345678\n'.repeat(60)}\n${done}`,
    failed('limit', { limit: 'event' }),
    { caps: { event: 300 }, text: 'a' },
  ),
  streamCase(
    'an event without an end',
    `${content('a')}${'data: 12345678\n'.repeat(60)}`,
    failed('limit', { limit: 'event' }),
    { ending: 'stall', caps: { event: 300 }, text: 'a' },
  ),
  streamCase(
    'an answer longer than the cap',
    `${content('0123456')}${content('789xyz')}${content('more')}${done}`,
    failed('limit', { limit: 'answer' }),
    { caps: { answer: 10 }, text: '0123456789' },
  ),
  streamCase(
    'reasoning and text longer than the cap',
    `${delta({ reasoning: '01234' })}${content('56789x')}${done}`,
    failed('limit', { limit: 'answer' }),
    { caps: { answer: 10 }, reasoning: '01234', text: '56789' },
  ),
  streamCase(
    'plain JSON longer than the cap',
    completion({ content: 'x'.repeat(300) }),
    failed('limit', { limit: 'answer' }),
    { ...asJson, caps: { answer: 300 } },
  ),
  streamCase(
    'a line of 10 MB',
    () =>
      `${content('a')}data: {"choices":[{"delta":{"content":"${'x'.repeat(tenMegabytes)}"}}]}\n\n${done}`,
    failed('limit', { limit: 'line' }),
    { large: true, text: 'a' },
  ),
  streamCase(
    'a line of 10 MB that never ends',
    () => `${content('a')}data: ${'x'.repeat(tenMegabytes)}`,
    failed('limit', { limit: 'line' }),
    { large: true, ending: 'stall', text: 'a' },
  ),
  streamCase(
    '10 MB of data lines in one event',
    () => `${content('a')}${`data: ${'x'.repeat(1000)}\n`.repeat(10_486)}`,
    failed('limit', { limit: 'event' }),
    { ending: 'stall', large: true, text: 'a' },
  ),
  streamCase(
    '10 MB of plain JSON',
    () => completion({ content: 'x'.repeat(tenMegabytes) }),
    failed('limit', { limit: 'answer' }),
    { ...asJson, large: true },
  ),
  streamCase(
    '100,000 events',
    () => `${event({ choices: [{ index: 0, delta: { content: 'ab' } }] }).repeat(100_000)}${done}`,
    finished('stop'),
    { large: true, text: 'ab'.repeat(100_000) },
  ),
  streamCase(
    '100,000 comments',
    () => `${': keep-alive\n\n'.repeat(100_000)}${whole}`,
    finished('stop'),
    { large: true, text: helloText },
  ),
]);

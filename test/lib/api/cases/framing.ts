import {
  content,
  done,
  event,
  finish,
  finished,
  group,
  hello,
  helloText,
  streamCase,
  whole,
} from './case.ts';

const good = (name: string, body: string | Uint8Array<ArrayBuffer>) =>
  streamCase(name, body, finished('stop'), { text: helloText });

const multiLine = `data: {"choices":[{"index":0,\ndata: "delta":{"content":"Hello, \ndata:wörld ✓"}}]}\n\n`;

/** The event-stream format itself. */
export const framingCases = group('Framing', [
  good('lines end in LF', whole),
  good('lines end in CRLF', whole.replaceAll('\n', '\r\n')),
  good('lines end in CR', whole.replaceAll('\n', '\r')),
  good('line ends are mixed', mixLineEnds(whole)),
  good('starts with a byte order mark', `\uFEFF${whole}`),
  good(
    'starts with a byte order mark, lines end in CRLF',
    `\uFEFF${whole.replaceAll('\n', '\r\n')}`,
  ),
  good('starts with blank lines', `\n\r\n\n${whole}`),
  good('has many blank lines between the events', whole.replaceAll('\n\n', '\n\n\n\n\n')),
  good('has comments before, between and inside the events', withComments(whole)),
  good('has an empty comment as keep-alive', `:\n\n:\n\n${whole}`),
  good('has no space after the colon', whole.replaceAll('data: ', 'data:')),
  good('has two spaces after the colon', whole.replaceAll('data: ', 'data:  ')),
  good('has a tab after the colon', whole.replaceAll('data: ', 'data:\t')),
  good('names its events `message`', whole.replaceAll('data: ', 'event: message\ndata: ')),
  good('names its events otherwise', whole.replaceAll('data: ', 'event: completion.chunk\ndata: ')),
  good('has ids', whole.replaceAll('data: ', 'id: 7\ndata: ')),
  good('has an id with a null character', `id: a\0b\n${whole}`),
  good('has retry fields', `retry: 3000\n\n${whole}`),
  good('has a retry field that is no number', `retry: soon\n\n${whole}`),
  good('has unknown fields', whole.replaceAll('data: ', 'time: 12\nx-trace: a:b\ndata: ')),
  good('has a field without a colon', `nonsense\n${whole}`),
  good('has a field name in capitals, which is another field', `DATA: {"x":1}\n\n${whole}`),
  good('pings with events without choices', `event: ping\ndata: {}\n\n${whole}`),
  streamCase(
    'spreads one JSON text over several data lines',
    `${multiLine.replace(', \ndata:w', ', w')}${finish('stop')}${done}`,
    finished('stop'),
    { text: helloText },
  ),
  streamCase(
    'breaks a data line inside a JSON string, which makes it malformed',
    `${multiLine}${content('x')}${finish('stop')}${done}`,
    finished('stop', 1),
    { text: 'x' },
  ),
  good('ends without the last blank line', whole.slice(0, -1)),
  good('ends in CR without the last blank line', whole.replaceAll('\n', '\r').slice(0, -1)),
  good('ends without the last line end', whole.slice(0, -2)),
  streamCase(
    'ends with the finish reason, its line end missing',
    `${hello}${finish('stop').trimEnd()}`,
    finished('stop'),
    {
      text: helloText,
    },
  ),
  good('escapes what is not ASCII', escapeNonAscii(whole)),
  streamCase(
    'has bytes that are not UTF-8',
    concat(
      'data: {"choices":[{"delta":{"content":"a',
      new Uint8Array([0xff, 0xc3]),
      `"}}]}\n\n${content('b')}${done}`,
    ),
    finished('stop'),
    { text: 'a\uFFFD\uFFFDb' },
  ),
  streamCase(
    'has characters of two, three and four bytes',
    `${content('ß€𝄞👩‍👩‍👧 ₿')}${finish('stop')}${done}`,
    finished('stop'),
    { text: 'ß€𝄞👩‍👩‍👧 ₿' },
  ),
  streamCase(
    'splits a surrogate pair over two events',
    `data: {"choices":[{"delta":{"content":"\\ud83d"}}]}\n\ndata: {"choices":[{"delta":{"content":"\\ude00"}}]}\n\n${done}`,
    finished('stop'),
    { text: '😀' },
  ),
  streamCase('has an event stream under the content type of JSON', whole, finished('stop'), {
    text: helloText,
    headers: { 'content-type': 'application/json' },
  }),
  streamCase('has no content type', whole, finished('stop'), { text: helloText, headers: {} }),
  streamCase('answers 201', whole, finished('stop'), { text: helloText, status: 201 }),
  streamCase(
    'names fields that objects have by birth',
    `data: {"__proto__":{"choices":[]},"constructor":1,"choices":[{"__proto__":{},"delta":{"content":"a","__proto__":{"content":"b"}}}]}\n\n${event({})}${done}`,
    finished('stop'),
    { text: 'a' },
  ),
]);

function mixLineEnds(text: string): string {
  // Never `\r` before `\n`: that pair would be one line end.
  const pairs = ['\n\n', '\r\n\r\n', '\r\r', '\n\r\n'] as const;
  let count = 0;
  return text.replaceAll('\n\n', () => pairs[count++ % 4] ?? pairs[0]);
}

function withComments(text: string): string {
  return `: OPENROUTER PROCESSING\n\n${text.replaceAll('data: ', ': keep-alive\ndata: ')}: bye\n\n`;
}

function escapeNonAscii(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function concat(...parts: (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const encoded = parts.map((part) =>
    typeof part === 'string' ? new TextEncoder().encode(part) : part,
  );
  const joined = new Uint8Array(encoded.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of encoded) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

import {
  content,
  delta,
  done,
  failed,
  finish,
  finished,
  group,
  streamCase,
  toolCall,
} from './case.ts';

const end = `${finish('tool_calls')}${done}`;
const json = '{"wallet":"0xÄ1","n":2}';
const start = (index: number, id: string, name: string, text = '') =>
  toolCall({ index, id, type: 'function', function: { name, arguments: text } });
const more = (index: number, text: string) => toolCall({ index, function: { arguments: text } });
const call = (name: string, text: string, id = 'call_a') => ({ id, name, arguments: text });
const one = (name: string, body: string, text = json) =>
  streamCase(name, `${body}${end}`, finished('tool_calls'), {
    toolCalls: [call('read_page', text)],
  });
const two = [call('read_page', '{"a":1}', 'call_a'), call('list_tabs', '{"b":2}', 'call_b')];

export const toolCallCases = group('Tool calls', [
  one('whole in one delta', start(0, 'call_a', 'read_page', json)),
  one(
    'arguments split anywhere',
    start(0, 'call_a', 'read_page') + [...json].map((c) => more(0, c)).join(''),
  ),
  streamCase(
    'after text',
    `${content('Let me look.')}${start(0, 'call_a', 'read_page', json)}${end}`,
    finished('tool_calls'),
    { text: 'Let me look.', toolCalls: [call('read_page', json)] },
  ),
  streamCase(
    'parallel',
    `${start(0, 'call_a', 'read_page', '{"a":1}')}${start(1, 'call_b', 'list_tabs', '{"b":2}')}${end}`,
    finished('tool_calls'),
    { toolCalls: two },
  ),
  streamCase(
    'parallel in one delta',
    `${delta({
      tool_calls: [
        { index: 0, id: 'call_a', function: { name: 'read_page', arguments: '{"a":' } },
        { index: 1, id: 'call_b', function: { name: 'list_tabs', arguments: '{"b":' } },
      ],
    })}${delta({
      tool_calls: [
        { index: 0, function: { arguments: '1}' } },
        { index: 1, function: { arguments: '2}' } },
      ],
    })}${end}`,
    finished('tool_calls'),
    { toolCalls: two },
  ),
  streamCase(
    'interleaved',
    `${start(0, 'call_a', 'read_page')}${start(1, 'call_b', 'list_tabs')}${more(0, '{"a"')}${more(1, '{"b"')}${more(0, ':1}')}${more(1, ':2}')}${end}`,
    finished('tool_calls'),
    { toolCalls: two },
  ),
  streamCase(
    'without ids',
    `${toolCall({ index: 0, function: { name: 'read_page', arguments: '{"a":1}' } })}${toolCall({ index: 1, function: { name: 'list_tabs', arguments: '{"b":2}' } })}${end}`,
    finished('tool_calls'),
    { toolCalls: two.map((each) => ({ ...each, id: '' })) },
  ),
  one(
    'without an index',
    `${toolCall({ id: 'call_a', function: { name: 'read_page', arguments: '{"wallet":' } })}${toolCall({ function: { arguments: '"0xÄ1","n":2}' } })}`,
  ),
  streamCase(
    'parallel, without an index',
    `${toolCall({ id: 'call_a', function: { name: 'read_page', arguments: '{"a":1}' } })}${toolCall({ id: 'call_b', function: { name: 'list_tabs', arguments: '{"b":2}' } })}${end}`,
    finished('tool_calls'),
    { toolCalls: two },
  ),
  streamCase(
    'parallel in one delta, with neither id nor index',
    `${delta({ tool_calls: [{ function: { name: 'read_page', arguments: '{"a":1}' } }, { function: { name: 'read_page', arguments: '{"b":2}' } }] })}${end}`,
    finished('tool_calls'),
    { toolCalls: [call('read_page', '{"a":1}', ''), call('read_page', '{"b":2}', '')] },
  ),
  one(
    'without a type',
    `${toolCall({ index: 0, id: 'call_a', function: { name: 'read_page', arguments: json } })}`,
  ),
  streamCase(
    'index from 1',
    `${start(1, 'call_a', 'read_page', '{"a":')}${more(1, '1}')}${start(2, 'call_b', 'list_tabs', '{"b":2}')}${end}`,
    finished('tool_calls'),
    { toolCalls: two },
  ),
  streamCase(
    'parallel, all with the index 0',
    `${start(0, 'call_a', 'read_page', '{"a":1}')}${start(0, 'call_b', 'list_tabs', '{"b":')}${more(0, '2}')}${end}`,
    finished('tool_calls'),
    { toolCalls: two },
  ),
  streamCase(
    'two with the same id',
    `${start(0, 'call_a', 'read_page', '{"a":1}')}${start(1, 'call_a', 'list_tabs', '{"b":2}')}${end}`,
    finished('tool_calls'),
    { toolCalls: [call('read_page', '{"a":1}'), call('list_tabs', '{"b":2}', '')] },
  ),
  one(
    'name repeated in every delta',
    `${start(0, 'call_a', 'read_page', json.slice(0, 9))}${start(0, 'call_a', 'read_page', json.slice(9))}`,
  ),
  one(
    'name and arguments before the id',
    `${toolCall({ index: 0, id: 'call_a', function: { arguments: json.slice(0, 5) } })}${toolCall({ index: 0, function: { name: 'read_page', arguments: json.slice(5) } })}`,
  ),
  one(
    'name empty at first',
    `${start(0, 'call_a', '', '')}${start(0, 'call_a', 'read_page', json)}`,
  ),
  streamCase(
    'name never',
    `${toolCall({ index: 0, id: 'call_a', function: { arguments: json } })}${end}`,
    finished('tool_calls'),
    { toolCalls: [call('unnamed_tool', json)] },
  ),
  one(
    'arguments as an object',
    toolCall({
      index: 0,
      id: 'call_a',
      function: { name: 'read_page', arguments: { wallet: '0xÄ1', n: 2 } },
    }),
  ),
  one('arguments empty', start(0, 'call_a', 'read_page', ''), ''),
  one(
    'arguments null',
    toolCall({ index: 0, id: 'call_a', function: { name: 'read_page', arguments: null } }),
    '',
  ),
  one(
    'arguments absent',
    toolCall({ index: 0, id: 'call_a', function: { name: 'read_page' } }),
    '',
  ),
  one('arguments that are no JSON', start(0, 'call_a', 'read_page', '{wallet: 0x'), '{wallet: 0x'),
  streamCase(
    'finish reason `stop`',
    `${start(0, 'call_a', 'read_page', json)}${finish('stop')}${done}`,
    finished('stop'),
    { toolCalls: [call('read_page', json)] },
  ),
  streamCase(
    '`[DONE]` without a finish reason',
    `${start(0, 'call_a', 'read_page', json)}${done}`,
    finished('tool_calls'),
    { toolCalls: [call('read_page', json)] },
  ),
  streamCase(
    'cut inside the arguments',
    `${start(0, 'call_a', 'read_page')}${more(0, '{"wal')}`,
    failed('cut-off'),
    { toolCalls: [call('read_page', '{"wal')] },
  ),
  streamCase(
    'more than the cap',
    [0, 1, 2].map((index) => start(index, `call_${index}`, 'read_page', '{}')).join('') + end,
    failed('limit', { limit: 'tool-calls' }),
    {
      caps: { toolCalls: 2 },
      toolCalls: [call('read_page', '{}', 'call_0'), call('read_page', '{}', 'call_1')],
    },
  ),
  streamCase(
    'arguments longer than the cap',
    `${start(0, 'call_a', 'read_page')}${more(0, '0123456789')}${more(0, 'x')}${end}`,
    failed('limit', { limit: 'tool-arguments' }),
    {
      caps: { toolArguments: 10 },
      toolCalls: [call('read_page', '0123456789')],
    },
  ),
]);

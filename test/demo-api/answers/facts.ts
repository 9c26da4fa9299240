/** From `check_address` or `decode_transaction` (or any other tool) to a list of what it said. */
import { jsonWithin } from '../conversation.ts';

export function answerFromFacts(tool: string, result: string): string {
  const value = jsonWithin(result);
  if (typeof value !== 'object' || value === null) {
    return `\`${tool}\` said:\n\n> ${result.slice(0, 600).split('\n').join('\n> ')}`;
  }
  return [`\`${tool}\` found:`, lines(value, 0).join('\n')].join('\n\n');
}

function lines(value: object, depth: number): readonly string[] {
  if (depth > 3) return [];
  return Object.entries(value).flatMap(([key, field]) => {
    const indent = '  '.repeat(depth);
    if (typeof field === 'object' && field !== null) {
      return [`${indent}- **${key}**`, ...lines(field, depth + 1)];
    }
    return [`${indent}- **${key}**: \`${String(field).replaceAll('`', "'")}\``];
  });
}

import type { ProblemKind } from '../../../lib/api/problem';
import { type ExpectedOutcome, kindsByStatus, type StreamCase } from './stream-cases';

const lead = `# What we do with every stream and status

Generated from the cases in \`test/lib/api/stream-cases.ts\`; a test fails when the two differ. Each case
is replayed whole, byte by byte and at random cuts, and comes out the same.

The rules behind the table:

- **Complete** needs a finish reason, or \`[DONE]\` after content. Everything else is a failure that says
  how far it got, and what had arrived is kept.
- A failure before any content may be sent again (see the end); after content it never is by itself.
- Three timers: response headers, first content, silence between contents. Comments feed none of them;
  reasoning and tool calls count as content.
- Memory is bounded: a line, an event, the answer, the number of tool calls and the arguments of each.
- One event that is no JSON is skipped and counted; the rest of the answer goes on.
`;

/** The document, from the cases. */
export function describeCases(cases: readonly StreamCase[]): string {
  const groups = Map.groupBy(cases, (each) => each.group);
  const tables = [...groups].map(
    ([group, members]) =>
      `## ${group}\n\n| case | what comes of it |\n|---|---|\n${members.map(row).join('\n')}\n`,
  );
  return [lead, ...tables, statuses()].join('\n');
}

function row({ name, expected }: StreamCase): string {
  return `| ${name.replaceAll('|', '\\|')} | ${outcome(expected)} |`;
}

function outcome({ text, reasoning, toolCalls, usage, end }: ExpectedOutcome): string {
  const parts = [
    ...(reasoning === '' ? [] : ['reasoning']),
    ...(text === '' ? [] : ['text']),
    ...(toolCalls.length === 0 ? [] : [count(toolCalls.length, 'tool call')]),
    ...(usage ? ['usage'] : []),
  ];
  const kept = parts.length === 0 ? '' : `; ${parts.join(', ')} kept`;
  if (end.type === 'finished') {
    const skipped = end.malformedEvents ? `; ${count(end.malformedEvents, 'event')} skipped` : '';
    return `complete (\`${end.reason}\`)${kept}${skipped}`;
  }
  const { kind, timer, limit, retryAfterMs, detail } = end.problem;
  const which = timer ?? limit;
  const wait = retryAfterMs === undefined ? '' : `; wait of ${retryAfterMs / 1000} s known`;
  const said = detail === undefined ? '' : '; the server’s words shown';
  return `**${kind}**${which ? ` (${which})` : ''}${kept}${wait}${said}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function statuses(): string {
  const kinds = Map.groupBy(kindsByStatus.keys(), (status) => kindsByStatus.get(status));
  const rows = [...kinds].map(
    ([kind, list]) => `| ${list.sort().join(', ')} | **${kind}** | ${sentAgain(kind)} |`,
  );
  return `## Statuses

Each with a JSON error, a \`detail\`, plain text and an empty body; the words are shown where there are any.
A code in the body that names the cause (credit, model, size, rate, key) goes before the status.

| status | what comes of it | sent again by itself |
|---|---|---|
${rows.join('\n')}

At most three requests in all, with growing, jittered waits; \`Retry-After\` (seconds or a date) and
\`X-RateLimit-Reset\` (epoch seconds or milliseconds) are kept to. A wait of up to 30 seconds happens by
itself, a longer one is counted down with send-now and cancel. No connection is treated as a 5xx.
`;
}

function sentAgain(kind: ProblemKind | undefined): string {
  return kind === 'server' || kind === 'rate-limited' ? 'yes' : 'no';
}

import type { Problem } from '../../../lib/api/problem';
import type { ToolFailure } from '../../../lib/chat/types';

/** A failed read as the user is told of it. */
export function pageProblem(error: ToolFailure, host: string): Problem {
  switch (error.kind) {
    case 'no-access':
      return { kind: 'page-closed', host };
    case 'page-changed':
      return { kind: 'page-changed', host };
    case 'unreadable-page':
    case 'time-out':
    case 'crashed':
      return { kind: 'page-unreadable', host };
    case 'unknown-tool':
    case 'bad-arguments':
    case 'interrupted':
      return { kind: 'internal' };
    default:
      return error.kind satisfies never;
  }
}

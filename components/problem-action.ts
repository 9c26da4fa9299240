import type { ProblemKind } from '../lib/api/problem';

/** The way on that stands beside the sentence. */
export function problemAction(kind: ProblemKind): 'settings' | 'model' | 'new-chat' | 'none' {
  switch (kind) {
    case 'no-key':
    case 'key-refused':
    case 'out-of-credit':
    case 'no-permission':
    case 'malformed':
      return 'settings';
    case 'model-unknown':
      return 'model';
    case 'too-large':
      return 'new-chat';
    case 'rate-limited':
    case 'bad-request':
    case 'server':
    case 'network':
    case 'time-out':
    case 'cut-off':
    case 'limit':
    case 'page-closed':
    case 'page-unreadable':
    case 'page-changed':
    case 'nothing-selected':
    case 'internal':
      return 'none';
    default:
      return kind satisfies never;
  }
}

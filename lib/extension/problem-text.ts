import type { Problem } from '../api/problem';
import { text } from './text';

/** The sentence a person can act on, by the problem's kind; the server's own words come after it, quoted. */
export function problemText(problem: Problem): string {
  const sentence = sentenceOf(problem);
  return problem.detail ? text('problemWithDetail', sentence, problem.detail) : sentence;
}

function sentenceOf(problem: Problem): string {
  const host = problem.host ?? text('theServer');
  switch (problem.kind) {
    case 'no-key':
      return text('problem_no_key');
    case 'key-refused':
      return text('problem_key_refused', host);
    case 'out-of-credit':
      return text('problem_out_of_credit');
    case 'model-unknown':
      return text('problem_model_unknown');
    case 'too-large':
      return text('problem_too_large');
    case 'rate-limited':
      return text('problem_rate_limited', host);
    case 'bad-request':
      return text('problem_bad_request', host);
    case 'server':
      return problem.status
        ? text('problem_server_status', host, problem.status)
        : text('problem_server', host);
    case 'network':
      return text('problem_network', host);
    case 'time-out':
      return timeOutSentence(problem, host);
    case 'cut-off':
      return text('problem_cut_off');
    case 'malformed':
      return text('problem_malformed', host);
    case 'limit':
      return limitSentence(problem);
    case 'no-permission':
      return text('problem_no_permission', host);
    case 'page-closed':
      return text('problem_page_closed', host);
    case 'page-unreadable':
      return text('problem_page_unreadable');
    case 'page-changed':
      return text('problem_page_changed');
    case 'nothing-selected':
      return text('problem_nothing_selected');
    case 'internal':
      return text('problem_internal');
    default:
      return problem.kind satisfies never;
  }
}

function timeOutSentence({ timer }: Problem, host: string): string {
  switch (timer) {
    case 'first-content':
      return text('problem_time_out_first_content', host);
    case 'silence':
      return text('problem_time_out_silence', host);
    case 'headers':
    case undefined:
      return text('problem_time_out_headers', host);
    default:
      return timer satisfies never;
  }
}

function limitSentence({ limit }: Problem): string {
  switch (limit) {
    case 'rounds':
      return text('problem_limit_rounds');
    case 'tool-calls':
    case 'tool-arguments':
      return text('problem_limit_tools');
    case 'line':
    case 'event':
    case 'answer':
    case undefined:
      return text('problem_limit_answer');
    default:
      return limit satisfies never;
  }
}

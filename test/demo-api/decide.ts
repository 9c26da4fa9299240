/**
 * The demo model: from a request to an answer, without state and without chance. It calls a tool when
 * the question needs one that was offered, and answers from the result once it is there.
 */
import { answerFromFacts } from './answers/facts.ts';
import { describeImages, quote, welcome } from './answers/general.ts';
import { answerFromPage, answerFromSelection, explain } from './answers/page.ts';
import { answerFromPrices } from './answers/prices.ts';
import {
  imagesOf,
  lastUserMessage,
  pendingToolResults,
  questionOf,
  type ToolResult,
  textOf,
} from './conversation.ts';
import type { Answer, DemoRequest } from './types.ts';

export function decide(request: DemoRequest, canUseTools: boolean): Answer {
  const title = titleFor(request);
  if (title !== null) return { text: title };
  const rest = continuation(request, canUseTools);
  if (rest !== null) return { text: rest };
  const user = lastUserMessage(request);
  const { text: question, attachments } = questionOf(user);
  const results = pendingToolResults(request);
  if (results.length > 0) return { text: fromResults(results, question) };
  const images = imagesOf(user);
  if (images.length > 0) return { text: describeImages(images) };
  const selection = attachments.find((attachment) => attachment.kind === 'selection');
  if (selection !== undefined) return { text: explain(selectedText(selection.text)) };
  const page = attachments.find(({ kind }) => kind === 'page' || kind === 'tab');
  if (page !== undefined) return { text: answerFromPage(page.text) };
  const call = canUseTools ? chooseTool(request, question) : null;
  if (call !== null) {
    return { reasoning: `The question needs \`${call.name}\`.`, toolCalls: [call] };
  }
  return { reasoning: 'No tool is needed for this.', text: withoutTools(question) };
}

/** A title for a conversation, where that is what the system message asks for. */
function titleFor(request: DemoRequest): string | null {
  if (!/\btitle of at most\b/.test(textOf(request.messages[0]))) return null;
  const first = /^user: (.*)$/m.exec(textOf(lastUserMessage(request)))?.[1] ?? '';
  return (
    first
      .split(/\s+/)
      .slice(0, 5)
      .join(' ')
      .replace(/[?!.]+$/, '') || 'Demo'
  );
}

/** The rest of an answer that broke off: what would have been said, less what already was. */
function continuation(request: DemoRequest, canUseTools: boolean): string | null {
  const last = request.messages.at(-1);
  const partial = request.messages.at(-2);
  if (last?.role !== 'user' || partial?.role !== 'assistant') return null;
  if (!/\bcontinue\b/i.test(textOf(last))) return null;
  const said = textOf(partial);
  const whole = decide({ ...request, messages: request.messages.slice(0, -2) }, canUseTools).text;
  return whole?.startsWith(said) === true ? whole.slice(said.length) : null;
}

/** A selection comes with its page before it and the sentences around it behind. */
function selectedText(attachment: string): string {
  return /(?:^|\n)text:\n([\s\S]*?)(?:\n\ntext around it:\n|$)/.exec(attachment)?.[1] ?? attachment;
}

function chooseTool(
  request: DemoRequest,
  question: string,
): { name: string; input: unknown } | null {
  const offered = new Set(request.tools?.map((tool) => tool.function.name));
  if (request.tool_choice === 'none') return null;
  const forced =
    typeof request.tool_choice === 'object' ? request.tool_choice.function?.name : null;
  if (typeof forced === 'string') return { name: forced, input: inputFor(forced, question) };
  const wanted = routes.find(([name, fits]) => offered.has(name) && fits(question));
  if (wanted !== undefined) return { name: wanted[0], input: inputFor(wanted[0], question) };
  const first = request.tools?.[0]?.function.name;
  return request.tool_choice === 'required' && first !== undefined
    ? { name: first, input: inputFor(first, question) }
    : null;
}

const address = /\b(0x[0-9a-fA-F]{40}|bc1[a-z0-9]{20,60}|[1-9A-HJ-NP-Za-km-z]{32,44})\b/;
const calldata = /\b0x[0-9a-fA-F]{64,}\b/;

const aboutPrices = /\b(prices?|tokens?|coins?|rose|rise|rises|fell|gainers?|losers?)\b/i;
const aboutThePage = /\b(page|tab|here|these|this|list)\b/i;

/** In order of precedence: the first tool that was offered and whose question fits. */
const routes: readonly (readonly [string, (question: string) => boolean])[] = [
  ['decode_transaction', (question) => calldata.test(question)],
  ['check_address', (question) => address.test(question)],
  ['read_token_prices', (question) => aboutPrices.test(question) && aboutThePage.test(question)],
  ['read_selection', (question) => /\b(selection|selected|highlighted)\b/i.test(question)],
  [
    'read_page',
    (question) =>
      /\b(summari[sz]e|summary|sum (this|it) up|tl;?dr|page|article|contract)\b/i.test(question),
  ],
];

function inputFor(name: string, question: string): unknown {
  if (name === 'check_address') return { address: address.exec(question)?.[0] ?? question };
  if (name === 'decode_transaction') return { data: calldata.exec(question)?.[0] ?? question };
  return name === 'read_token_prices' ? { limit: 50 } : {};
}

function fromResults(results: readonly ToolResult[], question: string): string {
  return results.map((result) => fromResult(result, question)).join('\n\n');
}

function fromResult({ name, text }: ToolResult, question: string): string {
  if (/"error"\s*:/.test(text.slice(0, 200)) || /^error\b/i.test(text)) {
    return `\`${name}\` could not be used: ${errorText(text)}`;
  }
  switch (name) {
    case 'read_token_prices':
      return answerFromPrices(text, question);
    case 'read_page':
      return answerFromPage(text);
    case 'read_selection':
      return answerFromSelection(text);
    default:
      return answerFromFacts(name, text);
  }
}

function errorText(text: string): string {
  return /"detail"\s*:\s*"([^"]+)"/.exec(text)?.[1] ?? text.slice(0, 300);
}

function withoutTools(question: string): string {
  if (/\bexplain\b/i.test(question))
    return explain(question.replace(/^[^\n]*explain[^\n]*\n+/i, ''));
  return quote(question) ?? welcome;
}

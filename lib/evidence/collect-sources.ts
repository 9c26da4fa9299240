import type { Attachment, Message, ToolCall } from '../chat/types';
import type { TokenPrice } from '../prices/types';
import type { AnswerSources } from './types';

/** Where a row came from: which reading of which page. */
export interface RowOrigin {
  readonly callId: string;
  /** Address of the page, without query and fragment; empty where the reading names none. */
  readonly url: string;
  readonly row: TokenPrice;
}

export interface CollectedSources {
  readonly sources: AnswerSources;
  /** By the evidence ids that spans name; they are unique over all readings of the chat. */
  readonly origins: ReadonlyMap<string, RowOrigin>;
}

/**
 * What an answer may draw on: `messages` is the branch up to it, its own message included. Later
 * readings come first, so that a figure that stands in several is linked to the newest.
 */
export function collectSources(messages: readonly Message[]): CollectedSources {
  const readings: TokenPrice[][] = [];
  const toolTexts: string[] = [];
  const userTexts: string[] = [];
  const origins = new Map<string, RowOrigin>();
  for (const message of messages) {
    if (message.role === 'user') {
      userTexts.push(message.text, ...message.attachments.flatMap(attachedTexts));
      continue;
    }
    for (const part of message.parts) {
      if (part.type !== 'tool-call' || part.call.state !== 'done') continue;
      const reading = part.call.name === 'read_token_prices' ? rowsOf(part.call) : null;
      if (!reading) {
        toolTexts.push(part.call.output);
        continue;
      }
      for (const row of reading.rows) {
        origins.set(row.evidence.id, { callId: part.call.id, url: reading.url, row });
      }
      readings.push(reading.rows);
    }
  }
  return { sources: { prices: readings.reverse().flat(), toolTexts, userTexts }, origins };
}

function attachedTexts(attachment: Attachment): string[] {
  switch (attachment.kind) {
    case 'page':
    case 'selection':
    case 'tab':
      return [attachment.text, attachment.surroundings ?? ''];
    case 'quote':
    case 'file':
      return [attachment.text];
    case 'image':
      return [];
    default:
      return attachment satisfies never;
  }
}

/** Evidence ids are unique within one reading only: the call's id in front makes them so for the chat. */
function rowsOf(
  call: Extract<ToolCall, { state: 'done' }>,
): { rows: TokenPrice[]; url: string } | null {
  const output = parseJson(call.output);
  if (!isRecord(output) || !Array.isArray(output.tokens)) return null;
  const page = isRecord(output.page) ? output.page : {};
  const rows = output.tokens.filter(isTokenPrice).map((row) => ({
    ...row,
    evidence: { ...row.evidence, id: `${call.id}/${row.evidence.id}` },
  }));
  return { rows, url: typeof page.url === 'string' ? page.url : '' };
}

/** What linking relies on; the rest was written by our own reader. */
function isTokenPrice(value: unknown): value is TokenPrice {
  return (
    isRecord(value) &&
    typeof value.symbol === 'string' &&
    typeof value.price === 'string' &&
    typeof value.currency === 'string' &&
    isRecord(value.evidence) &&
    typeof value.evidence.id === 'string'
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A tool is a name, a description, a JSON schema, a risk class and `execute`. */
import type { ToolFailure } from '../chat/types';
import type { SecretKind } from '../secrets/types';

export interface Tool {
  readonly name: string;
  /** For the model, English. */
  readonly description: string;
  /** JSON schema of the input, as sent on the wire. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** `read` tools run where the site is granted; `act` tools always pass through an approval. */
  readonly risk: 'read' | 'act';
  /** Checks the parsed arguments; a failure becomes a tool result that the model can read. */
  parse(input: unknown): ParsedInput;
  /** Never throws for an expected failure. `signal` aborts at Stop and at the time-out. */
  execute(input: unknown, context: ToolContext, signal: AbortSignal): Promise<ToolOutcome>;
}

export type ParsedInput =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly detail: string };

/** Which page a run may read: pinned when the user sent the message. */
export interface ToolContext {
  readonly chatId: string;
  readonly tab: PinnedTab | null;
}

export interface PinnedTab {
  readonly tabId: number;
  readonly windowId: number;
  /** Origin at the moment of the user's act; a read elsewhere is thrown away. */
  readonly origin: string;
  readonly documentId?: string;
  /** `performance.timeOrigin` of that document: tells documents apart where the browser names none. */
  readonly documentTime?: number;
}

export type ToolOutcome =
  | {
      readonly ok: true;
      readonly output: string;
      readonly site: string | null;
      /** Kinds of secrets that were masked in the output. */
      readonly masked?: readonly SecretKind[];
    }
  | { readonly ok: false; readonly error: ToolFailure; readonly site: string | null };

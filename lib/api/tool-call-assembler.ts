import type { ToolCallDelta } from './decode-chunk';
import type { Cap } from './problem';
import type { Caps, StreamEvent, ToolCallRequest } from './types';

type ToolCallEvent = Extract<StreamEvent, { type: 'tool-call-started' | 'tool-arguments-delta' }>;

interface OpenCall {
  /** Ours: 0, 1, 2… in the order of appearance. */
  readonly position: number;
  readonly wireIndex: number | undefined;
  readonly wireId: string;
  readonly id: string;
  name: string;
  started: boolean;
  readonly pieces: string[];
  length: number;
}

/** For a call whose name never came: the loop answers that there is no such tool, and the model can read it. */
const unnamed = 'unnamed_tool';

/**
 * Puts tool calls together from deltas that servers index, name and repeat in their own ways:
 *
 * - an index continues the call of that index, unless both a new id and a name say it is another one
 *   (Gemini's endpoint gives every parallel call the index 0);
 * - without an index, a known id continues its call, an unknown id or a further name begins one, and
 *   bare arguments belong to the call that came last;
 * - the first name counts, a repeated one is not appended; a call starts when its name is known;
 * - ids that are missing or doubled are replaced by `<idPrefix><position>`.
 */
export class ToolCallAssembler {
  readonly #calls: OpenCall[] = [];

  readonly #caps: Pick<Caps, 'toolCalls' | 'toolArguments'>;
  readonly #idPrefix: string;

  constructor(caps: Pick<Caps, 'toolCalls' | 'toolArguments'>, idPrefix: string) {
    this.#caps = caps;
    this.#idPrefix = idPrefix;
  }

  get isEmpty(): boolean {
    return this.#calls.length === 0;
  }

  /** The events of one delta, or the cap it reached. */
  accept(delta: ToolCallDelta, positionInDelta: number): readonly ToolCallEvent[] | Cap {
    const call = this.#find(delta, positionInDelta) ?? this.#open(delta);
    if (!call) return 'tool-calls';
    call.name ||= delta.name;
    call.length += delta.arguments.length;
    if (call.length > this.#caps.toolArguments) return 'tool-arguments';
    if (delta.arguments !== '') call.pieces.push(delta.arguments);
    if (!call.started) return call.name === '' ? [] : this.#start(call);
    if (delta.arguments === '') return [];
    return [{ type: 'tool-arguments-delta', index: call.position, text: delta.arguments }];
  }

  /** Starts the calls whose name never came. */
  finish(): readonly ToolCallEvent[] {
    return this.#calls
      .filter((call) => !call.started)
      .flatMap((call) => {
        call.name = unnamed;
        return this.#start(call);
      });
  }

  /** All calls in the order of appearance. */
  requests(): readonly ToolCallRequest[] {
    return this.#calls.map(({ id, name, pieces }) => ({ id, name, arguments: pieces.join('') }));
  }

  #start(call: OpenCall): ToolCallEvent[] {
    call.started = true;
    const { position: index, id, name, pieces } = call;
    const started: ToolCallEvent = { type: 'tool-call-started', index, id, name };
    const text = pieces.join('');
    return text === '' ? [started] : [started, { type: 'tool-arguments-delta', index, text }];
  }

  #find(delta: ToolCallDelta, positionInDelta: number): OpenCall | undefined {
    const { index, id, name } = delta;
    if (index !== undefined) {
      const call = this.#calls.findLast((open) => open.wireIndex === index);
      const isAnother =
        id !== '' && name !== '' && call && call.wireId !== '' && id !== call.wireId;
      return isAnother ? undefined : call;
    }
    if (id !== '') return this.#calls.findLast((open) => open.wireId === id);
    const last = this.#calls.at(-1);
    const isFurther = name !== '' && (positionInDelta > 0 || last?.name !== name);
    return isFurther && last?.name !== '' ? undefined : last;
  }

  #open(delta: ToolCallDelta): OpenCall | null {
    const position = this.#calls.length;
    if (position >= this.#caps.toolCalls) return null;
    const taken = delta.id === '' || this.#calls.some((call) => call.id === delta.id);
    const call: OpenCall = {
      position,
      wireIndex: delta.index,
      wireId: delta.id,
      id: taken ? `${this.#idPrefix}${position}` : delta.id,
      name: '',
      started: false,
      pieces: [],
      length: 0,
    };
    this.#calls.push(call);
    return call;
  }
}

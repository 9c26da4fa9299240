import { describe, expect, it } from 'vitest';
import { requestJson } from '../../../lib/api/request-json';
import type { ChatRequest, WireMessage } from '../../../lib/api/types';

const question: WireMessage = { role: 'user', content: 'What is "it"?\n \ud800' };

describe('requestJson', () => {
  it('writes what JSON.stringify writes, key for key', () => {
    const request: ChatRequest = {
      model: 'm',
      messages: [
        { role: 'system', content: '"messages":[]' },
        question,
        { role: 'assistant', content: null, tool_calls: [] },
      ],
      stream: true,
      stop: ['\n'],
    };
    expect(requestJson(request)).toBe(JSON.stringify(request));
  });

  it('leaves out what is undefined', () => {
    const request = { model: 'm', messages: [], max_tokens: undefined } as unknown as ChatRequest;
    expect(requestJson(request)).toBe('{"model":"m","messages":[]}');
  });

  it('writes the same message alike in the next request', () => {
    const first = requestJson({ model: 'a', messages: [question] });
    const next = requestJson({ model: 'a', messages: [question, question] });
    expect(JSON.parse(next).messages).toEqual(
      [question, question].map((one) => JSON.parse(JSON.stringify(one))),
    );
    expect(next.startsWith(first.slice(0, -2))).toBe(true);
  });
});

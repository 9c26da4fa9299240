import { describe, expect, it } from 'vitest';
import {
  defaultDraft,
  draftOf,
  isSupported,
  parseDraft,
} from '../../../components/options/parameters';

const model = {
  id: 'm',
  max_output_length: 4096,
  supported_sampling_parameters: ['temperature'],
  supported_features: ['tools'],
};

describe('the request parameters form', () => {
  it('leaves every empty field to the server', () => {
    expect(parseDraft(defaultDraft, model)).toEqual({
      parameters: { jsonMode: false },
      errors: {},
    });
  });

  it('reads what is in range, with either decimal sign', () => {
    const draft = {
      temperature: '0,5',
      topP: '1',
      maxTokens: '4096',
      stop: 'END\n\nSTOP',
      jsonMode: true,
    };
    expect(parseDraft(draft, model)).toEqual({
      parameters: {
        temperature: 0.5,
        topP: 1,
        maxTokens: 4096,
        stop: ['END', 'STOP'],
        jsonMode: true,
      },
      errors: {},
    });
  });

  it.each([
    [{ temperature: '2.1' }, 'temperature'],
    [{ temperature: '-0.1' }, 'temperature'],
    [{ temperature: 'warm' }, 'temperature'],
    [{ topP: '1.01' }, 'topP'],
    [{ maxTokens: '0' }, 'maxTokens'],
    [{ maxTokens: '1.5' }, 'maxTokens'],
    [{ maxTokens: '4097' }, 'maxTokens'],
    [{ stop: 'a\nb\nc\nd\ne' }, 'stop'],
  ])('refuses %o', (change, field) => {
    expect(Object.keys(parseDraft({ ...defaultDraft, ...change }, model).errors)).toEqual([field]);
  });

  it('shows saved parameters as they were typed', () => {
    const saved = { temperature: 0.5, stop: ['a', 'b'], jsonMode: false };
    expect(parseDraft(draftOf(saved), model).parameters).toEqual(saved);
  });

  it('offers only what the metadata of the model names, and all where it is silent', () => {
    expect(isSupported('temperature', model)).toBe(true);
    expect(isSupported('topP', model)).toBe(false);
    expect(isSupported('jsonMode', model)).toBe(false);
    expect(isSupported('topP', { id: 'silent' })).toBe(true);
    expect(isSupported('jsonMode', undefined)).toBe(true);
  });
});

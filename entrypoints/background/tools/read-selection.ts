import * as v from 'valibot';
import type { Tool } from '../../../lib/agent/tool';
import { asPageData } from '../page/page-data';
import { readTab } from '../page/read-tab';
import { parseInput } from './tool-input';
import { done, failed, pageData, withTab } from './tool-result';

const selectionCharacters = 20_000;
const schema = v.object({});

export const readSelection: Tool = {
  name: 'read_selection',
  description:
    'Reads what the user has selected on the web page, with the sentences around it. Empty where nothing is selected.',
  parameters: { type: 'object', properties: {}, additionalProperties: false },
  risk: 'read',
  parse: (input) => parseInput(schema, input),
  execute: (_input, context, signal) =>
    withTab(context, async (tab) => {
      const task = { kind: 'selection', maxCharacters: selectionCharacters } as const;
      const outcome = await readTab(tab, task, signal);
      if (!outcome.ok) return failed(outcome.error, context);
      const { title, url, reading } = outcome.value;
      if (reading.text === '') {
        return done({ page: { title, url }, note: 'Nothing is selected on the page.' }, context);
      }
      return pageData(
        {
          page: { title, url },
          selection: asPageData(reading.text),
          ...(reading.surroundings === '' ? {} : { around: asPageData(reading.surroundings) }),
          truncated: reading.truncated,
        },
        context,
      );
    }),
};

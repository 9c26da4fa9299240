import * as v from 'valibot';
import type { Tool } from '../../../lib/agent/tool';
import { asPageData } from '../page/page-data';
import { readTab } from '../page/read-tab';
import { parseInput } from './tool-input';
import { failed, pageData, withTab } from './tool-result';

const pageCharacters = 40_000;

const schema = v.object({
  offset: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(400_000)), 0),
});

export const readPage: Tool = {
  name: 'read_page',
  description:
    'Reads the web page that the user is looking at: its title, address and main text as markdown. Only what is visible is read. Long pages come in parts: where `truncated` is true, call again with `offset` set to `nextOffset`.',
  parameters: {
    type: 'object',
    properties: {
      offset: {
        type: 'integer',
        minimum: 0,
        description: 'Character of the page’s markdown to start from. 0 when left out.',
      },
    },
    additionalProperties: false,
  },
  risk: 'read',
  parse: (input) => parseInput(schema, input),
  execute: (input, context, signal) =>
    withTab(context, async (tab) => {
      const { offset } = input as v.InferOutput<typeof schema>;
      const task = { kind: 'page', offset, maxCharacters: pageCharacters } as const;
      const outcome = await readTab(tab, task, signal);
      if (!outcome.ok) return failed(outcome.error, context);
      const { title, url, reading } = outcome.value;
      const end = offset + reading.text.length;
      return pageData(
        {
          page: { title, url },
          text: asPageData(reading.text),
          truncated: reading.truncated,
          ...(reading.truncated ? { nextOffset: end } : {}),
          ...(reading.text === '' ? { note: emptyNote(offset) } : {}),
          ...(reading.cuts.length > 0 ? { leftOut: reading.cuts } : {}),
        },
        context,
      );
    }),
};

function emptyNote(offset: number): string {
  return offset === 0
    ? 'The page shows no text (it may be drawn as an image, or still be loading).'
    : 'There is no text after this offset.';
}

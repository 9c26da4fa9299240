import * as v from 'valibot';

/** More than any page or paste that makes sense; beyond it a message is refused, not cut. */
export const maximumText = 16_000_000;

export const idSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
export const textSchema = v.pipe(v.string(), v.maxLength(maximumText));
const nameSchema = v.pipe(v.string(), v.maxLength(1_000));

const pageSchema = v.object({
  title: v.pipe(v.string(), v.maxLength(10_000)),
  url: v.pipe(v.string(), v.maxLength(10_000)),
  host: v.pipe(v.string(), v.maxLength(1_000)),
});
const factSchema = v.object({
  label: v.string(),
  value: v.string(),
  tone: v.picklist(['plain', 'good', 'warning', 'danger']),
});

export const attachmentsSchema = v.pipe(
  v.array(
    v.variant('kind', [
      v.object({
        id: idSchema,
        kind: v.picklist(['page', 'selection', 'tab']),
        name: nameSchema,
        text: textSchema,
        page: pageSchema,
        truncated: v.boolean(),
        surroundings: v.exactOptional(textSchema),
        facts: v.exactOptional(v.pipe(v.array(factSchema), v.maxLength(100))),
      }),
      v.object({ id: idSchema, kind: v.literal('quote'), name: nameSchema, text: textSchema }),
      v.object({
        id: idSchema,
        kind: v.literal('file'),
        name: nameSchema,
        text: textSchema,
        truncated: v.boolean(),
      }),
      v.object({
        id: idSchema,
        kind: v.literal('image'),
        name: nameSchema,
        // Only pixels that are already here: an address would make the API's server fetch it.
        dataUrl: v.pipe(v.string(), v.startsWith('data:image/'), v.maxLength(maximumText)),
        width: v.number(),
        height: v.number(),
      }),
    ]),
  ),
  v.maxLength(50),
);

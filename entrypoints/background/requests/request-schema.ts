import * as v from 'valibot';
import type { RequestType } from '../../../lib/extension/messages';
import { attachmentsSchema, idSchema, textSchema } from '../attachment-schema';

const tabId = v.pipe(v.number(), v.integer());
const url = v.pipe(v.string(), v.maxLength(10_000));
const locator = v.object({
  path: v.pipe(
    v.array(v.union([v.pipe(v.number(), v.integer()), v.picklist(['shadow', 'frame'])])),
    v.maxLength(2_000),
  ),
  text: v.pipe(v.string(), v.maxLength(10_000)),
  before: v.exactOptional(v.pipe(v.string(), v.maxLength(10_000))),
  after: v.exactOptional(v.pipe(v.string(), v.maxLength(10_000))),
});
const passphrase = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000));
const nothing = v.object({});

/** What each request must look like. Fields that are not named here are dropped. */
export const requestSchemas = {
  'status-get': nothing,
  'key-set': v.object({
    key: v.pipe(
      v.string(),
      v.trim(),
      v.minLength(1),
      v.maxLength(10_000),
      // It goes into a header: printable ASCII, or fetch would refuse it at every request.
      v.regex(/^[\x21-\x7e]+$/),
    ),
    passphrase: v.exactOptional(passphrase),
  }),
  'key-remove': nothing,
  'key-unlock': v.object({ passphrase }),
  'key-lock': nothing,
  'settings-get': nothing,
  // Each setting is checked on its own, so that one wrong value does not take the others with it.
  'settings-set': v.object({ settings: v.record(v.string(), v.unknown()) }),
  'base-url-set': v.object({ baseUrl: url }),
  'models-list': v.object({ refresh: v.boolean() }),
  'model-get': v.object({ id: idSchema }),
  'provider-get': nothing,
  'health-get': nothing,
  'connection-test': nothing,
  'history-list': v.object({
    query: v.pipe(v.string(), v.maxLength(1_000)),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000)),
    before: v.exactOptional(v.number()),
  }),
  'chat-rename': v.object({
    chatId: idSchema,
    title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  }),
  'chat-pin': v.object({ chatId: idSchema, pinned: v.boolean() }),
  'chat-delete': v.object({ chatId: idSchema }),
  'chat-restore': v.object({ chatId: idSchema }),
  'request-preview': v.object({
    chatId: idSchema,
    text: textSchema,
    attachments: attachmentsSchema,
    windowId: tabId,
  }),
  'attachment-read': v.object({ source: v.picklist(['page', 'selection', 'tab']), tabId }),
  'screenshot-take': v.object({ windowId: tabId }),
  'tabs-list': nothing,
  'evidence-show': v.object({ tabId, url, locator }),
  'evidence-check': v.object({
    tabId,
    url,
    locators: v.pipe(v.array(locator), v.maxLength(1_000)),
  }),
  'text-decode': v.object({ text: textSchema }),
} as const satisfies Record<RequestType, v.GenericSchema>;

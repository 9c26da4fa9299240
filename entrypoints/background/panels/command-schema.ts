import * as v from 'valibot';
import type { PanelCommand } from '../../../lib/extension/messages';
import { attachmentsSchema, idSchema, textSchema } from '../attachment-schema';

const chatId = idSchema;
const cursor = v.object({ chatId, epoch: idSchema, sequence: v.pipe(v.number(), v.integer()) });
const inChat = <const Type extends string>(type: Type) =>
  v.object({ type: v.literal(type), chatId });
const onMessage = <const Type extends string>(type: Type) =>
  v.object({ type: v.literal(type), chatId, messageId: idSchema });
const onCall = <const Type extends string>(type: Type) =>
  v.object({ type: v.literal(type), chatId, callId: idSchema });

const commandSchema = v.variant('type', [
  v.object({
    type: v.literal('chat-open'),
    windowId: v.pipe(v.number(), v.integer()),
    chatId: v.nullable(chatId),
    since: v.exactOptional(cursor),
  }),
  v.object({ type: v.literal('chat-new') }),
  v.object({
    type: v.literal('message-send'),
    commandId: idSchema,
    chatId,
    text: textSchema,
    attachments: attachmentsSchema,
  }),
  inChat('run-stop'),
  v.object({
    type: v.literal('message-retry'),
    chatId,
    messageId: idSchema,
    model: v.exactOptional(idSchema),
  }),
  onMessage('message-continue'),
  v.object({
    type: v.literal('message-edit'),
    commandId: idSchema,
    chatId,
    messageId: idSchema,
    text: textSchema,
  }),
  onMessage('branch-select'),
  onMessage('message-delete'),
  v.object({ type: v.literal('queue-edit'), chatId, queuedId: idSchema, text: textSchema }),
  v.object({ type: v.literal('queue-remove'), chatId, queuedId: idSchema }),
  inChat('wait-skip'),
  inChat('wait-cancel'),
  onCall('tool-approve'),
  onCall('tool-deny'),
  v.object({ type: v.literal('page-refresh') }),
]);

/** What a panel may ask; null for everything else. */
export function parseCommand(message: unknown): PanelCommand | null {
  const parsed = v.safeParse(commandSchema, message);
  return parsed.success ? parsed.output : null;
}

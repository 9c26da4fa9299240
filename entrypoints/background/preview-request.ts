import { buildRequest } from '../../lib/agent/build-request';
import { systemPrompt } from '../../lib/agent/system-prompt';
import { requestJson } from '../../lib/api/request-json';
import { costUsd } from '../../lib/chat/cost';
import { estimateTokens } from '../../lib/chat/request-size';
import { toWire } from '../../lib/chat/to-wire';
import type { Attachment, UserMessage } from '../../lib/chat/types';
import type { Reply } from '../../lib/extension/messages';
import type { Place } from './session/question';
import type { Session } from './session/session';
import type { Equipment } from './session/session-edges';

/** The body that sending this now would post: built by the same code, to the same bytes. No key is near. */
export function previewRequest(
  session: Session,
  draft: { readonly text: string; readonly attachments: readonly Attachment[] },
  place: Place,
  equipment: Equipment,
  baseUrl: string,
): Reply<'request-preview'> {
  const { modelId, model, tools, sampling } = equipment;
  const { nonce } = session;
  const question: UserMessage = {
    role: 'user',
    id: 'preview',
    parentId: session.chat.leafId,
    createdAt: 0,
    text: draft.text,
    attachments: draft.attachments,
    page: place.page,
  };
  const system = systemPrompt({ host: place.page?.host ?? null, tools, nonce });
  const messages = toWire([...session.path, question], { system, nonce, model });
  const request = buildRequest({ modelId, model, messages, tools, sampling });
  const tokens = estimateTokens(messages, JSON.stringify(request.tools ?? '').length);
  const usage = { promptTokens: tokens, completionTokens: 0, totalTokens: tokens };
  return {
    url: `${baseUrl}/chat/completions`,
    body: requestJson(request),
    tokens,
    costUsd: costUsd(usage, model?.pricing) ?? null,
  };
}

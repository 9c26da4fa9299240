import { activePath } from '../../lib/chat/active-path';
import { messageText } from '../../lib/chat/message-text';
import type { SettingsStore } from '../../lib/extension/settings-store';
import type { Server } from './server/server';
import type { ChatLog } from './session/chat-log';

const excerpt = 1_000;

/** Lets the model name a chat after its first answer, where the user wants that. */
export async function titleByModel(
  log: ChatLog,
  server: Server,
  settingsStore: SettingsStore,
): Promise<void> {
  const { titlesByModel, model } = await settingsStore.get();
  const { chat } = log;
  if (!titlesByModel || chat.titleSource !== 'auto' || chat.messages.length > 2) return;
  const conversation = activePath(chat)
    .map((message) => `${message.role}: ${messageText(message).slice(0, excerpt)}`)
    .join('\n\n');
  const request = {
    model,
    messages: [
      {
        role: 'system',
        content:
          'Give the conversation a title of at most six words, in its own language. Write the title alone, without quotation marks.',
      },
      { role: 'user', content: conversation },
    ],
    max_tokens: 40,
    stream: false,
  } as const;
  const gate = await server.gate();
  // A title is not worth a request that a question may need.
  if (gate.waitUntil() !== null) return;
  gate.started();
  let answer = '';
  const client = await server.client();
  for await (const event of client.streamChat(request, new AbortController().signal)) {
    if (event.type === 'response-started') gate.noted(event.rateLimit);
    if (event.type === 'text-delta') answer += event.text;
    if (event.type === 'failed') return;
  }
  const title = cleanTitle(answer);
  // The user may have named it meanwhile: that name stays.
  if (title !== '' && log.chat.titleSource === 'auto') {
    log.emit({ type: 'title-changed', title, source: 'model' });
  }
}

function cleanTitle(answer: string): string {
  const [line = ''] = answer.trim().split('\n');
  return line.replace(/^["'“”«»*#\s]+|["'“”«»*.\s]+$/gu, '').slice(0, 80);
}

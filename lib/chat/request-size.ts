import type { WireMessage } from '../api/types';

/** Roughly what an image costs; the API says the true number afterwards. */
const tokensPerImage = 800;

/** Tokens of a request by the usual rule of thumb (four characters each), before any tokenizer sees it. */
export function estimateTokens(messages: readonly WireMessage[], otherCharacters = 0): number {
  let characters = otherCharacters;
  let images = 0;
  for (const message of messages) {
    if (typeof message.content === 'string') characters += message.content.length;
    else {
      for (const part of message.content ?? []) {
        if (part.type === 'text') characters += part.text.length;
        else images += 1;
      }
    }
    for (const call of message.tool_calls ?? []) characters += call.function.arguments.length;
  }
  return Math.ceil(characters / 4) + images * tokensPerImage;
}

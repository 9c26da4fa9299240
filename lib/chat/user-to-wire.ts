/**
 * A question and what stands beside it, as one wire message. Text that the user did not write (pages,
 * selections, files, the page's title) goes between delimiters with a nonce, in the user part, never
 * in the system message.
 */
import type { ContentPart, WireMessage } from '../api/types';
import type { Attachment, PageReference, UserMessage } from './types';
import { takesImages, type WireContext } from './wire-context';

export function userToWire(
  message: Pick<UserMessage, 'text' | 'attachments' | 'page'>,
  context: WireContext,
): WireMessage {
  const data = [
    ...(message.page ? [fence('open-page', pageLines(message.page), context.nonce)] : []),
    ...message.attachments.flatMap((attachment) => attachmentText(attachment, context)),
  ];
  const text = [...data, message.text].filter((block) => block !== '').join('\n\n');
  const images = takesImages(context.model) ? message.attachments.flatMap(imagePart) : [];
  return {
    role: 'user',
    content: images.length === 0 ? text : [{ type: 'text', text }, ...images],
  };
}

function imagePart(attachment: Attachment): ContentPart[] {
  return attachment.kind === 'image'
    ? [{ type: 'image_url', image_url: { url: attachment.dataUrl } }]
    : [];
}

function attachmentText(attachment: Attachment, context: WireContext): string[] {
  switch (attachment.kind) {
    case 'image':
      return takesImages(context.model)
        ? []
        : [`(The image "${attachment.name}" was left out: this model does not take images.)`];
    case 'quote':
      return [fence('quoted-answer', attachment.text, context.nonce)];
    case 'file':
      return [
        fence(
          'file',
          `name: ${attachment.name}\n\n${attachment.text}${cutNote(attachment.truncated)}`,
          context.nonce,
        ),
      ];
    case 'page':
    case 'tab':
    case 'selection':
      return [fence(attachment.kind, pageAttachmentText(attachment), context.nonce)];
    default:
      return attachment satisfies never;
  }
}

function pageAttachmentText(
  attachment: Extract<Attachment, { readonly kind: 'page' | 'tab' | 'selection' }>,
): string {
  const facts = (attachment.facts ?? []).map((fact) => `${fact.label}: ${fact.value}`);
  return [
    pageLines(attachment.page),
    ...(facts.length === 0 ? [] : [`decoded locally:\n${facts.join('\n')}`]),
    `text:\n${attachment.text}${cutNote(attachment.truncated)}`,
    ...(attachment.surroundings === undefined
      ? []
      : [`text around it:\n${attachment.surroundings}`]),
  ].join('\n\n');
}

function pageLines(page: PageReference): string {
  return `title: ${page.title}\naddress: ${page.url}`;
}

function cutNote(truncated: boolean): string {
  return truncated ? '\n(The text was cut here.)' : '';
}

/** The closing line cannot occur inside: it holds the nonce, and any copy of that is taken out. */
function fence(kind: string, text: string, nonce: string): string {
  return `<<<${kind} ${nonce}>>>\n${text.replaceAll(nonce, '')}\n<<<end ${nonce}>>>`;
}

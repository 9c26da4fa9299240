import type { Model } from '../api/types';

/** What turning a chat into a request needs to know beside the messages. */
export interface WireContext {
  readonly system: string;
  /** Random per chat and background start: a page cannot write a delimiter that it does not know. */
  readonly nonce: string;
  /** The chosen model's metadata, where it is known. */
  readonly model: Model | undefined;
}

/** True where the model takes images, or does not say what it takes. */
export function takesImages(model: Model | undefined): boolean {
  return model?.input_modalities === undefined || model.input_modalities.includes('image');
}

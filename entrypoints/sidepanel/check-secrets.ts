/**
 * The local look for seed phrases, keys and cards. Its code and its word lists are large, so they are
 * loaded when the composer is first used and are there before Enter is.
 */
import type { Attachment } from '../../lib/chat/types';
import type { Secret } from '../../lib/secrets/types';

export interface FoundSecrets {
  readonly kinds: readonly Secret['kind'][];
  /** The text with everything that was found replaced. */
  readonly masked: string;
  readonly maskedAttachments: readonly Attachment[];
}

type Look = (text: string) => { readonly secrets: readonly Secret[]; readonly masked: string };

let loading: Promise<Look> | null = null;
let ready: Look | null = null;

export function prepareSecretCheck(): Promise<Look> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Look> {
  const [{ findSecrets }, { maskSecrets }, { loadWordLists }] = await Promise.all([
    import('../../lib/secrets/find-secrets'),
    import('../../lib/secrets/mask-secrets'),
    import('../../lib/secrets/load-word-lists'),
  ]);
  const lists = await loadWordLists();
  ready = (text) => {
    const secrets = findSecrets(text, lists);
    return { secrets, masked: maskSecrets(text, secrets) };
  };
  return ready;
}

/** Null where nothing was found. Answers at once when the check is loaded, so that sending waits for nothing. */
export function checkSecrets(
  text: string,
  attachments: readonly Attachment[],
): FoundSecrets | null | Promise<FoundSecrets | null> {
  if (ready) return check(ready, text, attachments);
  return prepareSecretCheck().then((look) => check(look, text, attachments));
}

function check(look: Look, text: string, attachments: readonly Attachment[]): FoundSecrets | null {
  const kinds = new Set<Secret['kind']>();
  const found = look(text);
  for (const { kind } of found.secrets) kinds.add(kind);
  const maskedAttachments = attachments.map((attachment) => {
    if (!('text' in attachment)) return attachment;
    const inside = look(attachment.text);
    if (inside.secrets.length === 0) return attachment;
    for (const { kind } of inside.secrets) kinds.add(kind);
    return { ...attachment, text: inside.masked };
  });
  return kinds.size === 0 ? null : { kinds: [...kinds], masked: found.masked, maskedAttachments };
}

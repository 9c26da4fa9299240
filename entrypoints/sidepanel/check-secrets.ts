/**
 * The local look for seed phrases, keys and cards. Its code and its word lists are large, so they are
 * loaded once the panel is painted and idle, at the latest with the first key, and are there before
 * Enter is.
 */
import type { Attachment } from '../../lib/chat/types';
import type { SecretKind } from '../../lib/secrets/types';

export interface FoundSecrets {
  readonly kinds: readonly SecretKind[];
  /** The text with everything that was found replaced. */
  readonly masked: string;
  readonly maskedAttachments: readonly Attachment[];
  /** Everything in which something was found, masked: what the user decides by. */
  readonly preview: string;
}

interface Look {
  /** What the user wrote or chose. */
  text(text: string): { readonly kinds: readonly SecretKind[]; readonly masked: string };
  /** What stands beside it. */
  attachment(attachment: Attachment): {
    readonly kinds: readonly SecretKind[];
    readonly value: Attachment;
  };
}

let loading: Promise<Look> | null = null;
let ready: Look | null = null;

export function prepareSecretCheck(): Promise<Look> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Look> {
  const [{ findSecrets }, { maskSecrets }, { maskStrings }, { loadWordLists }] = await Promise.all([
    import('../../lib/secrets/find-secrets'),
    import('../../lib/secrets/mask-secrets'),
    import('../../lib/secrets/mask-strings'),
    import('../../lib/secrets/load-word-lists'),
  ]);
  const lists = await loadWordLists();
  const look = (text: string) => {
    const secrets = findSecrets(text, lists);
    return { kinds: secrets.map(({ kind }) => kind), masked: maskSecrets(text, secrets) };
  };
  ready = {
    text: look,
    attachment(attachment) {
      switch (attachment.kind) {
        case 'page':
        case 'selection':
        case 'tab':
          return maskStrings(attachment, lists);
        case 'file':
        case 'quote': {
          const { kinds, masked } = look(attachment.text);
          return {
            kinds,
            value: kinds.length === 0 ? attachment : { ...attachment, text: masked },
          };
        }
        case 'image':
          // What a picture shows is not looked at.
          return { kinds: [], value: attachment };
        default:
          return attachment satisfies never;
      }
    },
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
  const { kinds, masked } = look.text(text);
  const beside = attachments.map((attachment) => look.attachment(attachment));
  const all = new Set([...kinds, ...beside.flatMap((found) => found.kinds)]);
  if (all.size === 0) return null;
  const found = beside.filter((one) => one.kinds.length > 0).map(({ value }) => excerpt(value));
  return {
    kinds: [...all],
    masked,
    maskedAttachments: beside.map(({ value }) => value),
    preview: [masked, ...found].filter((part) => part !== '').join('\n\n'),
  };
}

const excerptCharacters = 300;

/** An attachment's text about the first mask in it. */
function excerpt(attachment: Attachment): string {
  const text = 'text' in attachment ? attachment.text : '';
  const start = Math.max(0, text.indexOf('••') - excerptCharacters / 2);
  return `${attachment.name}:\n${text.slice(start, start + excerptCharacters)}`;
}

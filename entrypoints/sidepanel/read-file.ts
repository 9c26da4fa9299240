/** Files that the user chose, dropped or pasted, as attachments. Everything happens on this machine. */
import type { Attachment } from '../../lib/chat/types';
import { downscaleImage } from './downscale-image';

/** Characters of a text that go beside a message; the chip says when it was cut. */
const MOST_TEXT = 200_000;

export type FileProblem = 'image-unsupported' | 'unreadable' | 'empty';

export type FileReading =
  | { readonly ok: true; readonly attachment: Attachment }
  | { readonly ok: false; readonly name: string; readonly problem: FileProblem };

export async function readFile(file: File, imagesAllowed: boolean): Promise<FileReading> {
  const failed = (problem: FileProblem): FileReading => ({ ok: false, name: file.name, problem });
  try {
    if (file.type.startsWith('image/')) {
      if (!imagesAllowed) return failed('image-unsupported');
      const image = await downscaleImage(file);
      return {
        ok: true,
        attachment: { id: crypto.randomUUID(), kind: 'image', name: file.name, ...image },
      };
    }
    const text =
      file.type === 'application/pdf' || file.name.toLowerCase().endsWith('.pdf')
        ? await (await import('./read-pdf')).readPdf(file, MOST_TEXT)
        : await file.slice(0, MOST_TEXT * 4).text();
    // A NUL means that this is no text, whatever its name says.
    if (text.includes('\0')) return failed('unreadable');
    if (text.trim() === '') return failed('empty');
    return { ok: true, attachment: textAttachment(file.name, text) };
  } catch {
    return failed('unreadable');
  }
}

/** A text as a file beside the message, cut where it is too long. */
export function textAttachment(name: string, text: string): Attachment {
  return {
    id: crypto.randomUUID(),
    kind: 'file',
    name,
    text: text.slice(0, MOST_TEXT),
    truncated: text.length > MOST_TEXT,
  };
}

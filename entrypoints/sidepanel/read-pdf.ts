import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

/** The text of a PDF, page by page, up to about `most` characters. Rejects what is no PDF or is encrypted. */
export async function readPdf(file: File, most: number): Promise<string> {
  const loading = getDocument({ data: new Uint8Array(await file.arrayBuffer()) });
  try {
    const pdf = await loading.promise;
    let text = '';
    for (let number = 1; number <= pdf.numPages && text.length <= most; number += 1) {
      const page = await pdf.getPage(number);
      const content = await page.getTextContent();
      for (const item of content.items) {
        if ('str' in item) text += item.str + (item.hasEOL ? '\n' : '');
      }
      text += '\n\n';
      page.cleanup();
    }
    return text;
  } finally {
    await loading.destroy();
  }
}

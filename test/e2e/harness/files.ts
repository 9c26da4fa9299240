/** Files as a page gets them from the user's clipboard or mouse, and the smallest ones of their kinds. */
import type { Page } from 'puppeteer-core';

/** A picture of that size in one colour. */
export interface TestPicture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** Pastes into, or drops onto, the composer a PNG that is drawn in the page. */
export function givePicture(
  panel: Page,
  way: 'paste' | 'drop',
  picture: TestPicture,
): Promise<void> {
  return panel.evaluate(
    async (kind, { name, width, height }) => {
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      if (context) {
        context.fillStyle = '#0f5c70';
        context.fillRect(0, 0, width, height);
      }
      const data = new DataTransfer();
      data.items.add(new File([await canvas.convertToBlob()], name, { type: 'image/png' }));
      const init = { bubbles: true, cancelable: true };
      document
        .querySelector('textarea[aria-autocomplete]')
        ?.dispatchEvent(
          kind === 'paste'
            ? new ClipboardEvent('paste', { ...init, clipboardData: data })
            : new DragEvent('drop', { ...init, dataTransfer: data }),
        );
    },
    way,
    picture,
  );
}

/** One page with one line of text. */
export function pdfOf(line: string): Buffer {
  const content = `BT /F1 12 Tf 20 100 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  pdf += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`;
  return Buffer.from(pdf, 'latin1');
}

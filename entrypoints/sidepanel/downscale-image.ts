/** Longest side in pixels: what vision models look at; more only costs. */
const LONGEST = 1_568;

export interface SmallImage {
  readonly dataUrl: string;
  readonly width: number;
  readonly height: number;
}

/** An image at most `LONGEST` on a side: JPEG, or PNG where that is smaller or has transparency. Rejects what is no image. */
export async function downscaleImage(source: Blob): Promise<SmallImage> {
  const bitmap = await createImageBitmap(source);
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const keepsPng = source.type === 'image/png' && source.size < 300_000;
  const blob = await canvas.convertToBlob(
    keepsPng ? { type: 'image/png' } : { type: 'image/jpeg', quality: 0.86 },
  );
  return { dataUrl: await dataUrlOf(blob), width, height };
}

function dataUrlOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable image'));
    reader.readAsDataURL(blob);
  });
}

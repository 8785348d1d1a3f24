/** As many letters of base64 as the hall takes for one copy; a little is left for what goes with it. */
export const COPY_LETTERS_MAX = 230_000;

/** Long sides and qualities to try, the best first: a document stays readable down to the last. */
const tries = [
  { side: 1_600, quality: 0.8 },
  { side: 1_400, quality: 0.7 },
  { side: 1_200, quality: 0.6 },
  { side: 1_000, quality: 0.5 },
  { side: 800, quality: 0.4 },
] as const;

/** The size of a picture whose longer side is at most `side`; nothing is made larger. */
export function fitted(width: number, height: number, side: number): { width: number; height: number } {
  const share = Math.min(1, side / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
}

/** A picture as a JPEG in base64 that fits the hall's limit; null: it cannot be read, or never fits. */
export async function scaledImage(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return null;
  const canvas = document.createElement('canvas');
  const brush = canvas.getContext('2d');
  if (brush === null) return null;
  for (const { side, quality } of tries) {
    const size = fitted(picture.width, picture.height, side);
    canvas.width = size.width;
    canvas.height = size.height;
    brush.drawImage(picture, 0, 0, size.width, size.height);
    const letters = canvas.toDataURL('image/jpeg', quality).split(',')[1] ?? '';
    if (letters !== '' && letters.length <= COPY_LETTERS_MAX) return letters;
  }
  return null;
}

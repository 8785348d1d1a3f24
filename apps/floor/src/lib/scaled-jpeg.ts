const EDGE_MAX = 1280;
/** Base64 that the hall takes; tried at falling quality until it fits. */
const BASE64_MAX = 240_000;
const qualities = [0.8, 0.6, 0.4, 0.25] as const;

/** A photo from the camera, scaled down to what the hall keeps: base64 of a JPEG. null: not a picture, or never small enough. */
export async function scaledJpeg(file: Blob): Promise<string | null> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    return null;
  }
  const scale = Math.min(1, EDGE_MAX / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  for (const quality of qualities) {
    const base64 = canvas.toDataURL('image/jpeg', quality).split(',')[1] ?? '';
    if (base64 !== '' && base64.length <= BASE64_MAX) return base64;
  }
  return null;
}

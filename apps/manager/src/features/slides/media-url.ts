import type { SlideBody } from '@onehall/protocol';

/** Where the boards and the preview find a picture or a film; null: its kind is not known. */
export function mediaUrl(mediaId: string, kind: SlideBody['mediaKind']) {
  if (kind === null) return null;
  return { url: `/media/${mediaId}.${kind}`, video: kind === 'mp4' || kind === 'webm' };
}

import { encodeText, textBytesMax, type VoiceChipModel } from './frames.ts';

/** Volumes of a chip: SYN6288 has v0 to v16, XFS5152CE v0 to v10 (their datasheets, "control tags"). */
const volumeMax: Readonly<Record<VoiceChipModel, number>> = { syn6288: 16, xfs5152: 10 };
/** Where a long text may pause. */
const pauses = /(?<=[，。；！？,.;!?、])/u;

/**
 * Pieces for one frame each. Every piece says again how it is to be read: `[v]` the volume and `[n1]` digits one by
 * one, since A012 is a name and not the number twelve. A text without pauses is cut where the frame ends.
 */
export function piecesToSpeak(text: string, model: VoiceChipModel, volume: number): readonly Uint8Array[] {
  const level = Math.round((Math.min(10, Math.max(0, volume)) / 10) * volumeMax[model]);
  const manner = encodeText(`[v${level}][n1]`);
  const room = textBytesMax - manner.length;
  const pieces: Uint8Array[] = [];
  let open = new Uint8Array();
  for (const part of text.split(pauses).flatMap((one) => cutTo(one, room))) {
    if (open.length + part.length > room) {
      pieces.push(Uint8Array.of(...manner, ...open));
      open = new Uint8Array();
    }
    open = Uint8Array.of(...open, ...part);
  }
  if (open.length > 0) pieces.push(Uint8Array.of(...manner, ...open));
  return pieces;
}

/** Never through a character. */
function cutTo(text: string, room: number): readonly Uint8Array[] {
  const cuts: number[][] = [[]];
  for (const char of text) {
    const bytes = encodeText(char);
    if ((cuts.at(-1)?.length ?? 0) + bytes.length > room) cuts.push([]);
    cuts.at(-1)?.push(...bytes);
  }
  return cuts.filter((cut) => cut.length > 0).map((cut) => Uint8Array.from(cut));
}

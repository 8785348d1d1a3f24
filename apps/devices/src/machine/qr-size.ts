/** Bytes that a QR code of each version holds at level M, from version 1 on. */
const bytesAt = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412] as const;

/** How many modules the code for this text is wide, without its quiet zone. */
export function qrModules(data: string): number {
  const bytes = new TextEncoder().encode(data).length;
  const version = bytesAt.findIndex((held) => held >= bytes);
  return 17 + 4 * (version === -1 ? bytesAt.length : version + 1);
}

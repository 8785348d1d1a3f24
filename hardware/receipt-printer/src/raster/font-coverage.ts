/** Says whether a font has a glyph of its own for a character. */
export type FontCoverage = (codePoint: number) => boolean;

interface Group {
  readonly first: number;
  readonly last: number;
}

/**
 * The characters of a TrueType font, from its `cmap` table, format 12 (OpenType specification, cmap). The drawing
 * library cannot be asked: it takes another font of the machine where one lacks a glyph, which differs by machine.
 * A file without such a table covers nothing.
 */
export function readFontCoverage(font: Uint8Array): FontCoverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const groups = readGroups(view);
  return (codePoint) => {
    let low = 0;
    let high = groups.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const group = groups[middle];
      if (!group || codePoint < group.first) high = middle - 1;
      else if (codePoint > group.last) low = middle + 1;
      else return true;
    }
    return false;
  };
}

/** The file's head is a directory: number of tables at 4, entries of sixteen bytes from 12 on. */
function tableStart(view: DataView, tag: string): number | undefined {
  const tables = view.byteLength < 12 ? 0 : view.getUint16(4);
  for (let entry = 12; entry < 12 + tables * 16 && entry + 16 <= view.byteLength; entry += 16) {
    const found = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(entry + byte)));
    if (found === tag) return view.getUint32(entry + 8);
  }
  return undefined;
}

/** Format 12: sorted groups of characters that lie side by side, twelve bytes each, the first at 16. */
function readGroups(view: DataView): readonly Group[] {
  const start = tableStart(view, 'cmap');
  if (start === undefined) return [];
  const subtables = view.getUint16(start + 2);
  for (let at = 0; at < subtables; at += 1) {
    const subtable = start + view.getUint32(start + 4 + at * 8 + 4);
    if (view.getUint16(subtable) !== 12) continue;
    const count = view.getUint32(subtable + 12);
    return Array.from({ length: count }, (_, group) => ({
      first: view.getUint32(subtable + 16 + group * 12),
      last: view.getUint32(subtable + 20 + group * 12),
    }));
  }
  return [];
}

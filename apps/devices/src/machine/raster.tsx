import type { PaperLine } from '@onehall/protocol';
import { useMemo } from 'react';

type RasterLine = Extract<PaperLine, { kind: 'raster' }>;

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

/** Black dots as one path, a stretch of dots in a row at a time. */
export function rasterPath(line: RasterLine): string {
  const bytes = bytesOf(line.bits);
  const rowBytes = Math.ceil(line.widthDots / 8);
  const isBlack = (x: number, y: number) => ((bytes[y * rowBytes + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
  const parts: string[] = [];
  for (let y = 0; y < line.heightDots; y += 1) {
    for (let x = 0; x < line.widthDots; x += 1) {
      if (!isBlack(x, y)) continue;
      const from = x;
      while (x + 1 < line.widthDots && isBlack(x + 1, y)) x += 1;
      parts.push(`M${from} ${y}h${x + 1 - from}v1h-${x + 1 - from}z`);
    }
  }
  return parts.join('');
}

/** A picture on the paper, dot for dot. */
export function Raster({ line }: { readonly line: RasterLine }) {
  const path = useMemo(() => rasterPath(line), [line]);
  return (
    <svg
      className="dv-raster"
      viewBox={`0 0 ${line.widthDots} ${line.heightDots}`}
      shapeRendering="crispEdges"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}

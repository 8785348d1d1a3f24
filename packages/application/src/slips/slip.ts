/**
 * A slip is data: lines for a narrow paper. The receipt printer's driver takes the same shape, so that neither side
 * imports the other.
 */
export type SlipElement =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly align?: 'left' | 'centre' | 'right';
      /** Times the normal character width and height. */
      readonly width?: SlipSize;
      readonly height?: SlipSize;
      readonly bold?: boolean;
    }
  | { readonly kind: 'pair'; readonly left: string; readonly right: string; readonly bold?: boolean }
  | { readonly kind: 'rule' }
  | { readonly kind: 'qr'; readonly data: string; readonly moduleSize?: number }
  | { readonly kind: 'feed'; readonly lines: number }
  | { readonly kind: 'cut' };

export type SlipSize = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
export type Slip = readonly SlipElement[];

/** 'REPRINT / COPY 2' on every print after the first, so that a copy never passes for the original. */
export function copyMark(copy: number): SlipElement[] {
  if (copy === 0) return [];
  return [{ kind: 'text', text: `补打 COPY ${copy}`, align: 'centre', bold: true }];
}

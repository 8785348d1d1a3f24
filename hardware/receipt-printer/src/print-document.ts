/** What goes on the paper, in the printer's words: the printer knows lines and cuts, not tickets. */
export type PrintDocument = readonly PrintElement[];

export type Alignment = 'left' | 'centre' | 'right';
/** How many times a character is enlarged in one direction. */
export type Magnification = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export type PrintElement =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly align?: Alignment;
      readonly width?: Magnification;
      readonly height?: Magnification;
      readonly bold?: boolean;
    }
  /** Left and right on one line where they fit; wrapped, never cut short, where they do not. */
  | { readonly kind: 'pair'; readonly left: string; readonly right: string; readonly bold?: boolean }
  | { readonly kind: 'rule' }
  | { readonly kind: 'qr'; readonly data: string; readonly moduleSize?: number }
  | { readonly kind: 'feed'; readonly lines: number }
  /** One bit a dot, most significant first, each row padded to whole bytes; 1 is black. */
  | {
      readonly kind: 'raster';
      readonly widthDots: number;
      readonly heightDots: number;
      readonly bits: Uint8Array;
    }
  | { readonly kind: 'cut' };

/** What a model can do. A clone's profile says so where it differs from the Epson manual. */
export interface PrinterProfile {
  /** Cells on a line: 48 on 80 mm paper, 32 on 58 mm. */
  readonly columns: number;
  /** The only code table Chinese models share. */
  readonly encoding: 'gb18030';
  /** GS ( H: does the printer say when a job is on the paper? 'probe' asks it on connect. */
  readonly hasProcessId: boolean | 'probe';
  /** Dots on a line, for raster. */
  readonly widthDots: number;
}

export const defaultProfile: PrinterProfile = {
  columns: 48,
  encoding: 'gb18030',
  hasProcessId: 'probe',
  widthDots: 576,
};

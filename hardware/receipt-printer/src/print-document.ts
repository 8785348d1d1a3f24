/** What goes on the paper, in the printer's words: the printer knows lines and cuts, not tickets. */
export type PrintDocument = readonly PrintElement[];

export type Alignment = 'left' | 'centre' | 'right';
/** How many times a character is enlarged in one direction. */
export type Magnification = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
/** The pin of the drawer socket that a drawer's solenoid hangs on: 2 is the first drawer, 5 the second. */
export type DrawerPin = 2 | 5;
export type BarcodeSymbology = 'code128' | 'ean13';

/** One bit a dot, most significant first, each row padded to whole bytes; 1 is black. */
export interface Raster {
  readonly widthDots: number;
  readonly heightDots: number;
  readonly bits: Uint8Array;
}

export type PrintElement = TypeElement | CommandElement;

/** What is set in type, line by line. */
export type TypeElement =
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
  | { readonly kind: 'rule' };

/** What the printer does by a command of its own. */
export type CommandElement =
  | { readonly kind: 'qr'; readonly data: string; readonly moduleSize?: number }
  /** Bars with the same in digits and letters below. CODE128 holds ASCII, EAN13 twelve or thirteen digits. */
  | { readonly kind: 'barcode'; readonly symbology: BarcodeSymbology; readonly data: string }
  | { readonly kind: 'feed'; readonly lines: number }
  | ({ readonly kind: 'raster' } & Raster)
  /** Opens the drawer when the printer gets here. */
  | { readonly kind: 'drawer'; readonly pin: DrawerPin }
  /** 1 to 9 times; nothing where the model has no beeper. */
  | { readonly kind: 'beep'; readonly times?: number }
  | { readonly kind: 'cut' };

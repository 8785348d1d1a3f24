import type { PrintedMatter, Slide } from '@onehall/domain';

/** What commands may ask of what the hall shows and lays out [E6]. */
export interface ScreenContentState {
  slide(slideId: string): Slide | null;
  /** Whether a picture or film with this hash was brought in. */
  slideMediaIsKnown(mediaId: string): boolean;
  /** How many slides are neither withdrawn nor expired on this business day. */
  slidesStanding(today: string): number;
  printedMatter(matterId: string): PrintedMatter | null;
}

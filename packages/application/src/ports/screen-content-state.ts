import type { BusinessDay, PrintedMatter, Slide } from '@onehall/domain';

/** What commands may ask of what the hall shows and lays out [E6]. */
export interface ScreenContentState {
  slide(slideId: string): Slide | null;
  /** Whether a picture or film with this hash was brought in. */
  slideMediaIsKnown(mediaId: string): boolean;
  /** Pictures and films brought in before this instant whose every slide was withdrawn before it or ended before this day. */
  slideMediaOver(day: BusinessDay, before: number): readonly string[];
  /** How many slides are neither withdrawn nor expired on this business day. */
  slidesStanding(today: string): number;
  printedMatter(matterId: string): PrintedMatter | null;
}

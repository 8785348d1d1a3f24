import type { BusinessDay } from '../kernel/business-day.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { Text } from '../kernel/text.ts';
import type { SlideMedia } from './media.ts';

/** What stands beside the calls [E6]. */
export type SlideKind = 'promotion' | 'standard' | 'tariff' | 'coverage' | 'branch' | 'supervision';
export const slideKinds: readonly SlideKind[] = [
  'promotion',
  'standard',
  'tariff',
  'coverage',
  'branch',
  'supervision',
];

export interface SlideContent {
  readonly kind: SlideKind;
  readonly title: Text;
  /** Both languages empty: the picture says it. */
  readonly body: Text;
  /** SHA-256 of the picture or film; null: words alone. */
  readonly mediaId: string | null;
  /** The first and the last day on which it is shown; null: until it is withdrawn. */
  readonly validFrom: BusinessDay;
  readonly validUntil: BusinessDay | null;
  /** Chinese names of the zones where it is shown; none: everywhere. */
  readonly zones: readonly string[];
  /** How long it stands, in seconds. */
  readonly seconds: number;
}

export interface Slide extends SlideContent {
  readonly id: string;
  readonly withdrawnAt: number | null;
}

interface OfSlide {
  readonly slideId: string;
  readonly by: string;
}

export type ScreenContentEvent =
  | {
      readonly type: 'SlideMediaKept';
      readonly payload: SlideMedia & { readonly name: string; readonly by: string };
    }
  /** Pictures and films that no slide has needed for long: their files are gone. */
  | { readonly type: 'SlideMediaDropped'; readonly payload: { readonly mediaIds: readonly string[] } }
  /** A new slide, or a slide as it is from now on. */
  | { readonly type: 'SlideKept'; readonly payload: OfSlide & { readonly slide: SlideContent } }
  | { readonly type: 'SlideWithdrawn'; readonly payload: OfSlide & { readonly reason: string } };

/** Days that the picture of a slide outlives it: a promotion may be put up again. */
export const mediaKeptDays = 90;

export type SlideState = 'shown' | 'coming' | 'expired' | 'withdrawn';

/** How a slide stands on a business day: the day after its last one it is gone by itself. */
export function slideState(slide: Slide, today: BusinessDay): SlideState {
  if (slide.withdrawnAt !== null) return 'withdrawn';
  if (slide.validFrom > today) return 'coming';
  return slide.validUntil !== null && slide.validUntil < today ? 'expired' : 'shown';
}

/**
 * A slide may be kept. Refusals, in this order: slide-empty (neither words nor a picture), dates-reversed, zone-unknown,
 * media-unknown (nobody has brought it in).
 */
export function checkSlide(
  slide: SlideContent,
  about: { readonly zones: ReadonlySet<string>; readonly mediaIsKnown: boolean },
): Result<SlideContent, Refusal> {
  if (slide.title.zh === '' && slide.mediaId === null) return refuse('slide-empty');
  if (slide.validUntil !== null && slide.validUntil < slide.validFrom) return refuse('dates-reversed');
  const strange = slide.zones.find((one) => !about.zones.has(one));
  if (strange !== undefined) return refuse('zone-unknown', { zone: strange });
  return slide.mediaId === null || about.mediaIsKnown ? accept(slide) : refuse('media-unknown');
}

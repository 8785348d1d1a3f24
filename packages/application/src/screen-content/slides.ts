import {
  businessDayAt,
  checkSlide,
  type Hall,
  hallDayOf,
  mediaKeptDays,
  refuse,
  type SlideContent,
  type SlideMedia,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

/** More would be seen by nobody: at 14 seconds each, a round takes seven minutes. */
const slidesMost = 30;

const dayMs = 24 * 3_600_000;

/** The zones of a hall, by the Chinese name that its counters carry. */
export const zonesOf = (hall: Hall): ReadonlySet<string> => new Set(hall.counters.map(({ zone }) => zone.zh));

/** Whether each of them is a day of the calendar. */
export function days(given: readonly (string | null)[], zone: string): boolean {
  return given.every((day) => day === null || businessDayAt(day, zone) !== null);
}

/** A picture or film has been brought in: its bytes lie on the disk under their hash. Known ones are kept once. */
export function keepSlideMedia(
  command: SlideMedia & { readonly name: string; readonly by: string },
  context: CommandContext,
): Decision<SlideMedia> {
  const { mediaId, kind, bytes } = command;
  const known = context.state.slideMediaIsKnown(mediaId);
  return decided(known ? [] : [{ type: 'SlideMediaKept', payload: command }], { mediaId, kind, bytes });
}

/** Pictures and films that no slide has needed for three months are let go: films of years would fill the disk. */
export function tendSlideMedia({ state, hall, now }: CommandContext): Decision<null> {
  const before = now - mediaKeptDays * dayMs;
  const mediaIds = state.slideMediaOver(hallDayOf(before, hall), before);
  return decided(mediaIds.length === 0 ? [] : [{ type: 'SlideMediaDropped', payload: { mediaIds } }], null);
}

/**
 * A new slide, or a slide as it is from now on [E6]. Refusals, in this order: slide-unknown, slide-withdrawn,
 * slides-too-many (thirty stand), day-unknown (no day of the calendar), those of checkSlide.
 */
export function keepSlide(
  command: { readonly slideId: string | null; readonly slide: SlideContent; readonly by: string },
  context: CommandContext,
): Decision<{ slideId: string }> {
  const { state, hall, now } = context;
  const { slide, by } = command;
  if (command.slideId !== null) {
    const before = state.slide(command.slideId);
    if (before === null) return refuse('slide-unknown');
    if (before.withdrawnAt !== null) return refuse('slide-withdrawn');
  } else if (state.slidesStanding(hallDayOf(now, hall)) >= slidesMost) {
    return refuse('slides-too-many', { most: slidesMost });
  }
  if (!days([slide.validFrom, slide.validUntil], hall.zone)) return refuse('day-unknown');
  const mediaIsKnown = slide.mediaId !== null && state.slideMediaIsKnown(slide.mediaId);
  const checked = checkSlide(slide, { zones: zonesOf(hall), mediaIsKnown });
  if (!checked.ok) return checked;
  const slideId = command.slideId ?? context.newId();
  return decided([{ type: 'SlideKept', payload: { slideId, by, slide } }], { slideId });
}

/** It is shown no more, from this moment. Refusals: slide-unknown, slide-withdrawn. */
export function withdrawSlide(
  command: { readonly slideId: string; readonly by: string; readonly reason: string },
  context: CommandContext,
): Decision<{ slideId: string }> {
  const slide = context.state.slide(command.slideId);
  if (slide === null) return refuse('slide-unknown');
  if (slide.withdrawnAt !== null) return refuse('slide-withdrawn');
  return decided([{ type: 'SlideWithdrawn', payload: command }], { slideId: slide.id });
}

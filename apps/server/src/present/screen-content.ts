import { zonesOf } from '@onehall/application';
import {
  type BusinessDay,
  businessDayAt,
  dayAfter,
  dayStartsMinute,
  findStaff,
  hallDayOf,
  isOutdated,
  isVideo,
  slideState,
} from '@onehall/domain';
import type { HallBoardView, ReplyOf, routes } from '@onehall/protocol';
import type { SlideRow } from '@onehall/storage-sqlite';
import { mediaFile } from '../media/media-folder.ts';
import type { ServerParts } from '../parts.ts';

const minuteMs = 60_000;

const todayOf = ({ now, hall }: ServerParts): BusinessDay => hallDayOf(now(), hall);

function personOf({ hall }: ServerParts, staffId: string) {
  const member = findStaff(hall, staffId);
  return { workNumber: member?.workNumber ?? staffId, name: member?.name ?? { zh: '', en: '' } };
}

/** All slides and printed matter for whoever keeps them [E6]. */
export function presentScreenContent(parts: ServerParts): ReplyOf<typeof routes.readScreenContent> {
  const { hall, store } = parts;
  const day = todayOf(parts);
  const named = new Map(hall.counters.map(({ zone }) => [zone.zh, zone]));
  return {
    today: day,
    zones: [...zonesOf(hall)].flatMap((zone) => named.get(zone) ?? []),
    slides: store.screenContent.slides().map((row) => {
      const { id, withdrawnAt: _at, by, ...slide } = row;
      return {
        ...slide,
        slideId: id,
        zones: [...slide.zones],
        state: slideState(row, day),
        keptBy: personOf(parts, by),
      };
    }),
    matter: store.screenContent.printedMatter().map((row) => {
      const { id, putOutBy, putOutAt: _at, withdrawnBy: _by, inTime, note, ...matter } = row;
      return {
        ...matter,
        matterId: id,
        outdated: isOutdated(row, day),
        putOutBy: personOf(parts, putOutBy),
        inTime: inTime === null ? null : inTime === 1,
        note: note ?? '',
      };
    }),
  };
}

/** The first instant of a business day of the hall. */
function dayBegins(day: BusinessDay, { hall }: ServerParts): number {
  return (businessDayAt(day, hall.zone) ?? 0) + dayStartsMinute(hall.hours) * minuteMs;
}

/** What the boards may show today and tomorrow, with its instants: a board that is cut off still lets go of what is over. */
export function presentSlides(parts: ServerParts): HallBoardView['slides'] {
  const day = todayOf(parts);
  const { zone } = parts.hall;
  return parts.store.screenContent.slidesOn(day, dayAfter(day, zone)).map((row) => ({
    slideId: row.id,
    title: row.title,
    body: row.body,
    media: mediaOf(row),
    zones: [...row.zones],
    seconds: row.seconds,
    fromAt: dayBegins(row.validFrom, parts),
    untilAt: row.validUntil === null ? null : dayBegins(dayAfter(row.validUntil, zone), parts),
  }));
}

function mediaOf({ mediaId, mediaKind }: SlideRow): HallBoardView['slides'][number]['media'] {
  if (mediaId === null || mediaKind === null) return null;
  return { url: `/media/${mediaFile(mediaId, mediaKind)}`, video: isVideo(mediaKind) };
}

import type { RatingBody, ReplyOf, routes } from '@onehall/protocol';
import { longName } from './people.ts';
import { categories, general, text } from './texts.ts';
import type { SampleSize } from './views.ts';

const from = '2026-11-01';
const to = '2026-11-30';
const at = Date.UTC(2026, 10, 22, 2, 30);

export const sampleRatingWords =
  '等了四十分钟才轮到我，窗口的同志倒是很客气，也解释得很清楚，就是取号机旁边没有人告诉我要带户口本，来回跑了两趟。希望以后能在手机上先提醒一下，老人家不会用那个机器。';

/** Ratings of a month: none, a few, and more than are listed. */
export function sampleRatings(size: SampleSize): ReplyOf<typeof routes.readRatings> {
  if (size === 'empty') return { from, to, ratings: [], scores: [], clerks: [], services: [] };
  const full = size === 'full';
  const name = full ? longName : text('张丽', 'Zhang Li');
  const ratings = Array.from({ length: full ? 200 : 6 }, (_, nth): RatingBody => {
    const score = nth % 3 === 0 ? 1 : 5 - (nth % 2);
    return {
      visitId: `0199aaaa-0000-7000-8000-${String(nth).padStart(12, '0')}`,
      at: at - nth * 600_000,
      businessDay: '2026-11-22',
      ticketNumber: full ? `VA${String(1200 - nth)}` : `A${String(120 - nth)}`,
      service: categories[nth % categories.length]?.name ?? general,
      clerk: nth % 5 === 4 ? null : { workNumber: `K100${nth % 4}`, name },
      score,
      hasWords: nth % 2 === 0,
      case: score > 2 ? null : { caseId: `case-${nth}`, number: nth % 2 === 0 ? 'BM2026-0042' : null },
    };
  });
  return {
    from,
    to,
    ratings,
    scores: [5, 4, 3, 2, 1].map((score) => ({
      score,
      count: full ? 12_345 : score + 1,
      withWords: score === 3 ? 0 : full ? 4_321 : 1,
    })),
    clerks: Array.from({ length: full ? 40 : 4 }, (_, nth) => ({
      id: `k${nth}`,
      workNumber: `K${1000 + nth}`,
      name,
    })),
    services: categories.map(({ id, name: called }) => ({ id, name: called })),
  };
}

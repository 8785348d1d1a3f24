import type { HallBoardView, ReplyOf, routes, SlideBody } from '@onehall/protocol';
import { text } from './texts.ts';
import type { SampleSize } from './views.ts';

const now = Date.parse('2026-11-22T10:42:00+08:00');
const keeper = { workNumber: 'BJ2026001234', name: text('欧阳慕容雪', 'Alexandra Ouyang-Murong') };
const long = text(
  '全家共享流量每月二百吉字节，宽带免费提速到一千兆，办理即送路由器一台，数量有限，送完为止。'.repeat(2),
  'Two hundred gigabytes a month for the whole family, broadband at one gigabit, and a router while they last. '.repeat(
    2,
  ),
);

/** What a board is told to show: nothing, one, or as many words as fit into a slide. */
export function sampleBoardSlides(size: SampleSize): HallBoardView['slides'] {
  if (size === 'empty') return [];
  const slide = { media: null, zones: [], seconds: 60, fromAt: 0, untilAt: null };
  const words = size === 'full' ? long : text('办理即送路由器', 'With a router');
  return [{ ...slide, slideId: 's1', title: text('全家共享套餐', 'A plan for the family'), body: words }];
}

const states = ['shown', 'coming', 'expired', 'withdrawn'] as const;

function slide(nth: number, size: SampleSize): SlideBody {
  const full = size === 'full';
  const state = full ? (states[nth % 4] ?? 'shown') : 'shown';
  return {
    slideId: `slide-${nth}`,
    kind: 'promotion',
    title: text(`全家共享套餐 ${nth}`, `A plan for the family ${nth}`),
    body: full ? long : text('办理即送路由器', 'With a router'),
    mediaId: null,
    mediaKind: null,
    validFrom: '2026-11-01',
    validUntil: full ? '2026-12-31' : null,
    zones: full ? ['A区', '二层东侧贵宾区'] : [],
    seconds: 14,
    state,
    keptAt: now,
    keptBy: keeper,
    withdrawReason: state === 'withdrawn' ? '活动提前结束，库存已经送完' : null,
  };
}

export function sampleScreenContent(size: SampleSize): ReplyOf<typeof routes.readScreenContent> {
  const n = size === 'full' ? 30 : size === 'empty' ? 0 : 2;
  return {
    today: '2026-11-22',
    zones: [text('A区', 'Zone A'), text('二层东侧贵宾区', 'VIP zone, 2nd floor east')],
    slides: Array.from({ length: n }, (_, nth) => slide(nth, size)),
    matter: Array.from({ length: n }, (_, nth) => ({
      matterId: `matter-${nth}`,
      title: `套餐单页 ${nth}`,
      place: '大门右侧资料架第二层',
      validFrom: '2026-11-01',
      validUntil: nth % 3 === 0 ? '2026-11-20' : '2026-12-31',
      count: 200,
      left: nth % 2 === 0 ? 37 : null,
      outdated: nth % 3 === 0,
      putOutBy: keeper,
      withdrawnAt: nth % 3 === 1 ? now : null,
      withdrawnCount: nth % 3 === 1 ? 12 : null,
      inTime: nth % 3 === 1 ? nth % 2 === 1 : null,
      note: nth % 3 === 1 ? '余下的已回收' : '',
    })),
  };
}

import type { ArticleBody, ReplyOf, routes } from '@onehall/protocol';
import { longName } from './people.ts';
import { text } from './texts.ts';
import type { SampleSize } from './views.ts';

const states = ['current', 'coming', 'expired', 'withdrawn'] as const;
const title = text(
  '国际漫游资费与开通办法（含港澳台）',
  'International roaming: tariffs and how to switch it on',
);

/** What the hall knows: nothing, a few articles, and many with long titles. */
export function sampleArticles(size: SampleSize): ArticleBody[] {
  const full = size === 'full';
  return Array.from({ length: size === 'empty' ? 0 : full ? 40 : 3 }, (_, nth) => ({
    articleId: `article-${nth}`,
    version: nth + 1,
    title: full ? title : text('漫游资费', 'Roaming tariffs'),
    body: text(
      '出境前一天开通。'.repeat(full ? 60 : 2),
      'Switch it on the day before. '.repeat(full ? 60 : 2),
    ),
    keywords: ['漫游', '出境'],
    serviceIds: full ? ['service-0', 'service-3'] : [],
    ownerId: 'staff-7',
    ownerName: full ? longName : text('赵强', 'Zhao Qiang'),
    validFrom: '2026-01-01',
    validUntil: nth % 2 === 0 ? null : '2026-12-31',
    publishedAt: Date.UTC(2026, 0, 1),
    state: states[nth % states.length] ?? 'current',
  }));
}

const steps = [
  'call',
  'arrive',
  'find',
  'documentRefused',
  'accept',
  'acceptNothing',
  'form',
  'sign',
  'pay',
  'payRest',
  'payChange',
  'payExact',
];

/** What is said at each step; `full`: long words for many services. */
export function samplePhrases(size: SampleSize): ReplyOf<typeof routes.readPhrases> {
  const full = size === 'full';
  const owners = Array.from({ length: full ? 55 : 4 }, (_, nth) => ({
    id: nth === 0 ? 'any' : `service-${nth}`,
    name: full
      ? text(`套餐变更${nth}（移动与宽带融合套餐）`, `Plan change ${nth} of a bundle`)
      : text(`业务${nth}`, `Service ${nth}`),
  }));
  const words = text(
    '请您出示身份证。'.repeat(full ? 8 : 1),
    'Please show your ID card. '.repeat(full ? 8 : 1),
  );
  const rest = { words, usual: full ? words : null, may: ['due', 'received'], must: full ? ['due'] : [] };
  const phrases = steps.map((step) => ({ id: `any.${step}`, owner: 'any', step, ...rest }));
  return { owners, rows: {}, phrases };
}

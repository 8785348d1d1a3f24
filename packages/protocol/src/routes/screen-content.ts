import * as z from 'zod';
import { businessDay, command, id, instant, reason, text } from '../common.ts';
import { defineRoute } from '../route.ts';

export const slideKind = z.enum(['promotion', 'standard', 'tariff', 'coverage', 'branch', 'supervision']);
const mediaKind = z.enum(['png', 'jpeg', 'webp', 'mp4', 'webm']);
const mediaId = z.string().regex(/^[0-9a-f]{64}$/);
const person = z.object({ workNumber: z.string(), name: text });
const maybeText = z.strictObject({ zh: z.string().trim().max(200), en: z.string().trim().max(300) });

const content = z.strictObject({
  kind: slideKind,
  title: maybeText,
  body: maybeText,
  mediaId: mediaId.nullable(),
  validFrom: businessDay,
  validUntil: businessDay.nullable(),
  zones: z.array(z.string().min(1).max(60)).max(20),
  seconds: z.int().min(5).max(60),
});
export type SlideContentBody = z.infer<typeof content>;

/** A slide as its keeper sees it [E6]. */
const slide = z.object({
  slideId: id,
  ...content.shape,
  title: text,
  body: text,
  mediaKind: mediaKind.nullable(),
  state: z.enum(['shown', 'coming', 'expired', 'withdrawn']),
  keptAt: instant,
  keptBy: person,
  withdrawReason: z.string().nullable(),
});
export type SlideBody = z.infer<typeof slide>;

const matter = z.object({
  matterId: id,
  title: z.string(),
  place: z.string(),
  validFrom: businessDay,
  validUntil: businessDay,
  count: z.int(),
  left: z.int().nullable(),
  outdated: z.boolean(),
  putOutBy: person,
  withdrawnAt: instant.nullable(),
  withdrawnCount: z.int().nullable(),
  inTime: z.boolean().nullable(),
  note: z.string(),
});
export type PrintedMatterBody = z.infer<typeof matter>;

const readScreenContent = defineRoute({
  name: 'readScreenContent',
  method: 'get',
  path: '/screen-content',
  summary: 'Every slide and all printed matter, with how they stand today, and the zones of the hall',
  body: null,
  reply: z.object({
    today: businessDay,
    slides: z.array(slide),
    matter: z.array(matter),
    zones: z.array(text),
  }),
});

const keepSlideMedia = defineRoute({
  name: 'keepSlideMedia',
  method: 'post',
  path: '/slide-media/:fileName',
  summary: 'Bring in a picture (8 MB) or a short film (64 MB): the bytes themselves are the body',
  body: null,
  reply: z.object({ mediaId, kind: mediaKind, bytes: z.int() }),
});

const slideReply = z.object({ slideId: id });
const keepSlide = defineRoute({
  name: 'keepSlide',
  method: 'post',
  path: '/slides',
  summary: 'A new slide, or a slide as it is from now on',
  body: command.extend({ slideId: id.nullable().default(null), slide: content }),
  reply: slideReply,
});

const withdrawSlide = defineRoute({
  name: 'withdrawSlide',
  method: 'post',
  path: '/slides/:slideId/withdraw',
  summary: 'It is shown no more, from now on',
  body: command.extend({ reason }),
  reply: slideReply,
});

const matterReply = z.object({ matterId: id });
const count = z.int().min(0).max(1_000_000);
const putOutPrintedMatter = defineRoute({
  name: 'putOutPrintedMatter',
  method: 'post',
  path: '/printed-matter',
  summary: 'Leaflets or a poster are put out, with their dates and how many',
  body: command.extend({
    title: z.string().trim().min(1).max(80),
    place: z.string().trim().min(1).max(80),
    validFrom: businessDay,
    validUntil: businessDay,
    count,
  }),
  reply: matterReply,
});

const countPrintedMatter = defineRoute({
  name: 'countPrintedMatter',
  method: 'post',
  path: '/printed-matter/:matterId/count',
  summary: 'How many lie there now',
  body: command.extend({ left: count }),
  reply: matterReply,
});

const withdrawPrintedMatter = defineRoute({
  name: 'withdrawPrintedMatter',
  method: 'post',
  path: '/printed-matter/:matterId/withdraw',
  summary: 'It is taken away; whether in time is kept',
  body: command.extend({ count, note: z.string().trim().max(200).default('') }),
  reply: matterReply,
});

export const screenContentRoutes = {
  readScreenContent,
  keepSlideMedia,
  keepSlide,
  withdrawSlide,
  putOutPrintedMatter,
  countPrintedMatter,
  withdrawPrintedMatter,
} as const;

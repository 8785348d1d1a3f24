import { describe, expect, it } from 'vitest';
import { ticketEn } from '../../text/ticket-en.ts';
import { ticketZhCn } from '../../text/ticket-zh-cn.ts';
import { type WhyNotYet, type WhyTools, whySentences } from './why-words.ts';

const fill = (words: string, vars: Readonly<Record<string, string | number>> = {}) =>
  words.replaceAll(/\{(\w+)\}/g, (hole, name: string) => String(vars[name] ?? hole));
const zh: WhyTools = {
  t: (key, vars) => fill(ticketZhCn[key], vars),
  say: (text) => text.zh,
  clock: () => '10:42',
  comma: '、',
};
const en: WhyTools = {
  ...zh,
  t: (key, vars) => fill(ticketEn[key], vars),
  say: (text) => text.en,
  comma: '; ',
};

const general = { zh: '普通客户', en: 'General customer' };
const waiting: NonNullable<WhyNotYet['waiting']> = {
  capableOpen: 3,
  capableBusy: 3,
  capablePaused: 0,
  capableClosed: 1,
  ahead: [],
  aheadTotal: 0,
  wants: { counterNumber: null, dialect: null, also: [] },
};
const why = (change: Partial<NonNullable<WhyNotYet['waiting']>>): WhyNotYet => ({
  number: 'A012',
  state: 'waiting',
  dueAt: 0,
  waiting: { ...waiting, ...change },
  call: null,
  broken: null,
});
const ahead = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    number: `A00${index + 1}`,
    className: general,
    because: 'came-earlier' as const,
  }));

describe('why a ticket is not called yet', () => {
  it('is next when nobody goes before it', () => {
    expect(whySentences(why({}), zh)).toEqual([
      '能办的 3 个台席都在办理。',
      '能办的台席一空出来，就轮到这张号票。',
    ]);
  });

  it('names at most three who go first, with why, and tells one from many', () => {
    expect(whySentences(why({ ahead: ahead(1), aheadTotal: 1 }), en).at(-1)).toBe(
      'One goes before it: A001 (General customer, came earlier).',
    );
    expect(whySentences(why({ ahead: ahead(5), aheadTotal: 9 }), zh).at(-1)).toBe(
      '前面还有 9 位，先是：A001（普通客户，先到）、A002（普通客户，先到）、A003（普通客户，先到）。',
    );
  });

  it('tells free counters from busy ones', () => {
    const first = (capableBusy: number) => whySentences(why({ capableBusy }), en)[0];
    expect(first(3)).toBe('Counters that can serve it: 3, all busy.');
    expect(first(2)).toBe('Counters that can serve it: 3, busy now: 2.');
    expect(first(0)).toBe('Counters that can serve it: 3, free now.');
  });

  it('says when no open counter can do it, and what could be opened', () => {
    const closed = whySentences(why({ capableOpen: 0, capableBusy: 0 }), zh);
    expect(closed.slice(0, 2)).toEqual([
      '现在没有开放的台席能办这项业务。',
      '能办这项业务的 1 个台席没有开。',
    ]);
    const paused = whySentences(why({ capableOpen: 0, capableBusy: 0, capablePaused: 2 }), zh);
    expect(paused[1]).toBe('能办这项业务的 2 个台席正在暂停。');
  });

  it('says what the ticket itself waits for', () => {
    const wants = { counterNumber: '5', dialect: { zh: '粤语', en: 'Cantonese' }, also: [general] };
    expect(whySentences(why({ wants }), en).slice(-3)).toEqual([
      'The customer waits for counter 5 only.',
      'A colleague who speaks Cantonese is needed.',
      'To be done in one visit with: General customer.',
    ]);
  });

  it('speaks of being set aside, of a missed call, and of a promise broken with its cause', () => {
    const aside = { ...why({}), waiting: null };
    expect(whySentences({ ...aside, state: 'held' }, zh)).toEqual([ticketZhCn['why.held']]);
    expect(whySentences({ ...aside, state: 'noShow' }, zh)).toEqual([ticketZhCn['why.missed']]);
    const broken = { at: 0, cause: 'too-few-counters' };
    expect(whySentences({ ...aside, broken }, zh)).toEqual(['已在 10:42 超过时限：开的台席不够。']);
    expect(whySentences({ ...aside, broken: { at: 0, cause: 'from-the-future' } }, zh)[0]).toContain(
      '其他原因',
    );
  });
});

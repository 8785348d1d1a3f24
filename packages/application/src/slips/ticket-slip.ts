import { type Text, wallClock } from '@onehall/domain';
import { both, serviceText as words } from './service-text.ts';
import { copyMark, type Slip, type SlipElement } from './slip.ts';

export interface TicketSlipFacts {
  readonly hallName: Text;
  readonly zone: string;
  readonly number: string;
  readonly categoryName: Text;
  /** Further services of the same visit. */
  readonly alsoCategoryNames: readonly Text[];
  /** The time of the appointment it answers; null: none. */
  readonly bookedFor: number | null;
  readonly className: Text;
  readonly peopleAhead: number;
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly issuedAt: number;
  readonly papers: readonly Text[];
  readonly followUrl: string;
  readonly language: 'zh' | 'en';
  readonly copy: number;
}

/** The queue ticket [Q1]: number at four times the size; the customer's language first, the other small below. */
export function ticketSlip(facts: TicketSlipFacts): Slip {
  const first = facts.language;
  const second = first === 'zh' ? 'en' : 'zh';
  const say = (text: Text) => text[first];
  const { businessDay, time } = wallClock(facts.issuedAt, facts.zone);
  const range =
    facts.range === null
      ? say(words.waitUnknown)
      : `${facts.range.low}–${facts.range.high} ${say(words.minutes)}`.replace('–', '-');
  const also: SlipElement[] = facts.alsoCategoryNames.map((name) => ({
    kind: 'text',
    text: `+ ${both(name)}`,
    align: 'centre',
  }));
  const booked: SlipElement[] =
    facts.bookedFor === null
      ? []
      : [
          {
            kind: 'pair',
            left: say(words.booked),
            right: wallClock(facts.bookedFor, facts.zone).time,
            bold: true,
          },
        ];
  const papers: SlipElement[] = facts.papers.map((paper) => ({ kind: 'text', text: `· ${say(paper)}` }));
  return [
    { kind: 'text', text: say(facts.hallName), align: 'centre', width: 2, height: 2, bold: true },
    { kind: 'text', text: facts.hallName[second], align: 'centre' },
    ...copyMark(facts.copy),
    { kind: 'rule' },
    { kind: 'text', text: facts.number, align: 'centre', width: 4, height: 4, bold: true },
    { kind: 'feed', lines: 1 },
    { kind: 'text', text: say(facts.categoryName), align: 'centre', width: 2, height: 2 },
    { kind: 'text', text: facts.categoryName[second], align: 'centre' },
    ...also,
    { kind: 'rule' },
    { kind: 'pair', left: say(words.class), right: say(facts.className) },
    ...booked,
    { kind: 'pair', left: say(words.ahead), right: `${facts.peopleAhead} ${say(words.people)}`, bold: true },
    { kind: 'pair', left: say(words.wait), right: range, bold: true },
    { kind: 'pair', left: say(words.issuedAt), right: `${businessDay} ${time}` },
    ...papers,
    { kind: 'feed', lines: 1 },
    { kind: 'qr', data: facts.followUrl, moduleSize: 6 },
    { kind: 'text', text: say(words.follow), align: 'centre' },
    { kind: 'text', text: say(words.missed), align: 'centre' },
    { kind: 'cut' },
  ];
}

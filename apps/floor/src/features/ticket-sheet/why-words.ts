import type { ReplyOf, routes, TextBody } from '@onehall/protocol';
import { causeKey } from '../../lib/cause.ts';
import type { TicketKey } from '../../text/ticket-zh-cn.ts';

export type WhyNotYet = ReplyOf<typeof routes.whyNotYet>;
type Waiting = NonNullable<WhyNotYet['waiting']>;

export interface WhyTools {
  readonly t: (key: TicketKey, vars?: Readonly<Record<string, string | number>>) => string;
  readonly say: (text: TextBody) => string;
  readonly clock: (at: number) => string;
  /** Between the items of a list: '、' or ', '. */
  readonly comma: string;
}

const NAMED = 3;
/** Why a ticket is not called yet, in plain sentences, the most telling first [Q2]. */
export function whySentences(why: WhyNotYet, tools: WhyTools): readonly string[] {
  const { t, clock } = tools;
  const broken =
    why.broken === null
      ? []
      : [t('why.broken', { time: clock(why.broken.at), cause: t(causeKey(why.broken.cause)) })];
  if (why.state === 'held') return [t('why.held'), ...broken];
  if (why.state === 'noShow') return [t('why.missed'), ...broken];
  if (why.waiting === null) return broken;
  return [
    ...countersSaid(why.waiting, tools),
    aheadSaid(why.waiting, tools),
    ...wantsSaid(why.waiting, tools),
    ...broken,
  ];
}

function countersSaid(waiting: Waiting, { t }: WhyTools): string[] {
  const { capableOpen: open, capableBusy: busy, capablePaused: paused, capableClosed: closed } = waiting;
  if (open === 0) {
    const said = [t('why.nobody')];
    if (paused > 0) said.push(t('why.nobodyPaused', { n: paused }));
    else if (closed > 0) said.push(t('why.nobodyClosed', { n: closed }));
    return said;
  }
  const key = busy >= open ? 'why.allBusy' : busy === 0 ? 'why.noneBusy' : 'why.someBusy';
  const said = [t(key, { open, busy })];
  if (paused > 0) said.push(t('why.morePaused', { n: paused }));
  return said;
}

function aheadSaid({ ahead, aheadTotal }: Waiting, { t, say, comma }: WhyTools): string {
  if (aheadTotal === 0) return t('why.next');
  const list = ahead
    .slice(0, NAMED)
    .map((one) =>
      t('why.one', {
        number: one.number,
        className: say(one.className),
        because: t(`because.${one.because}`),
      }),
    )
    .join(comma);
  if (aheadTotal === 1) return t('why.aheadOne', { list });
  return t(aheadTotal > NAMED ? 'why.aheadMore' : 'why.ahead', { n: aheadTotal, list });
}

function wantsSaid({ wants }: Waiting, { t, say, comma }: WhyTools): string[] {
  const said: string[] = [];
  if (wants.counterNumber !== null) said.push(t('why.wantsCounter', { number: wants.counterNumber }));
  if (wants.dialect !== null) said.push(t('why.wantsDialect', { dialect: say(wants.dialect) }));
  if (wants.also.length > 0) said.push(t('why.wantsAlso', { also: wants.also.map(say).join(comma) }));
  return said;
}

import { type KioskReadingBody, mobileNumber, type ReplyOf, type routes } from '@onehall/protocol';
import { type Named, namedBy } from './reader.ts';
import { dropped, extended, type Wish, wishFor } from './wish.ts';

export type IssuedTicket = ReplyOf<typeof routes.issueTicket>;
export type CopiedTicket = ReplyOf<typeof routes.reprintTicket>;

/** How the ticket came about: here and now, or by an appointment, kept or too late for it [Q4]. */
export type Arrival = 'walk-in' | 'in-time' | 'late';

/** What stands between a service and its ticket: nobody does it now, or it goes without waiting elsewhere [Q8]. */
export type Obstacle = 'unavailable' | 'diverted' | null;

/** Where the customer stands. One question a page. */
export type Stage =
  | { readonly name: 'choose' }
  | { readonly name: 'unavailable'; readonly categoryId: string }
  | { readonly name: 'diverted'; readonly categoryId: string }
  | {
      readonly name: 'identify';
      readonly categoryId: string | null;
      readonly typed: string;
      readonly wrong: boolean;
    }
  | { readonly name: 'check'; readonly wish: Wish }
  | { readonly name: 'add'; readonly wish: Wish }
  | { readonly name: 'papers'; readonly wish: Wish }
  | { readonly name: 'check-in'; readonly typed: string }
  | { readonly name: 'lost'; readonly typed: string; readonly wrong: boolean }
  | { readonly name: 'found'; readonly copy: CopiedTicket }
  /** The plan of the hall, with the way to a counter once its number was pressed [E6]. */
  | { readonly name: 'plan'; readonly counterNumber: string | null }
  | { readonly name: 'done'; readonly ticket: IssuedTicket; readonly arrival: Arrival };

export interface Flow {
  readonly stage: Stage;
  /** Of this customer only; gone at the next start. */
  readonly mobile: string | null;
  /** Who they are by a card or code, in place of a number; gone at the next start too. */
  readonly named: Named | null;
  /** A card or code was read of somebody whom the operator does not know: said until the next press. */
  readonly stranger: boolean;
}

export type Step =
  | { readonly kind: 'choose'; readonly categoryId: string; readonly obstacle?: Obstacle }
  | { readonly kind: 'identify-first' }
  | { readonly kind: 'have-appointment' }
  | { readonly kind: 'have-lost' }
  | { readonly kind: 'look-at-plan' }
  | { readonly kind: 'find-counter'; readonly counterNumber: string }
  | { readonly kind: 'type'; readonly typed: string }
  | { readonly kind: 'use-number' }
  | { readonly kind: 'read'; readonly reading: KioskReadingBody }
  | { readonly kind: 'skip' }
  | { readonly kind: 'forget-number' }
  | { readonly kind: 'go-on' }
  | { readonly kind: 'add-service' }
  | { readonly kind: 'drop-service'; readonly categoryId: string }
  | { readonly kind: 'choose-dialect'; readonly dialectId: string | null }
  | { readonly kind: 'papers-missing' }
  | { readonly kind: 'back' }
  | { readonly kind: 'issued'; readonly ticket: IssuedTicket }
  | { readonly kind: 'checked-in'; readonly ticket: IssuedTicket & { readonly late: boolean } }
  | { readonly kind: 'found'; readonly copy: CopiedTicket }
  | { readonly kind: 'start' };

type In<Name extends Stage['name']> = Extract<Stage, { name: Name }>;

export const MOBILE_DIGITS = 11;
export const CODE_DIGITS = 6;
const nobody = { mobile: null, named: null };
export const start: Flow = { stage: { name: 'choose' }, ...nobody, stranger: false };

const digits = (typed: string, most: number) => typed.replaceAll(/\D/g, '').slice(0, most);

function identify(categoryId: string | null): Stage {
  return { name: 'identify', categoryId, typed: '', wrong: false };
}

/** With a service in hand to its check, asking for the number once; without one to the services. */
function towards(categoryId: string | null, { mobile, named }: Flow, asked: boolean): Stage {
  if (categoryId === null) return { name: 'choose' };
  return asked || mobile !== null || named !== null
    ? { name: 'check', wish: wishFor(categoryId) }
    : identify(categoryId);
}

function inChoose(flow: Flow, step: Step): Flow {
  if (step.kind === 'identify-first') return { ...flow, stage: identify(null) };
  if (step.kind === 'have-appointment') return { ...flow, stage: { name: 'check-in', typed: '' } };
  if (step.kind === 'have-lost') return { ...flow, stage: { name: 'lost', typed: '', wrong: false } };
  if (step.kind === 'look-at-plan') return { ...flow, stage: { name: 'plan', counterNumber: null } };
  if (step.kind === 'forget-number') return { ...flow, ...nobody };
  if (step.kind !== 'choose') return flow;
  const { categoryId, obstacle = null } = step;
  if (obstacle !== null) return { ...flow, stage: { name: obstacle, categoryId } };
  return { ...flow, stage: towards(categoryId, flow, false) };
}

function inIdentify(flow: Flow, stage: In<'identify'>, step: Step): Flow {
  if (step.kind === 'type') {
    return { ...flow, stage: { ...stage, typed: digits(step.typed, MOBILE_DIGITS), wrong: false } };
  }
  if (step.kind === 'skip') return { ...flow, stage: towards(stage.categoryId, flow, true) };
  if (step.kind !== 'use-number') return flow;
  const mobile = mobileNumber.safeParse(stage.typed);
  if (!mobile.success) return { ...flow, stage: { ...stage, wrong: true } };
  return { ...flow, mobile: mobile.data, named: null, stage: towards(stage.categoryId, flow, true) };
}

function inCheck(flow: Flow, { wish }: In<'check'>, step: Step): Flow {
  const check = (changed: Wish): Flow => ({ ...flow, stage: { name: 'check', wish: changed } });
  if (step.kind === 'add-service') return { ...flow, stage: { name: 'add', wish } };
  if (step.kind === 'papers-missing') return { ...flow, stage: { name: 'papers', wish } };
  if (step.kind === 'drop-service') return check(dropped(wish, step.categoryId));
  if (step.kind === 'choose-dialect') return check({ ...wish, dialectId: step.dialectId });
  if (step.kind === 'forget-number') return { ...flow, ...nobody };
  if (step.kind !== 'issued') return flow;
  return { ...flow, stage: { name: 'done', ticket: step.ticket, arrival: 'walk-in' } };
}

function inCheckIn(flow: Flow, stage: In<'check-in'>, step: Step): Flow {
  if (step.kind === 'type') return { ...flow, stage: { ...stage, typed: digits(step.typed, CODE_DIGITS) } };
  if (step.kind !== 'checked-in') return flow;
  const arrival = step.ticket.late ? 'late' : 'in-time';
  return { ...flow, stage: { name: 'done', ticket: step.ticket, arrival } };
}

function inLost(flow: Flow, stage: In<'lost'>, step: Step): Flow {
  if (step.kind === 'type') {
    return { ...flow, stage: { ...stage, typed: digits(step.typed, MOBILE_DIGITS), wrong: false } };
  }
  if (step.kind === 'use-number') {
    return { ...flow, stage: { ...stage, wrong: !mobileNumber.safeParse(stage.typed).success } };
  }
  return step.kind === 'found' ? { ...flow, stage: { name: 'found', copy: step.copy } } : flow;
}

/** One page back; a wish that is being made stays made. From a ticket that was given nothing leads back. */
function backFrom(stage: Stage): Stage {
  if (stage.name === 'done' || stage.name === 'found') return stage;
  return stage.name === 'add' || stage.name === 'papers'
    ? { name: 'check', wish: stage.wish }
    : { name: 'choose' };
}

/** Pages on which a ticket is not in the making any more, or not yet in the customer's own name. */
const deafTo: readonly Stage['name'][] = ['check-in', 'lost', 'found', 'done', 'plan'];

/** A card or code names the customer like a typed number does; the newest counts. */
function read(flow: Flow, reading: KioskReadingBody): Flow {
  const { stage } = flow;
  if (deafTo.includes(stage.name)) return flow;
  const named = namedBy(reading);
  if (named === null) return { ...flow, stranger: true };
  const known = { ...flow, mobile: null, named, stranger: false };
  return stage.name === 'identify' ? { ...known, stage: towards(stage.categoryId, known, true) } : known;
}

/** The whole path through the kiosk. A step that does not fit the page changes nothing: late presses are harmless. */
export function advance(before: Flow, step: Step): Flow {
  if (step.kind === 'start') return start;
  if (step.kind === 'read') return read(before, step.reading);
  // Whoever goes on has read what was said.
  const flow = before.stranger ? { ...before, stranger: false } : before;
  const { stage } = flow;
  if (step.kind === 'back') return { ...flow, stage: backFrom(stage) };
  switch (stage.name) {
    case 'choose':
      return inChoose(flow, step);
    case 'identify':
      return inIdentify(flow, stage, step);
    case 'check':
      return inCheck(flow, stage, step);
    case 'check-in':
      return inCheckIn(flow, stage, step);
    case 'lost':
      return inLost(flow, stage, step);
    case 'plan':
      if (step.kind !== 'find-counter') return flow;
      return { ...flow, stage: { name: 'plan', counterNumber: step.counterNumber } };
    case 'diverted':
      if (step.kind !== 'go-on') return flow;
      return { ...flow, stage: towards(stage.categoryId, flow, false) };
    case 'add': {
      if (step.kind !== 'choose') return flow;
      return { ...flow, stage: { name: 'check', wish: extended(stage.wish, step.categoryId) } };
    }
    case 'unavailable':
    case 'papers':
    case 'done':
    case 'found':
      return flow;
  }
}

/** '138 0000 0001' as far as it is typed. */
export function grouped(typed: string): string {
  return [typed.slice(0, 3), typed.slice(3, 7), typed.slice(7)].filter((part) => part !== '').join(' ');
}

/** '138••••0001': nobody behind the customer reads it. */
export function masked(mobile: string): string {
  return `${mobile.slice(0, 3)}••••${mobile.slice(7)}`;
}

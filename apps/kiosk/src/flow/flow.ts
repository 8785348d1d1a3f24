import { mobileNumber, type ReplyOf, type routes } from '@onehall/protocol';

export type IssuedTicket = ReplyOf<typeof routes.issueTicket>;

/** Where the customer stands. One question a page. */
export type Stage =
  | { readonly name: 'choose' }
  | {
      readonly name: 'identify';
      readonly categoryId: string | null;
      readonly typed: string;
      readonly wrong: boolean;
    }
  | { readonly name: 'check'; readonly categoryId: string }
  | { readonly name: 'done'; readonly ticket: IssuedTicket };

export interface Flow {
  readonly stage: Stage;
  /** Of this customer only; gone at the next start. */
  readonly mobile: string | null;
}

export type Step =
  | { readonly kind: 'choose'; readonly categoryId: string }
  | { readonly kind: 'identify-first' }
  | { readonly kind: 'type'; readonly typed: string }
  | { readonly kind: 'use-number' }
  | { readonly kind: 'skip' }
  | { readonly kind: 'forget-number' }
  | { readonly kind: 'back' }
  | { readonly kind: 'issued'; readonly ticket: IssuedTicket }
  | { readonly kind: 'start' };

export const MOBILE_DIGITS = 11;
export const start: Flow = { stage: { name: 'choose' }, mobile: null };

function afterIdentify(mobile: string | null, categoryId: string | null): Flow {
  if (categoryId === null) return { stage: { name: 'choose' }, mobile };
  return { stage: { name: 'check', categoryId }, mobile };
}

function identify(categoryId: string | null): Stage {
  return { name: 'identify', categoryId, typed: '', wrong: false };
}

function inIdentify(flow: Flow, stage: Extract<Stage, { name: 'identify' }>, step: Step): Flow {
  if (step.kind === 'type') {
    const typed = step.typed.replaceAll(/\D/g, '').slice(0, MOBILE_DIGITS);
    return { ...flow, stage: { ...stage, typed, wrong: false } };
  }
  if (step.kind === 'skip') return afterIdentify(flow.mobile, stage.categoryId);
  if (step.kind !== 'use-number') return flow;
  const mobile = mobileNumber.safeParse(stage.typed);
  if (!mobile.success) return { ...flow, stage: { ...stage, wrong: true } };
  return afterIdentify(mobile.data, stage.categoryId);
}

/** The whole path through the kiosk. A step that does not fit the page changes nothing: late presses are harmless. */
export function advance(flow: Flow, step: Step): Flow {
  if (step.kind === 'start') return start;
  const { stage } = flow;
  switch (stage.name) {
    case 'choose':
      if (step.kind === 'identify-first') return { ...flow, stage: identify(null) };
      if (step.kind === 'forget-number') return { ...flow, mobile: null };
      if (step.kind !== 'choose') return flow;
      if (flow.mobile !== null) return { ...flow, stage: { name: 'check', categoryId: step.categoryId } };
      return { ...flow, stage: identify(step.categoryId) };
    case 'identify':
      return step.kind === 'back' ? { ...flow, stage: { name: 'choose' } } : inIdentify(flow, stage, step);
    case 'check':
      if (step.kind === 'back') return { ...flow, stage: { name: 'choose' } };
      return step.kind === 'issued' ? { ...flow, stage: { name: 'done', ticket: step.ticket } } : flow;
    case 'done':
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

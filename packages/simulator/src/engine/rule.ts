import { indexCurve, type WaitingTicket } from '@onehall/domain';
import type { HallModel } from './model.ts';

/** A waiting ticket with the number of its class and category. */
export interface RuleTicket extends WaitingTicket {
  readonly cell: number;
}

/**
 * An order rule: at a free counter the waiting ticket of the highest value is next; of equal ones the earlier.
 * `dedication`: a counter for a class takes others only when nobody of that class waits for what it does.
 */
export interface OrderRule {
  readonly dedication: boolean;
  valueOf(ticket: RuleTicket, now: number): number;
}

export type RuleName = 'due-date' | 'strict' | 'first-come';

const noText = { zh: '', en: '' };
const unnamed = { prefix: '', name: noText, hint: noText, papers: [] };

/** The hall's own rule [Q2, Q4]: every value is the domain's. This file alone knows how the domain is asked. */
export function dueDateRule(model: HallModel): OrderRule {
  const curves = model.cells.map(({ customerClass, category }) =>
    indexCurve({ ...customerClass, name: noText }, { ...unnamed, ...category }),
  );
  return {
    dedication: true,
    valueOf(ticket, now) {
      const curve = curves[ticket.cell];
      if (!curve) throw new RangeError(`no class and category number ${ticket.cell}`);
      return curve.valueOf(ticket.dueAt - now);
    },
  };
}

const rankOf = { vip: 0, priority: 1, general: 2 } as const;
/** Longer than any day, ms: one rank outweighs every wait. */
const rankMs = 1e12;

/** Rules to compare with: a fixed order of the groups, or the order of arrival alone. */
export function orderRule(name: RuleName, model: HallModel): OrderRule {
  if (name === 'due-date') return dueDateRule(model);
  if (name === 'first-come') return { dedication: false, valueOf: (ticket, now) => now - ticket.arrivedAt };
  const ranks = model.cells.map(({ customerClass }) => rankOf[customerClass.group] * rankMs);
  return {
    dedication: false,
    valueOf: (ticket, now) => now - ticket.arrivedAt - (ranks[ticket.cell] ?? 0),
  };
}

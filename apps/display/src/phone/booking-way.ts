/** The way to an appointment: a service, a day, a time, and a look at all three. One question at a time. */
export interface BookingWay {
  /** A hall that takes appointments for one service does not ask which. */
  readonly first: 'service' | 'day';
  readonly stage: 'closed' | 'service' | 'day' | 'slot' | 'sure';
  readonly categoryId: string | null;
  readonly businessDay: string | null;
  readonly slotAt: number | null;
}

export type BookingStep =
  | { readonly kind: 'begin'; readonly categoryIds: readonly string[] }
  | { readonly kind: 'service'; readonly categoryId: string }
  | { readonly kind: 'day'; readonly businessDay: string }
  | { readonly kind: 'slot'; readonly slotAt: number }
  | { readonly kind: 'back' }
  | { readonly kind: 'close' };

export const noBooking: BookingWay = {
  first: 'service',
  stage: 'closed',
  categoryId: null,
  businessDay: null,
  slotAt: null,
};

function begun(categoryIds: readonly string[]): BookingWay {
  const [only, another] = categoryIds;
  if (only === undefined) return noBooking;
  if (another !== undefined) return { ...noBooking, stage: 'service' };
  return { ...noBooking, first: 'day', stage: 'day', categoryId: only };
}

const before = { closed: 'closed', service: 'closed', day: 'service', slot: 'day', sure: 'slot' } as const;

export function bookingStep(way: BookingWay, step: BookingStep): BookingWay {
  switch (step.kind) {
    case 'begin':
      return begun(step.categoryIds);
    case 'service':
      return { ...way, stage: 'day', categoryId: step.categoryId };
    case 'day':
      return { ...way, stage: 'slot', businessDay: step.businessDay, slotAt: null };
    case 'slot':
      return { ...way, stage: 'sure', slotAt: step.slotAt };
    case 'back':
      return { ...way, stage: way.stage === way.first ? 'closed' : before[way.stage] };
    case 'close':
      return noBooking;
  }
}

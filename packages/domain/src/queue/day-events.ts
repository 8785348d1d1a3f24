import type { BusinessDay } from '../kernel/business-day.ts';

/** The end of a day in the queue [Q11]: what was left, and why. */
export interface QueueDayEvent {
  readonly type: 'QueueDayClosed';
  readonly payload: {
    readonly businessDay: BusinessDay;
    readonly issued: number;
    readonly served: number;
    /** Tickets that nobody called, held ones and appointments that nobody came for. */
    readonly leftWaiting: number;
    readonly leftHeld: number;
    readonly missedAppointments: number;
  };
}

import type { Text } from '../kernel/text.ts';

/** Groups of the due-date index; the rule has constants for each (see queue/due-date-index.ts). */
export type ClassGroup = 'vip' | 'priority' | 'general';

/** A customer class [Q3] with its promise [Q2]. */
export interface CustomerClass {
  readonly id: string;
  readonly name: Text;
  readonly group: ClassGroup;
  readonly waitTargetMin: number;
  /** Past it a ticket outranks all of its class and category that are not, and its value grows for ever. */
  readonly waitCapMin: number;
  readonly weight: number;
}

/** What a customer picks at the kiosk. */
export interface ServiceCategory {
  readonly id: string;
  /** One capital letter, the first of its ticket numbers. */
  readonly prefix: string;
  readonly name: Text;
  readonly hint: Text;
  /** What to bring, shown before the ticket is issued [Q13]. */
  readonly papers: readonly Text[];
  readonly meanMinutes: number;
}

export interface Counter {
  readonly id: string;
  /** The number on the sign, spoken and shown: '3'. */
  readonly number: string;
  readonly zone: Text;
  readonly categoryIds: readonly string[];
  /** Classes this counter is there for first; it serves others when none of them waits. */
  readonly dedicatedClassIds: readonly string[];
  readonly receiptPrinterId: string | null;
  readonly lineDisplayId: string | null;
}

export type StaffRole =
  | 'floor-guide'
  | 'clerk'
  | 'complaint-handler'
  | 'duty-manager'
  | 'branch-manager'
  | 'stock-keeper'
  | 'auditor'
  | 'technician';

export interface StaffMember {
  readonly id: string;
  readonly workNumber: string;
  readonly name: Text;
  readonly role: StaffRole;
}

export interface OpeningHours {
  /** Minutes of the hall's day; closes may be 1440. */
  readonly opensMinute: number;
  readonly closesMinute: number;
}

/** The hall as its file describes it: what does not change while the server runs. */
export interface Hall {
  readonly id: string;
  readonly name: Text;
  readonly zone: string;
  readonly hours: OpeningHours;
  readonly classes: readonly CustomerClass[];
  readonly categories: readonly ServiceCategory[];
  readonly counters: readonly Counter[];
  readonly staff: readonly StaffMember[];
  readonly kiosks: readonly Kiosk[];
  /** Below this the first recall-to-no-show pause has not passed: see queue/ticket-commands.ts. */
  readonly noShow: { readonly recallsMin: number; readonly pauseMs: number };
  readonly shiftFloatFen: number;
}

export interface Kiosk {
  readonly id: string;
  readonly name: Text;
  readonly ticketPrinterId: string;
}

export function findCategory(hall: Hall, id: string): ServiceCategory | undefined {
  return hall.categories.find((category) => category.id === id);
}

export function findClass(hall: Hall, id: string): CustomerClass | undefined {
  return hall.classes.find((customerClass) => customerClass.id === id);
}

export function findCounter(hall: Hall, id: string): Counter | undefined {
  return hall.counters.find((counter) => counter.id === id);
}

/** Tickets are issued from opening to closing; those who wait at closing are still served [Q11]. */
export function issuesTickets(hours: OpeningHours, minuteOfDay: number): boolean {
  return minuteOfDay >= hours.opensMinute && minuteOfDay < hours.closesMinute;
}

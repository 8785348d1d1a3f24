import type { Text } from '../kernel/text.ts';
import type { ApprovalSettings } from './approval-limits.ts';
import type { CaseSettings } from './case-settings.ts';
import type { CashSettings } from './cash-settings.ts';
import type { CheckSettings } from './check-settings.ts';
import type { EmergencySettings } from './checklist.ts';
import type { FloorPlan } from './floor-plan.ts';
import type { IndicatorSettings } from './indicator-settings.ts';
import type { QueueSettings } from './queue-settings.ts';
import type { ReportSettings } from './report-settings.ts';
import type { SecrecySettings } from './secrecy.ts';
import type { TrainingSettings } from './training-settings.ts';
import { servingUnit, type WiredDevice } from './wiring.ts';

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
  /** It can also be done without a clerk: the floor may send people to self-service in a peak [Q8]. */
  readonly selfService: boolean;
}

export interface Counter {
  readonly id: string;
  /** The number on the sign, spoken and shown: '3'. */
  readonly number: string;
  readonly zone: Text;
  readonly categoryIds: readonly string[];
  /** Classes this counter is there for first. */
  readonly dedicatedClassIds: readonly string[];
  /** Whether it serves others when none of its classes waits [Q3]. */
  readonly lendsOut: boolean;
  /** Both follow from the wiring of the devices: see withDevices. */
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

/** What a clerk can be called for [E8, Q14]. */
export interface ClerkSkills {
  /** Service categories the clerk is trained for; null: all. */
  readonly categoryIds: readonly string[] | null;
  readonly dialectIds: readonly string[];
}

export interface StaffMember {
  readonly id: string;
  readonly workNumber: string;
  readonly name: Text;
  readonly role: StaffRole;
  readonly skills: ClerkSkills;
  /** Works here no more: does nothing in the hall, and is still named where they did. */
  readonly left?: boolean;
}

export const everySkill: ClerkSkills = { categoryIds: null, dialectIds: [] };

export interface OpeningHours {
  /** Minutes of the hall's day; closes may be 1440, and more for a hall that is open past midnight. */
  readonly opensMinute: number;
  readonly closesMinute: number;
}

/** What of the service catalogue a hall offers [C4]. */
export interface ServiceSettings {
  /** Whether services of old networks (mailbox, dial-up) are offered. */
  readonly legacyOn: boolean;
  /** Services this hall does not do. */
  readonly offIds: readonly string[];
}

/** What of the hall's rules concerns its stock [M4]. */
export interface StockRules {
  /** A clerk sells only what is in their own custody; off: anything, and what was not becomes a difference to explain. */
  readonly strict: boolean;
}

export const defaultStockRules: StockRules = { strict: false };

export const everyService: ServiceSettings = { legacyOn: false, offIds: [] };

/** The hall as its file describes it and as its managers have set it since: see hall-settings.ts. */
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
  readonly devices: readonly WiredDevice[];
  readonly queue: QueueSettings;
  readonly shiftFloatFen: number;
  readonly services: ServiceSettings;
  readonly secrecy: SecrecySettings;
  /** Whether payments take a number of paper invoices [M3], and ask for one without paper; absent: neither. */
  readonly invoices?: { readonly numbered: boolean; readonly electronic?: boolean };
  readonly approvals: ApprovalSettings;
  /** Absent: the usual rules. */
  readonly stock?: StockRules;
  readonly cash: CashSettings;
  /** Absent: the usual limits and departments [D5]. */
  readonly cases?: CaseSettings;
  /** Checklists of the hall's own, over the usual ones [E5]. */
  readonly emergencies?: EmergencySettings;
  /** What managers have written in the place of usual phrases, by phrase id [C8]; absent: nothing. */
  readonly phrases?: Readonly<Record<string, Text>>;
  /** What is filed by itself, as the branch manager has set it; absent: nothing. */
  readonly reports?: ReportSettings;
  /** Targets over the usual ones [E7], as the branch manager has set them; absent: the usual ones. */
  readonly indicators?: IndicatorSettings;
  /** Lists before and after hours, and forms of inspections [E9, E10]; absent: the usual ones. */
  readonly checks?: CheckSettings;
  /** Whether skills follow from training [E8]; absent: they are set by hand. */
  readonly training?: TrainingSettings;
  /** How it lies [E6]; absent or null: no plan is shown. */
  readonly plan?: FloorPlan | null;
}

export interface Kiosk {
  readonly id: string;
  readonly name: Text;
  readonly ticketPrinterId: string;
}

/** The hall with these devices: who prints and shows for whom follows from whom they serve. */
export function withDevices(hall: Hall, devices: readonly WiredDevice[]): Hall {
  const serving = (at: 'counter' | 'kiosk', id: string, role: 'receipt-printer' | 'line-display') =>
    servingUnit(devices, at, id, role)?.deviceId ?? null;
  return {
    ...hall,
    devices,
    counters: hall.counters.map((counter) => ({
      ...counter,
      receiptPrinterId: serving('counter', counter.id, 'receipt-printer'),
      lineDisplayId: serving('counter', counter.id, 'line-display'),
    })),
    kiosks: hall.kiosks.map((kiosk) => ({
      ...kiosk,
      ticketPrinterId: serving('kiosk', kiosk.id, 'receipt-printer') ?? kiosk.ticketPrinterId,
    })),
  };
}

export function findDevice(hall: Hall, id: string): WiredDevice | undefined {
  return hall.devices.find((device) => device.id === id);
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

/** Those who can be asked, chosen and handed things. */
export function workingStaff(hall: Pick<Hall, 'staff'>): readonly StaffMember[] {
  return hall.staff.filter((one) => one.left !== true);
}

export function findStaff(hall: Hall, id: string): StaffMember | undefined {
  return hall.staff.find((one) => one.id === id);
}

const dayMinutes = 1440;

/**
 * Tickets are issued from opening until `lastTicketMinutes` before closing; those who wait then are still served
 * [Q11]. `minuteOfDay` is the wall clock's; a hall open past midnight closes at minute 1440 and more.
 */
export function issuesTickets(hours: OpeningHours, minuteOfDay: number, lastTicketMinutes = 0): boolean {
  const last = hours.closesMinute - lastTicketMinutes;
  const opens = (minute: number) => minute >= hours.opensMinute && minute < last;
  return opens(minuteOfDay) || opens(minuteOfDay + dayMinutes);
}

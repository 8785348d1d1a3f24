import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { Text } from '../kernel/text.ts';
import { type ApprovalSettings, limitsProblem } from './approval-limits.ts';
import type { CaseSettings } from './case-settings.ts';
import type { CashSettings } from './cash-settings.ts';
import { type CheckSettings, checkSettingsProblem } from './check-settings.ts';
import { type Checklist, checklistProblem, type EmergencyKind, emergencyKinds } from './checklist.ts';
import { type FloorPlan, floorPlanProblem } from './floor-plan.ts';
import {
  type ClerkSkills,
  type Counter,
  type CustomerClass,
  type Hall,
  type OpeningHours,
  type ServiceCategory,
  withDevices,
} from './hall.ts';
import type { IndicatorSettings } from './indicator-settings.ts';
import { type StaffRecord, staffRecordProblem, withStaffRecord } from './people.ts';
import type { QueueSettings } from './queue-settings.ts';
import { type ReportSettings, reportSettingsProblem } from './report-settings.ts';
import type { SecrecySettings } from './secrecy.ts';
import type { TrainingSettings } from './training-settings.ts';
import { kiosksWithoutPrinter, leaningOn, type WiredDevice, wiringProblem } from './wiring.ts';

/**
 * One thing that a manager has set over the hall file. A setting holds the whole value of its area, so that the newest
 * one of an area and id is all that counts.
 */
export type HallSetting =
  | { readonly area: 'hours'; readonly id: 'hall'; readonly value: OpeningHours }
  | { readonly area: 'queue'; readonly id: 'hall'; readonly value: QueueSettings }
  | {
      readonly area: 'class';
      readonly id: string;
      readonly value: Pick<CustomerClass, 'group' | 'waitTargetMin' | 'waitCapMin' | 'weight'>;
    }
  | {
      readonly area: 'category';
      readonly id: string;
      readonly value: Pick<ServiceCategory, 'name' | 'hint' | 'papers' | 'meanMinutes' | 'selfService'>;
    }
  | {
      readonly area: 'counter';
      readonly id: string;
      readonly value: Pick<Counter, 'zone' | 'categoryIds' | 'dedicatedClassIds' | 'lendsOut'>;
    }
  /** How long cases may take, and which departments look into them [D5]. */
  | { readonly area: 'cases'; readonly id: 'hall'; readonly value: CaseSettings }
  /** What is done in an emergency of a kind, and what customers are told [E5]; null: the usual list again. */
  | { readonly area: 'emergency'; readonly id: EmergencyKind; readonly value: Checklist | null }
  | { readonly area: 'cash'; readonly id: 'hall'; readonly value: CashSettings }
  | { readonly area: 'secrecy'; readonly id: 'hall'; readonly value: SecrecySettings }
  /** What may be given away or back without asking higher [M5]; the branch manager's to set. */
  | { readonly area: 'approvals'; readonly id: 'hall'; readonly value: ApprovalSettings }
  /** What is filed by itself, and where [M6]; the branch manager's to set. */
  | { readonly area: 'reports'; readonly id: 'hall'; readonly value: ReportSettings }
  /** Targets of indicators [E7]; the branch manager's to set. */
  | { readonly area: 'indicators'; readonly id: 'hall'; readonly value: IndicatorSettings }
  /** Lists before and after hours, and forms of inspections [E9, E10]. */
  | { readonly area: 'checks'; readonly id: 'hall'; readonly value: CheckSettings }
  /** Whether skills follow from training [E8]; the branch manager's to set. */
  | { readonly area: 'training'; readonly id: 'hall'; readonly value: TrainingSettings }
  /** How the hall lies [E6]; null: no plan is shown. */
  | { readonly area: 'plan'; readonly id: 'hall'; readonly value: FloorPlan | null }
  | { readonly area: 'clerk'; readonly id: string; readonly value: ClerkSkills }
  /** Somebody who works here, or did; the branch manager's to keep. */
  | { readonly area: 'staff'; readonly id: string; readonly value: StaffRecord }
  /** A device as it hangs and serves; null: taken out of the hall. */
  | { readonly area: 'device'; readonly id: string; readonly value: WiredDevice | null }
  /** What is said at a step [C8]; null: the usual words again. */
  | { readonly area: 'phrase'; readonly id: string; readonly value: Text | null };

export interface SettingEvent {
  readonly type: 'SettingChanged';
  readonly payload: HallSetting;
}

/**
 * The hall with these settings laid over its file: at most one for each area and id. People come first, whatever was set
 * last: the skills of somebody new are laid over a person who is there.
 */
export function withSettings(hall: Hall, settings: readonly HallSetting[]): Hall {
  const people = settings.filter((one) => one.area === 'staff');
  return [...people, ...settings.filter((one) => one.area !== 'staff')].reduce(withSetting, hall);
}

function withSetting(hall: Hall, setting: HallSetting): Hall {
  const change = <T extends { readonly id: string }>(list: readonly T[], value: Partial<T>): T[] =>
    list.map((one) => (one.id === setting.id ? { ...one, ...value } : one));
  switch (setting.area) {
    case 'hours':
      return { ...hall, hours: setting.value };
    case 'queue':
      return { ...hall, queue: setting.value };
    case 'cases':
      return { ...hall, cases: setting.value };
    case 'emergency':
      return { ...hall, emergencies: checklistsWith(hall.emergencies, setting.id, setting.value) };
    case 'cash':
      return { ...hall, cash: setting.value };
    case 'secrecy':
      return { ...hall, secrecy: setting.value };
    case 'approvals':
      return { ...hall, approvals: setting.value };
    case 'reports':
      return { ...hall, reports: setting.value };
    case 'indicators':
      return { ...hall, indicators: setting.value };
    case 'checks':
      return { ...hall, checks: setting.value };
    case 'training':
      return { ...hall, training: setting.value };
    case 'plan':
      return { ...hall, plan: setting.value };
    case 'class':
      return { ...hall, classes: change(hall.classes, setting.value) };
    case 'category':
      return { ...hall, categories: change(hall.categories, setting.value) };
    case 'counter':
      return { ...hall, counters: change(hall.counters, setting.value) };
    case 'clerk':
      return { ...hall, staff: change(hall.staff, { skills: setting.value }) };
    case 'staff':
      return { ...hall, staff: withStaffRecord(hall.staff, setting.id, setting.value) };
    case 'device':
      return withDevices(hall, devicesWith(hall.devices, setting.id, setting.value));
    case 'phrase':
      return { ...hall, phrases: phrasesWith(hall.phrases, setting.id, setting.value) };
  }
}

function phrasesWith(phrases: Hall['phrases'] = {}, id: string, value: Text | null) {
  const { [id]: _before, ...others } = phrases;
  return value === null ? others : { ...others, [id]: value };
}

function checklistsWith(lists: Hall['emergencies'] = {}, kind: EmergencyKind, value: Checklist | null) {
  const { [kind]: _before, ...others } = lists;
  return value === null ? others : { ...others, [kind]: value };
}

/** A changed device keeps its place in the list, a new one comes last. */
function devicesWith(
  devices: readonly WiredDevice[],
  id: string,
  value: WiredDevice | null,
): readonly WiredDevice[] {
  if (value === null) return devices.filter((one) => one.id !== id);
  const known = devices.some((one) => one.id === id);
  return known ? devices.map((one) => (one.id === id ? value : one)) : [...devices, value];
}

const invalid = (field: string, problem: string) => refuse('setting-invalid', { field, problem });

/**
 * Whether the hall can work with a setting. Shapes and ranges are the protocol's; this is what only the hall knows.
 * Refusals, in this order: setting-unknown (no such class, category, counter or clerk), setting-invalid {field, problem}; of staff, those of
 * staffRecordProblem.
 */
export function checkSetting(hall: Hall, setting: HallSetting): Result<HallSetting, Refusal> {
  if (!exists(hall, setting)) return refuse('setting-unknown', { area: setting.area, id: setting.id });
  const problem = problemOf(hall, setting);
  return problem ?? accept(setting);
}

function exists(hall: Hall, { area, id, value }: HallSetting): boolean {
  // A device may be new; only one that is there can be taken out.
  if (area === 'device') return value !== null || hall.devices.some((one) => one.id === id);
  // Somebody new is kept as somebody known is.
  if (area === 'staff') return true;
  // Which phrases there are, and what they must say, the phrases know: checkPhraseSetting.
  if (area === 'phrase') return true;
  const known = {
    hours: ['hall'],
    queue: ['hall'],
    secrecy: ['hall'],
    approvals: ['hall'],
    reports: ['hall'],
    indicators: ['hall'],
    checks: ['hall'],
    training: ['hall'],
    plan: ['hall'],
    cases: ['hall'],
    emergency: emergencyKinds as readonly string[],
    cash: ['hall'],
    class: hall.classes.map((one) => one.id),
    category: hall.categories.map((one) => one.id),
    counter: hall.counters.map((one) => one.id),
    clerk: hall.staff.map((one) => one.id),
  };
  return known[area].includes(id);
}

function problemOf(hall: Hall, setting: HallSetting) {
  const categoryIds = hall.categories.map((one) => one.id);
  const classIds = hall.classes.map((one) => one.id);
  const stranger = (ids: readonly string[], known: readonly string[]) =>
    ids.find((id) => !known.includes(id));
  switch (setting.area) {
    case 'hours':
      return setting.value.closesMinute > setting.value.opensMinute
        ? null
        : invalid('closes', 'before-opening');
    case 'class':
      return setting.value.waitCapMin >= setting.value.waitTargetMin
        ? null
        : invalid('waitCapMin', 'below-target');
    case 'category':
    // Which indicators there are, and what they may ask, the indicators know: checkTargets.
    case 'indicators':
    case 'secrecy':
    case 'cash':
    case 'training':
      return null;
    case 'checks': {
      const found = checkSettingsProblem(setting.value);
      return found && invalid(found.field, found.problem);
    }
    case 'plan': {
      const found = setting.value && floorPlanProblem(hall, setting.value);
      return found && invalid(found.field, found.problem);
    }
    case 'approvals': {
      const found = limitsProblem(setting.value);
      return found && invalid(found.field, found.problem);
    }
    case 'emergency': {
      const found = setting.value && checklistProblem(setting.value);
      return found && invalid(found.field, found.problem);
    }
    case 'reports': {
      const found = reportSettingsProblem(setting.value);
      return found && invalid(found.field, found.problem);
    }
    case 'cases': {
      const ids = setting.value.departments.map((one) => one.id);
      if (new Set(ids).size < ids.length) return invalid('departments', 'doubled');
      return stranger(setting.value.categoryIds, categoryIds) ? invalid('categoryIds', 'unknown') : null;
    }
    case 'counter': {
      if (stranger(setting.value.categoryIds, categoryIds)) return invalid('categoryIds', 'unknown');
      return stranger(setting.value.dedicatedClassIds, classIds)
        ? invalid('dedicatedClassIds', 'unknown')
        : null;
    }
    case 'clerk': {
      if (stranger(setting.value.categoryIds ?? [], categoryIds)) return invalid('categoryIds', 'unknown');
      const dialects = hall.queue.dialects.map((one) => one.id);
      return stranger(setting.value.dialectIds, dialects) ? invalid('dialectIds', 'unknown') : null;
    }
    case 'staff':
      return staffRecordProblem(hall, setting.id, setting.value);
    case 'device':
      return deviceProblem(hall, setting.id, setting.value);
    case 'phrase':
      return null;
    case 'queue': {
      const { courtesyClassId, appointmentClassId, appointments } = setting.value;
      if (courtesyClassId !== null && !classIds.includes(courtesyClassId))
        return invalid('courtesyClassId', 'unknown');
      if (appointmentClassId !== null && !classIds.includes(appointmentClassId))
        return invalid('appointmentClassId', 'unknown');
      return stranger(appointments.memberClassIds, classIds) ? invalid('memberClassIds', 'unknown') : null;
    }
  }
}

function deviceProblem(hall: Hall, id: string, value: WiredDevice | null) {
  const kioskIds = hall.kiosks.map((one) => one.id);
  if (value === null && leaningOn(hall.devices, id).length > 0) return invalid('device', 'in-use');
  if (value !== null) {
    if (value.id !== id) return invalid('id', 'differs');
    const before = hall.devices.find((one) => one.id === id);
    if (before && before.kind !== value.kind) return invalid('kind', 'fixed');
    const others = hall.devices.filter((one) => one.id !== id);
    const counterIds = hall.counters.map((one) => one.id);
    const found = wiringProblem(value, others, { counterIds, kioskIds });
    if (found) return invalid(found.field, found.problem);
  }
  const after = devicesWith(hall.devices, id, value);
  return kiosksWithoutPrinter(after, kioskIds).length > kiosksWithoutPrinter(hall.devices, kioskIds).length
    ? invalid('posts', 'kiosk-needs-printer')
    : null;
}

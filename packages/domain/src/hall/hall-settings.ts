import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { ClerkSkills, Counter, CustomerClass, Hall, OpeningHours, ServiceCategory } from './hall.ts';
import type { QueueSettings } from './queue-settings.ts';

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
  | { readonly area: 'clerk'; readonly id: string; readonly value: ClerkSkills };

export interface SettingEvent {
  readonly type: 'SettingChanged';
  readonly payload: HallSetting;
}

/** The hall with these settings laid over its file: at most one for each area and id. */
export function withSettings(hall: Hall, settings: readonly HallSetting[]): Hall {
  return settings.reduce(withSetting, hall);
}

function withSetting(hall: Hall, setting: HallSetting): Hall {
  const change = <T extends { readonly id: string }>(list: readonly T[], value: Partial<T>): T[] =>
    list.map((one) => (one.id === setting.id ? { ...one, ...value } : one));
  switch (setting.area) {
    case 'hours':
      return { ...hall, hours: setting.value };
    case 'queue':
      return { ...hall, queue: setting.value };
    case 'class':
      return { ...hall, classes: change(hall.classes, setting.value) };
    case 'category':
      return { ...hall, categories: change(hall.categories, setting.value) };
    case 'counter':
      return { ...hall, counters: change(hall.counters, setting.value) };
    case 'clerk':
      return { ...hall, staff: change(hall.staff, { skills: setting.value }) };
  }
}

const invalid = (field: string, problem: string) => refuse('setting-invalid', { field, problem });

/**
 * Whether the hall can work with a setting. Shapes and ranges are the protocol's; this is what only the hall knows.
 * Refusals, in this order: setting-unknown (no such class, category, counter or clerk), setting-invalid {field, problem}.
 */
export function checkSetting(hall: Hall, setting: HallSetting): Result<HallSetting, Refusal> {
  if (!exists(hall, setting)) return refuse('setting-unknown', { area: setting.area, id: setting.id });
  const problem = problemOf(hall, setting);
  return problem ?? accept(setting);
}

function exists(hall: Hall, { area, id }: HallSetting): boolean {
  const known = {
    hours: ['hall'],
    queue: ['hall'],
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
      return null;
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

import {
  caseSettingsOf,
  type FloorPlan,
  firstFloorPlan,
  type Hall,
  noReportSchedules,
  workingStaff,
} from '@onehall/domain';
import type { HallSettingsBody } from '@onehall/protocol';
import type { ServerParts } from '../parts.ts';

const rolesAtCounters = ['clerk', 'complaint-handler', 'duty-manager'];

function presentCaseSettings(hall: Hall): HallSettingsBody['cases'] {
  const { departments, categoryIds, limitHours, ...rest } = caseSettingsOf(hall);
  return {
    ...rest,
    limitHours: { ...limitHours },
    departments: departments.map(({ id, name }) => ({ id, name })),
    categoryIds: [...categoryIds],
  };
}

function presentDrawing({ width, depth, walls, places }: FloorPlan): NonNullable<HallSettingsBody['plan']> {
  return { width, depth, walls: walls.map((one) => ({ ...one })), places: places.map((one) => ({ ...one })) };
}

/** The rules of the hall as they count now, and which of them differ from the hall file. */
export function presentSettings(parts: ServerParts): HallSettingsBody {
  const { hall, store, forecast } = parts;
  return {
    hours: { ...hall.hours },
    secrecy: { ...hall.secrecy, judicialReferral: { ...hall.secrecy.judicialReferral } },
    approvals: hall.approvals,
    cases: presentCaseSettings(hall),
    plan: hall.plan ? presentDrawing(hall.plan) : null,
    firstPlan: presentDrawing(firstFloorPlan(hall)),
    cash: { ...hall.cash },
    reports: {
      schedules: (hall.reports ?? noReportSchedules).schedules.map((one) => ({
        ...one,
        reportIds: [...one.reportIds],
        formats: [...one.formats],
      })),
    },
    indicators: { targets: (hall.indicators?.targets ?? []).map((one) => ({ ...one })) },
    queue: {
      ...hall.queue,
      dialects: [...hall.queue.dialects],
      appointments: {
        ...hall.queue.appointments,
        memberClassIds: [...hall.queue.appointments.memberClassIds],
      },
    },
    classes: hall.classes.map(({ id, name, group, waitTargetMin, waitCapMin, weight }) => ({
      id,
      name,
      group,
      waitTargetMin,
      waitCapMin,
      weight,
    })),
    categories: hall.categories.map(({ id, prefix, name, hint, papers, meanMinutes, selfService }) => ({
      id,
      prefix,
      name,
      hint,
      papers: [...papers],
      meanMinutes,
      selfService,
    })),
    counters: hall.counters.map(({ id, number, zone, categoryIds, dedicatedClassIds, lendsOut }) => ({
      id,
      number,
      zone,
      categoryIds: [...categoryIds],
      dedicatedClassIds: [...dedicatedClassIds],
      lendsOut,
    })),
    kiosks: hall.kiosks.map(({ id, name }) => ({ id, name })),
    clerks: workingStaff(hall)
      .filter((one) => rolesAtCounters.includes(one.role))
      .map(({ id, workNumber, name, skills }) => ({
        id,
        workNumber,
        name,
        skills: {
          categoryIds: skills.categoryIds === null ? null : [...skills.categoryIds],
          dialectIds: [...skills.dialectIds],
        },
      })),
    changed: store.state.settings().map(({ area, id }) => `${area}:${id}`),
    capacity: forecast.capacity,
  };
}

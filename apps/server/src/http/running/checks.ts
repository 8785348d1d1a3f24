import {
  adoptSkills,
  closeCheckList,
  holdInspection,
  holdShiftMeeting,
  reassignHallDefect,
  recordTraining,
  repairHallDefect,
  reviewDefectRepair,
  strikeTraining,
  tickCheckStep,
} from '@onehall/application';
import { type CheckList, hallDayOf, refuse } from '@onehall/domain';
import { type RouteName, routes } from '@onehall/protocol';
import { presentBriefing } from '../../present/briefing.ts';
import { measuredNow } from '../../present/check-measures.ts';
import { measuresOf, presentChecks } from '../../present/checks.ts';
import { presentInspections, presentMyDefects } from '../../present/inspections.ts';
import { presentTrainings } from '../../present/trainings.ts';
import { byStaff } from '../by-staff.ts';
import { type Endpoint, endpoint } from '../endpoint.ts';

const day = /^\d{4}-\d{2}-\d{2}$/;
const listOf = (name: string): CheckList | null => (name === 'opening' || name === 'closing' ? name : null);

/** Before and after hours [E9]; each refuses what its use case does, and check-list-unknown. */
export const checkEndpoints = {
  readBriefing: endpoint(routes.readBriefing, ({ parts }) => ({ ok: true, value: presentBriefing(parts) })),
  readChecks: endpoint(routes.readChecks, ({ parts, param }) => {
    const asked = param('businessDay');
    const today = hallDayOf(parts.now(), parts.hall);
    return { ok: true, value: presentChecks(parts, day.test(asked) ? asked : today) };
  }),
  tickCheckStep: byStaff(routes.tickCheckStep, ({ body: { reason }, param }, by, context) => {
    const list = listOf(param('list'));
    return list === null
      ? refuse('check-list-unknown')
      : tickCheckStep({ list, stepId: param('stepId'), reason, by }, context);
  }),
  closeCheckList: byStaff(routes.closeCheckList, ({ parts, param }, by, context) => {
    const list = listOf(param('list'));
    if (list === null) return refuse('check-list-unknown');
    const measured = measuredNow(parts, measuresOf(parts, list));
    return closeCheckList({ list, measured, by }, context);
  }),
  holdShiftMeeting: byStaff(routes.holdShiftMeeting, ({ body: { present, points } }, by, context) =>
    holdShiftMeeting({ present, points, by }, context),
  ),
} as const satisfies Partial<Record<RouteName, Endpoint>>;

/** Inspections and repairs [E10]; each refuses what its use case does. */
export const inspectionEndpoints = {
  readInspections: endpoint(routes.readInspections, ({ parts }) => ({
    ok: true,
    value: presentInspections(parts),
  })),
  readMyDefects: endpoint(routes.readMyDefects, ({ parts, principal }) =>
    principal.kind === 'staff'
      ? { ok: true, value: { defects: presentMyDefects(parts, principal.staff.id) } }
      : refuse('not-permitted'),
  ),
  holdInspection: byStaff(routes.holdInspection, ({ body: { answers, note, defects }, param }, by, context) =>
    holdInspection({ formId: param('formId'), answers, note, defects, by }, context),
  ),
  repairDefect: byStaff(routes.repairDefect, ({ body: { words }, param }, by, context) =>
    repairHallDefect({ defectId: param('defectId'), words, by }, context),
  ),
  reviewDefect: byStaff(routes.reviewDefect, ({ body: { sendBack }, param }, by, context) =>
    reviewDefectRepair({ defectId: param('defectId'), sendBack, by }, context),
  ),
  reassignDefect: byStaff(routes.reassignDefect, ({ body: { to, dueOn }, param }, by, context) =>
    reassignHallDefect({ defectId: param('defectId'), to, dueOn, by }, context),
  ),
} as const satisfies Partial<Record<RouteName, Endpoint>>;

/** Training [E8]; each refuses what its use case does. */
export const trainingEndpoints = {
  readTrainings: endpoint(routes.readTrainings, ({ parts }) => ({
    ok: true,
    value: presentTrainings(parts),
  })),
  recordTraining: byStaff(
    routes.recordTraining,
    ({ body: { commandId: _id, staffIds, ...training } }, by, context) =>
      recordTraining({ ...training, staffIds, by }, context),
  ),
  adoptSkills: byStaff(routes.adoptSkills, ({ body: { topic, trainer } }, by, context) =>
    adoptSkills({ topic, trainer, by }, context),
  ),
  strikeTraining: byStaff(routes.strikeTraining, ({ body: { reason }, param }, by, context) =>
    strikeTraining({ trainingId: param('trainingId'), reason, by }, context),
  ),
} as const satisfies Partial<Record<RouteName, Endpoint>>;

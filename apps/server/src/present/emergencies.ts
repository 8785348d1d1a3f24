import {
  checklistOf,
  type Emergency,
  emergencyKinds,
  findCategory,
  findStaff,
  hallDayOf,
  paperNumber,
} from '@onehall/domain';
import type { ReplyOf, RunningEmergency, routes, TextBody } from '@onehall/protocol';
import type { ServerParts } from '../parts.ts';
import { timelineText } from './emergency-words.ts';

const pastMost = 100;
const entriesMost = 500;
const openPapersMost = 200;
const blocksMost = 60;
const papersOfKindMost = 200;

const numberOf = ({ hall }: ServerParts, staffId: string): string =>
  findStaff(hall, staffId)?.workNumber ?? staffId;

function presentRunning(parts: ServerParts, one: Emergency): RunningEmergency {
  return {
    emergencyId: one.id,
    kind: one.kind,
    drill: one.drill,
    startedAt: one.startedAt,
    startedBy: numberOf(parts, one.startedBy),
    steps: one.steps.map(({ id, text, owner, measure, mark, markedBy, markedAt, note }) => ({
      stepId: id,
      text: { ...text },
      owner,
      measured: measure !== undefined,
      mark,
      markedBy: markedBy === null ? null : numberOf(parts, markedBy),
      markedAt,
      note,
    })),
    announcement: one.announcement,
    proposed: { ...checklistOf(parts.hall, one.kind).announcement },
    operations: [...one.operations],
  };
}

/** What runs, for everybody on duty. */
export function presentEmergencies(parts: ServerParts): RunningEmergency[] {
  return parts.store.state.runningEmergencies().map((one) => presentRunning(parts, one));
}

/** What customers read now: drills say nothing to them. */
export function presentNotices({ store }: ServerParts): TextBody[] {
  return store.state
    .runningEmergencies()
    .flatMap(({ drill, announcement }) => (drill || announcement === null ? [] : [{ ...announcement }]));
}

export function presentEmergencyPage(parts: ServerParts): ReplyOf<typeof routes.readEmergencies> {
  const { hall, store } = parts;
  const drills = new Map(store.emergencies.lastDrills().map(({ kind, endedAt }) => [kind, endedAt]));
  return {
    running: presentEmergencies(parts),
    kinds: emergencyKinds.map((kind) => {
      const { steps, announcement } = checklistOf(hall, kind);
      return {
        kind,
        checklist: { steps: steps.map((step) => ({ ...step, text: { ...step.text } })), announcement },
        own: hall.emergencies?.[kind] !== undefined,
        lastDrillAt: drills.get(kind) ?? null,
      };
    }),
    past: store.emergencies
      .emergencies(pastMost)
      .filter(({ endedAt }) => endedAt !== null)
      .map((one) => ({
        emergencyId: one.id,
        kind: one.kind,
        drill: one.drill,
        startedAt: one.startedAt,
        startedBy: numberOf(parts, one.startedBy),
        endedAt: one.endedAt,
        outcome: one.outcome,
        marked: one.steps.filter(({ mark }) => mark !== null).length,
        steps: one.steps.length,
      })),
  };
}

/** The report of an emergency as of now; null: there is no such emergency. */
export function presentEmergencyReport(
  parts: ServerParts,
  emergencyId: string,
): ReplyOf<typeof routes.readEmergencyReport> | null {
  const { store } = parts;
  const one = store.state.emergency(emergencyId);
  if (one === null) return null;
  const marked = (mark: string | null) => one.steps.filter((step) => step.mark === mark).length;
  return {
    emergencyId,
    kind: one.kind,
    drill: one.drill,
    startedAt: one.startedAt,
    endedAt: one.endedAt,
    outcome: one.outcome,
    timeline: store.emergencies.entries(emergencyId, entriesMost).map(({ seq, at, by, what, facts }) => ({
      seq,
      at,
      by: numberOf(parts, by),
      what: timelineText(one, what, facts),
    })),
    figures: {
      stepsDone: marked('done') + marked('measured'),
      stepsSkipped: marked('skipped'),
      stepsOpen: marked(null),
      ...store.emergencies.figures(one, parts.now()),
    },
    openPapers: store.emergencies
      .openPapers(one, parts.now(), openPapersMost)
      .map(({ kind, number }) => paperNumber(kind, number)),
  };
}

/** Every printer with a roll: those that can print now first. */
function ticketPrinters({ hall, devices }: ServerParts) {
  return hall.devices
    .filter(({ kind }) => kind === 'receipt-printer')
    .map(({ id, name }) => ({
      deviceId: id,
      name,
      ready: devices.printerReadiness(id)?.state === 'ready',
    }))
    .sort((a, b) => Number(b.ready) - Number(a.ready));
}

/** Blocks and papers, with the lists that keying them in chooses from. */
export function presentFallbackPapers(parts: ServerParts): ReplyOf<typeof routes.readFallbackPapers> {
  const { hall, store } = parts;
  const counterRoles = ['clerk', 'complaint-handler', 'duty-manager'];
  return {
    today: hallDayOf(parts.now(), hall),
    blocks: store.emergencies.blocks(blocksMost).map(({ drill, printedBy, categoryId, ...block }) => ({
      ...block,
      categoryName: findCategory(hall, categoryId ?? '')?.name ?? null,
      drill: drill === 1,
      printedBy: numberOf(parts, printedBy),
    })),
    papers: store.emergencies
      .papers(papersOfKindMost)
      .map(({ drill, toComplete, clerkId, categoryId, ...paper }) => ({
        ...paper,
        label: paperNumber(paper.kind, paper.number),
        drill: drill === 1,
        clerk: clerkId === null ? null : numberOf(parts, clerkId),
        categoryName: findCategory(hall, categoryId ?? '')?.name ?? null,
        toComplete: toComplete === 1,
      })),
    categories: hall.categories.map(({ id, name }) => ({ id, name })),
    classes: hall.classes.map(({ id, name }) => ({ id, name })),
    counters: hall.counters.map(({ id, number }) => ({ id, number })),
    printers: ticketPrinters(parts),
    clerks: hall.staff
      .filter(({ role }) => counterRoles.includes(role))
      .map(({ id, workNumber, name }) => ({
        id,
        workNumber,
        name,
        hasShift: store.state.openShift(id)?.state === 'open',
      })),
  };
}

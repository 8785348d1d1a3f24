import {
  afterCaseEvent,
  type Case,
  type CaseChannel,
  type CaseEvent,
  type CaseKind,
  type CaseOpening,
  type CaseTopic,
  caseNumber,
  caseSettingsOf,
  currentParty,
  findClass,
  type HallEvent,
  hallDayOf,
  inService,
  isOver,
  type OtherSide,
  openingClocks,
  type Refusal,
  type Result,
  refuse,
  type Visit,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided, type PersonalRecord } from '../decision.ts';
import { entrustJob } from '../visit/entrusted-jobs.ts';
import { contactOfParty } from '../visit/service-request.ts';
import { visitOfClerk } from '../visit/visit-of-clerk.ts';
import { caseSubject } from './case-words.ts';
import { type GivenStep, stepOnCase } from './step-case.ts';

export interface OpenCase {
  readonly by: string;
  /** A draft that a ticket or a rating began; null: there is none. */
  readonly draftId: string | null;
  /** The visit that is served by this clerk; null: it came by another way. */
  readonly visitId: string | null;
  readonly kind: CaseKind;
  readonly topic: CaseTopic;
  readonly channel: CaseChannel;
  readonly content: string;
  readonly expectation: string;
  /** 'visit': whoever's line is in the visit; null: nobody left a name. */
  readonly contact: 'visit' | { readonly name: string; readonly mobile: string } | null;
  readonly guided: readonly (readonly [string, string])[];
  /** It was repeated back, and the customer said that it is right [D2]. */
  readonly readBack: boolean;
  readonly major: boolean;
  readonly outside: OtherSide | null;
  /** A device that is left for repair; null: none. */
  readonly device: { readonly what: string; readonly goods: string; readonly promisedAt: number } | null;
  /** What is done with it in the same breath: answered here, or a work order; null: later. */
  readonly next: GivenStep | null;
}

/** Who answers for it, and where its words lie. */
export interface Opening {
  readonly caseId: string;
  readonly recordId: string;
  readonly who: Who;
  /** null: nobody stands before us with one. */
  readonly ticketId: string | null;
  readonly jobId: string | null;
  /** null: nobody yet. */
  readonly ownerId: string | null;
}

/** Those which nobody stands before us to hear. */
const unheard: ReadonlySet<CaseChannel> = new Set(['letter', 'page', 'rating', 'hotline', 'province']);

export interface Who {
  readonly subjectId: string | null;
  readonly name: string;
  readonly mobile: string | null;
}

/**
 * A case is opened: whoever takes it answers for it until it is closed [D1, D2]. Major ones reach the manager at once
 * [D5]. Refusals, in this order: case-unknown, case-opened (the draft was opened or dropped), those of visitOfClerk,
 * visit-not-open, case-not-read-back, contact-missing (only a suggestion may have no name), those of entrustJob, those of
 * the step that follows.
 */
export function openCase(
  command: OpenCase,
  context: CommandContext,
): Decision<{ caseId: string; number: string }> {
  const draft = draftOf(command.draftId, context);
  if (!draft.ok) return draft;
  const visit = visitAt(command, context);
  if (!visit.ok) return visit;
  if (!command.readBack && !unheard.has(command.channel)) return refuse('case-not-read-back');
  const who = whoOf(command, visit.value, context);
  if (!who.ok) return who;
  const caseId = draft.value?.id ?? context.newId();
  const device = leaveDevice(command, context);
  if (!device.ok) return device;
  const recordId = context.newId();
  const opening = openingOf(
    command,
    {
      ...{ caseId, recordId, who: who.value, jobId: device.value.jobId, ownerId: command.by },
      ticketId: visit.value?.ticketId ?? null,
    },
    context,
  );
  const event: CaseEvent = { type: 'CaseOpened', payload: opening };
  const opened = afterCaseEvent(draft.value, event, context.now);
  const { name, mobile } = who.value;
  const { content, expectation, next } = command;
  const records: PersonalRecord[] = [
    { recordId, subjectId: opening.subjectId, content: { content, expectation, name, mobile } },
    ...device.value.records,
  ];
  const events: HallEvent[] = [
    ...device.value.events,
    event,
    ...majorAlert(opened, context),
    ...slipFor(opened, visit.value, context),
  ];
  const answer = { caseId, number: opening.number };
  if (next === null) return decided(events, answer, records);
  const step = stepOnCase(opened, { by: command.by, ...next }, context);
  if (!step.ok) return step;
  return decided([...events, ...step.value.events], answer, [...records, ...step.value.records]);
}

function draftOf(draftId: string | null, { state }: CommandContext): Result<Case | null, Refusal> {
  if (draftId === null) return { ok: true, value: null };
  const draft = state.hallCase(draftId);
  if (draft === null) return refuse('case-unknown');
  return draft.state === 'draft' ? { ok: true, value: draft } : refuse('case-opened');
}

function visitAt({ visitId, by }: OpenCase, context: CommandContext): Result<Visit | null, Refusal> {
  if (visitId === null) return { ok: true, value: null };
  const place = visitOfClerk({ visitId, clerkId: by }, context);
  if (!place.ok) return place;
  const open = inService(place.value.visit, place.value.counterId);
  return open.ok ? { ok: true, value: place.value.visit } : open;
}

function whoOf(command: OpenCase, visit: Visit | null, context: CommandContext): Result<Who, Refusal> {
  const { contact, kind } = command;
  const party = visit && currentParty(visit);
  const subjectId = party?.id ?? null;
  if (contact === null)
    return kind === 'suggestion'
      ? { ok: true, value: { subjectId, name: '', mobile: null } }
      : refuse('contact-missing');
  if (contact !== 'visit') return { ok: true, value: { subjectId, ...contact } };
  const known = contactOfParty(party, context);
  if (known === null || known.mobile === null) return refuse('contact-missing');
  return { ok: true, value: { subjectId, name: known.name, mobile: known.mobile } };
}

/** The device lies here as an entrusted job does: its code finds it, and it is signed for when it is taken away [C19, D8]. */
function leaveDevice(
  { device, visitId, by }: OpenCase,
  context: CommandContext,
): Result<
  {
    readonly jobId: string | null;
    readonly events: readonly HallEvent[];
    readonly records: readonly PersonalRecord[];
  },
  Refusal
> {
  if (device === null || visitId === null)
    return { ok: true, value: { jobId: null, events: [], records: [] } };
  const left = entrustJob({ visitId, clerkId: by, ...device }, context);
  if (!left.ok) return left;
  const { events, records = [], answer } = left.value;
  return { ok: true, value: { jobId: answer.jobId, events, records } };
}

/** The opening of a case: its number and its clocks. */
export function openingOf(
  command: Pick<OpenCase, 'kind' | 'topic' | 'channel' | 'visitId' | 'major' | 'outside' | 'guided' | 'by'>,
  made: Opening,
  context: CommandContext,
): CaseOpening {
  const { hall, now, state } = context;
  const { kind, topic, channel, visitId, major, outside, guided, by } = command;
  const year = hallDayOf(now, hall).slice(0, 4);
  const serial = state.lastCaseSerial(kind, year) + 1;
  const vip = isVip(made.ticketId, context);
  const clocks = openingClocks(kind, caseSettingsOf(hall), {
    vip,
    outsideDueAt: outside?.dueAt ?? null,
    now,
  });
  const { caseId, recordId, who, jobId, ownerId } = made;
  const number = caseNumber(kind, year, serial);
  const subjectId = who.subjectId ?? caseSubject(caseId);
  const about = { kind, topic, channel, visitId, vip, major, outside, guided, jobId };
  const sealed = { subjectId, recordId, anonymous: who.mobile === null };
  return {
    caseId,
    by,
    ownerId,
    number,
    year,
    serial,
    ...about,
    ...sealed,
    ...clocks,
    token: context.newToken(),
  };
}

function isVip(ticketId: string | null, { hall, state }: CommandContext): boolean {
  const ticket = ticketId === null ? null : state.ticket(ticketId);
  return ticket !== null && findClass(hall, ticket.classId)?.group === 'vip';
}

/** The customer takes its number and the way to its page along [D10]; where no printer stands at the counter, the page of their ticket leads there. */
function slipFor(one: Case, visit: Visit | null, context: CommandContext): HallEvent[] {
  const counter = context.hall.counters.find(({ id }) => id === visit?.counterId);
  const deviceId = counter?.receiptPrinterId ?? null;
  if (deviceId === null) return [];
  const payload = { jobId: context.newId(), deviceId, slip: 'case', subjectId: one.id, copy: 0 } as const;
  return [{ type: 'PrintQueued', payload }];
}

/** The manager hears of a major case at once [D5]. */
export function majorAlert(one: Case, context: CommandContext): HallEvent[] {
  if (!one.major) return [];
  const facts = { caseId: one.id, number: one.number };
  const payload = { alertId: context.newId(), kind: 'case-major', source: one.number, facts } as const;
  return [{ type: 'AlertRaised', payload }];
}

/**
 * A case begins by itself: a ticket for the complaint desk is served, or a rating is bad [Q12, D2]. It has no number and no
 * words yet; whoever opens it reads it back.
 */
export function draftCase(
  draft: {
    readonly kind: CaseKind;
    readonly channel: CaseChannel;
    readonly visitId: string;
    readonly ticketId: string;
    /** null: whoever takes it. */
    readonly ownerId: string | null;
    readonly by: string;
  },
  context: CommandContext,
): HallEvent[] {
  if (context.state.caseDraftOf(draft.ticketId) !== null) return [];
  return [{ type: 'CaseDrafted', payload: { caseId: context.newId(), ...draft } }];
}

/** Nothing came of it, and why is written down. Refusals: case-unknown, case-opened. */
export function dropCaseDraft(
  command: { readonly caseId: string; readonly by: string; readonly reason: string },
  context: CommandContext,
): Decision<{ caseId: string }> {
  const one = context.state.hallCase(command.caseId);
  if (one === null) return refuse('case-unknown');
  if (one.state !== 'draft' || isOver(one.state)) return refuse('case-opened');
  return decided([{ type: 'CaseDropped', payload: command }], { caseId: one.id });
}

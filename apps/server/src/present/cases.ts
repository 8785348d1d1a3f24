import { actorIn, type CaseWords, recordOfCase } from '@onehall/application';
import {
  type Case,
  caseSettingsOf,
  clocksOf,
  countsAs,
  isOver,
  maskMobile,
  maskName,
  mayWorkOn,
  permittedActs,
  workingStaff,
} from '@onehall/domain';
import type { CaseEntryBody, CaseLineBody, CaseRecordBody } from '@onehall/protocol';
import type { CaseEntryRow } from '@onehall/storage-sqlite';
import type { ServerParts } from '../parts.ts';
import { guidedTexts } from './case-guide.ts';
import { casePath } from './case-page.ts';
import { casePersonOf } from './case-person.ts';

/** A case as lists show it: nothing that names its customer. */
export function presentCaseLine(parts: ServerParts, one: Case): CaseLineBody {
  const { hall, store } = parts;
  const { ownerId, dueAt, answeredAt, ticketId } = one;
  const open = !isOver(one.state) && one.state !== 'draft';
  const { kind, topic, channel, state, causeId, departmentId, vip, major, level, reworks } = one;
  return {
    ...{ kind, topic, channel, state, causeId, departmentId, vip, major, level, reworks },
    caseId: one.id,
    number: one.number,
    countsAs: countsAs(one),
    owner: ownerId === null ? null : casePersonOf(parts, ownerId),
    ownerGone: open && ownerId !== null && !workingStaff(hall).some(({ id }) => id === ownerId),
    ticketNumber: ticketId === null ? '' : (store.queries.ticket(ticketId)?.number ?? ''),
    openedAt: one.openedAt,
    dueAt,
    answeredAt,
    nextContactAt: one.nextContactAt,
    closedAt: one.closedAt,
    late: dueAt !== null && (answeredAt ?? (open ? parts.now() : dueAt)) > dueAt,
  };
}

/** A case with its whole record, as this person may see it and go on with it. */
export function presentCaseRecord(parts: ServerParts, one: Case, staffId: string): CaseRecordBody {
  const { hall, store } = parts;
  const actor = actorIn(hall, staffId);
  const record = recordOfCase(one, store);
  const token = store.state.caseToken(one.id);
  const { jobId, ...device } = one.device;
  const { justified, satisfied, callBackTries, options, outcome, outside, sentUp, afterCareAt } = one;
  return {
    ...{ justified, satisfied, callBackTries, options, outcome, outside, sentUp, afterCareAt },
    line: presentCaseLine(parts, one),
    content: record?.content ?? '',
    expectation: record?.expectation ?? '',
    maskedName: record === null || record.name === '' ? '' : maskName(record.name),
    maskedMobile: record?.mobile == null ? '' : maskMobile(record.mobile),
    guided: guidedTexts(one.topic, store.cases.guidedOf(one.id)),
    clocks: clocksOf(one),
    acts: permittedActs(one, actor, caseSettingsOf(hall), parts.now()),
    mayKeep: mayWorkOn(one, actor).ok,
    device: { ...device, code: (jobId && store.state.entrustedJob(jobId)?.code) ?? '' },
    link: token === null ? '' : `${parts.publicUrl()}${casePath(token)}`,
    entries: store.cases.entries(one.id).map((entry) => presentEntry(parts, entry)),
  };
}

function presentEntry(parts: ServerParts, entry: CaseEntryRow): CaseEntryBody {
  const kept = entry.recordId === null ? null : parts.store.state.personalRecord(entry.recordId);
  // The opening's record is the customer's own words, which stand above the list.
  const said = entry.type === 'CaseOpened' ? null : (kept as CaseWords | null);
  const { seq, type, at, by, facts } = entry;
  return {
    ...{ seq, type, at, facts },
    by: by === 'server' || by === 'customer' ? null : casePersonOf(parts, by),
    byCustomer: by === 'customer',
    words: said?.words ?? '',
    options: [...(said?.options ?? [])],
  };
}

import { noticesToRead } from '@onehall/application';
import {
  businessDayAt,
  dayNumber,
  dayOfNumber,
  findCounter,
  hallDayOf,
  noticeNumber,
  workingStaff,
} from '@onehall/domain';
import type { ReplyOf, routes } from '@onehall/protocol';
import type { ServerParts } from '../parts.ts';
import { devicesAmiss } from './check-measures.ts';
import { presentChecks } from './checks.ts';
import { presentInspections } from './inspections.ts';
import { presentPerson } from './person.ts';

type Briefing = ReplyOf<typeof routes.readBriefing>;

const shownMost = 12;

function presentYesterday({ store, now }: ServerParts, day: string): Briefing['yesterday'] {
  const states = store.queries.countsByState(day);
  const waits = store.queries.classWaits(day, now());
  const counts = store.state.dayCounts(day);
  const longest = waits.map((one) => one.waitMsMax ?? 0);
  const sum = (of: (one: (typeof waits)[number]) => number) => waits.reduce((all, one) => all + of(one), 0);
  return {
    day,
    issued: counts.issued,
    served: counts.served,
    called: sum((one) => one.called),
    withinTarget: sum((one) => one.withinTarget),
    noShow: states.get('noShow') ?? 0,
    abandoned: states.get('abandoned') ?? 0,
    missedAppointments: counts.missedAppointments,
    // A clock that was set back must not show a negative wait.
    longestWaitMs: longest.length === 0 ? null : Math.max(0, ...longest),
    payments: store.state.closedDay(day)?.figures.payments ?? null,
  };
}

function presentRoster(parts: ServerParts, today: string): Briefing['roster'] {
  const kept = parts.store.state.publishedRoster(today.slice(0, 7));
  if (kept === null) return null;
  return kept.shifts
    .filter((one) => one.day === today)
    .map(({ staffId, startMinute, endMinute }) => ({
      person: presentPerson(parts, staffId),
      startMinute,
      endMinute,
    }))
    .toSorted(
      (a, b) => a.startMinute - b.startMinute || a.person.workNumber.localeCompare(b.person.workNumber),
    );
}

/** Notices in force that were published, or corrected, since yesterday began. */
function presentNew({ store, hall }: ServerParts, today: string, yesterday: string): Briefing['notices'] {
  const since = businessDayAt(yesterday, hall.zone) ?? 0;
  return store.notices
    .inForce(today)
    .filter((one) => one.publishedAt >= since || one.validFrom === today)
    .slice(0, shownMost)
    .map((one) => ({
      noticeId: one.id,
      number: noticeNumber(one),
      title: one.title,
      body: one.body,
      mustRead: one.mustRead,
    }));
}

function presentCases(parts: ServerParts): Briefing['cases'] {
  const about = { now: parts.now(), me: '' };
  const counts = parts.store.cases.counts(about);
  return {
    open: counts.open,
    overdue: counts.overdue,
    due: parts.store.cases
      .list('due', null, about)
      .slice(0, shownMost)
      .map(({ number, dueAt, ownerId }) => ({
        number,
        dueAt,
        owner: ownerId === null ? null : presentPerson(parts, ownerId),
      })),
  };
}

/** What is said before the shift, put together from what every room knows at this moment. */
export function presentBriefing(parts: ServerParts): Briefing {
  const { hall, store } = parts;
  const today = hallDayOf(parts.now(), hall);
  const yesterday = dayOfNumber((dayNumber(today) ?? 0) - 1);
  const checks = presentChecks(parts, today);
  const opening = checks.lists.find((one) => one.list === 'opening');
  const left = opening?.steps.filter((one) => one.state === 'open' || one.state === 'amiss') ?? [];
  const context = store.context();
  return {
    hallName: hall.name,
    today,
    at: parts.now(),
    yesterday: presentYesterday(parts, yesterday),
    roster: presentRoster(parts, today),
    signedOn: store.state.sessions().map(({ clerkId, counterId }) => ({
      person: presentPerson(parts, clerkId),
      counterNumber: findCounter(hall, counterId)?.number ?? counterId,
    })),
    notices: presentNew(parts, today, yesterday),
    unread: workingStaff(hall)
      .filter((one) => noticesToRead(one.id, context).length > 0)
      .map(({ id }) => presentPerson(parts, id)),
    cases: presentCases(parts),
    items: store.log.open().map(({ id, words, ownerId, businessDay }) => ({
      entryId: id,
      words,
      owner: ownerId === null ? null : presentPerson(parts, ownerId),
      day: businessDay,
    })),
    repairs: presentInspections(parts)
      .defects.filter((one) => one.state !== 'confirmed')
      .map(({ defectId, words, owner, dueOn, late }) => ({ defectId, words, owner, dueOn, late })),
    devices: devicesAmiss(parts),
    meetings: checks.meetings,
    openingLeft: opening?.closed === null ? left.length : 0,
  };
}

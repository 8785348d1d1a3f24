import { findClass, findCounter, vaultAccount } from '@onehall/domain';
import type { ManagerView } from '@onehall/protocol';
import type { ServerParts } from '../parts.ts';
import { presentApprovals } from './approvals.ts';
import { presentEmergencies } from './emergencies.ts';
import { today } from './hall-views.ts';
import { presentPrintJob } from './print-job.ts';
import { presentWaiting } from './waiting.ts';

const nowhere = { zh: '', en: '' };

function presentTickets(parts: ServerParts): ManagerView['tickets'] {
  const { hall, store } = parts;
  return store.queries.ticketsOfDay(today(parts), 200).map((ticket) => {
    const print = store.queries.newestPrint(ticket.id, 'ticket');
    const called = ticket.firstCalledAt;
    return {
      ...presentWaiting(parts, ticket),
      className: findClass(hall, ticket.classId)?.name ?? nowhere,
      calledAt: called,
      counterNumber: findCounter(hall, ticket.counterId ?? '')?.number ?? null,
      // A clock set back must not show a negative wait.
      waitMs: called === null ? null : Math.max(called - ticket.waitFrom, 0),
      withinTarget: called === null ? null : called <= ticket.dueAt,
      rating: ticket.rating,
      print: print && presentPrintJob(print),
    };
  });
}

function presentCash(parts: ServerParts): ManagerView['cash'] {
  return parts.store.queries.shiftCash().map(({ clerkId, ...shift }) => {
    const clerk = parts.hall.staff.find((one) => one.id === clerkId);
    return { ...shift, clerkWorkNumber: clerk?.workNumber ?? clerkId, clerkName: clerk?.name ?? nowhere };
  });
}

/** The branch manager's day: tickets, waits against targets [Q2], cash expected per clerk by the books [M6]. */
export function presentManager(parts: ServerParts): ManagerView {
  const { hall, store } = parts;
  const day = today(parts);
  const counts = store.queries.countsByState(day);
  const waits = new Map(store.queries.classWaits(day, parts.now()).map((row) => [row.classId, row]));
  const orders = store.queries.ordersByState();
  const count = (state: Parameters<typeof counts.get>[0]) => counts.get(state) ?? 0;
  return {
    hallName: hall.name,
    emergencies: presentEmergencies(parts),
    businessDay: day,
    counts: {
      issued: [...counts.values()].reduce((sum, one) => sum + one, 0),
      waiting: count('waiting'),
      called: count('called'),
      serving: count('serving'),
      finished: count('finished'),
      noShow: count('noShow'),
      held: count('held'),
      abandoned: count('abandoned'),
      cancelled: count('cancelled'),
    },
    classes: hall.classes.map(({ id, name, group, waitTargetMin }) => {
      const row = waits.get(id);
      return {
        classId: id,
        name,
        group,
        waitTargetMin,
        issued: row?.issued ?? 0,
        called: row?.called ?? 0,
        withinTarget: row?.withinTarget ?? 0,
        waitingLate: row?.waitingLate ?? 0,
        waitMsMedian: store.queries.waitMsMedian(day, id),
        waitMsMax: row?.waitMsMax ?? null,
      };
    }),
    cash: presentCash(parts),
    approvals: presentApprovals(parts),
    vaultFen: store.queries.balanceFen(vaultAccount().id),
    billing: {
      local: orders.get('local') ?? 0,
      sent: orders.get('sent') ?? 0,
      confirmed: orders.get('confirmed') ?? 0,
      rejected: orders.get('rejected') ?? 0,
    },
    tickets: presentTickets(parts),
  };
}

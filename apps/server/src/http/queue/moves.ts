import {
  abandonTicket,
  type CommandContext,
  callChosenTicket,
  cancelTicket,
  changeTicketClass,
  type Decision,
  holdTicket,
  leaveQueue,
  prepareTicket,
  rerouteTicket,
  resumeTicket,
  returnTicket,
  type TicketAtCounter,
} from '@onehall/application';
import { type Route, routes } from '@onehall/protocol';
import type { Principal } from '../../access/principals.ts';
import { type Asked, command, endpoint, staffId } from '../endpoint.ts';

/** Clerks act at their own counter; guides and managers (null) anywhere in the hall. */
function clerkIdOf(principal: Principal): string | null {
  const atCounters = ['clerk', 'complaint-handler'];
  return principal.kind === 'staff' && atCounters.includes(principal.staff.role) ? principal.staff.id : null;
}

function move(
  asked: Asked<Route>,
  name: string,
  decide: (context: CommandContext, ticketId: string) => Decision<TicketAtCounter>,
) {
  return command(asked, name, (context) => decide(context, asked.param('ticketId')));
}

export const callChosenEndpoint = endpoint(routes.callChosen, async (asked) => {
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  const { ticketId, reason } = asked.body;
  const counterId = asked.param('counterId');
  return command(asked, 'callChosen', (context) =>
    callChosenTicket({ counterId, clerkId: clerk.value, ticketId, reason }, context),
  );
});

export const holdEndpoint = endpoint(routes.holdTicket, (asked) => {
  const { reason, minutes } = asked.body;
  const clerkId = clerkIdOf(asked.principal);
  return move(asked, 'holdTicket', (context, ticketId) =>
    holdTicket({ ticketId, reason, minutes, clerkId }, context),
  );
});

/** To the own counter goes whoever is signed on; a guide has none and is refused (not-signed-on). */
export const resumeEndpoint = endpoint(routes.resumeTicket, async (asked) => {
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  const clerkId = asked.body.to === 'counter' ? clerk.value : null;
  return move(asked, 'resumeTicket', (context, ticketId) => resumeTicket({ ticketId, clerkId }, context));
});

export const returnEndpoint = endpoint(routes.returnTicket, (asked) =>
  move(asked, 'returnTicket', (context, ticketId) => returnTicket({ ticketId }, context)),
);

export const rerouteEndpoint = endpoint(routes.rerouteTicket, (asked) => {
  const { categoryId, counterId, dialectId, alsoCategoryIds, reason } = asked.body;
  const clerkId = clerkIdOf(asked.principal);
  const needs = {
    ...(counterId === null ? {} : { counterId }),
    ...(dialectId === null ? {} : { dialectId }),
    ...(alsoCategoryIds === null ? {} : { alsoCategoryIds }),
  };
  return move(asked, 'rerouteTicket', (context, ticketId) =>
    rerouteTicket({ ticketId, categoryId, needs, reason, clerkId }, context),
  );
});

export const changeClassEndpoint = endpoint(routes.changeTicketClass, (asked) => {
  const { classId, reason } = asked.body;
  return move(asked, 'changeTicketClass', (context, ticketId) =>
    changeTicketClass({ ticketId, classId, reason }, context),
  );
});

export const prepareEndpoint = endpoint(routes.prepareTicket, (asked) => {
  const { papersSeen, note } = asked.body;
  return move(asked, 'prepareTicket', (context, ticketId) =>
    prepareTicket({ ticketId, papersSeen, note }, context),
  );
});

export const abandonTicketEndpoint = endpoint(routes.abandonTicket, (asked) =>
  move(asked, 'abandonTicket', (context, ticketId) =>
    abandonTicket({ ticketId, reason: asked.body.reason }, context),
  ),
);

export const cancelTicketEndpoint = endpoint(routes.cancelTicket, (asked) =>
  move(asked, 'cancelTicket', (context, ticketId) =>
    cancelTicket({ ticketId, reason: asked.body.reason }, context),
  ),
);

/** Whoever holds the ticket's address may give it up: nobody else can know it. */
export const leaveQueueEndpoint = endpoint(routes.leaveQueue, async (asked) => {
  const left = await command(asked, 'leaveQueue', (context) =>
    leaveQueue({ followToken: asked.param('token') }, context),
  );
  return left.ok ? { ok: true, value: { number: left.value.number } } : left;
});

import {
  type CommandContext,
  callNextTicket,
  type Decision,
  finishTicket,
  markNoShow,
  recallTicket,
  signOff,
  signOn,
  startServing,
  type TicketAtCounter,
  type TicketCommand,
} from '@onehall/application';
import { type Route, routes } from '@onehall/protocol';
import { type Asked, command, endpoint, staffId } from '../endpoint.ts';

export const signOnEndpoint = endpoint(routes.signOn, async (asked) => {
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  return command(asked, 'signOn', (context) =>
    signOn({ counterId: asked.param('counterId'), clerkId: clerk.value }, context),
  );
});

export const signOffEndpoint = endpoint(routes.signOff, async (asked) => {
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  return command(asked, 'signOff', (context) =>
    signOff({ counterId: asked.param('counterId'), clerkId: clerk.value }, context),
  );
});

export const callNextEndpoint = endpoint(routes.callNext, async (asked) => {
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  return command(asked, 'callNext', (context) =>
    callNextTicket({ counterId: asked.param('counterId'), clerkId: clerk.value }, context),
  );
});

async function ticketCommand(
  asked: Asked<Route>,
  name: string,
  decide: (command: TicketCommand, context: CommandContext) => Decision<TicketAtCounter>,
) {
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  return command(asked, name, (context) =>
    decide({ ticketId: asked.param('ticketId'), clerkId: clerk.value }, context),
  );
}

export const recallEndpoint = endpoint(routes.recallTicket, (asked) =>
  ticketCommand(asked, 'recallTicket', recallTicket),
);
export const startEndpoint = endpoint(routes.startServing, (asked) =>
  ticketCommand(asked, 'startServing', startServing),
);
export const noShowEndpoint = endpoint(routes.markNoShow, (asked) =>
  ticketCommand(asked, 'markNoShow', markNoShow),
);
export const finishEndpoint = endpoint(routes.finishTicket, (asked) =>
  ticketCommand(asked, 'finishTicket', finishTicket),
);

import { closeAlert, raiseAlert } from '@onehall/application';
import { refuse } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import { actorOf } from '../../access/principals.ts';
import { command, endpoint } from '../endpoint.ts';

export const askHelpEndpoint = endpoint(routes.askHelp, async (asked) => {
  if (asked.principal.kind !== 'device') return refuse('not-permitted');
  const source = asked.principal.place;
  return command(asked, 'askHelp', (context) =>
    raiseAlert({ kind: 'help-wanted', source, facts: {} }, context),
  );
});

export const closeAlertEndpoint = endpoint(routes.closeAlert, (asked) =>
  command(asked, 'closeAlert', (context) =>
    closeAlert({ alertId: asked.param('alertId'), by: actorOf(asked.principal) }, context),
  ),
);

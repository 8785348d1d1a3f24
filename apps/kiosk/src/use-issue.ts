import { routes } from '@onehall/protocol';
import { useCommand } from '@onehall/ui';

/** Taking the ticket: one command, however often the button is pressed. */
export function useIssue() {
  return useCommand(routes.issueTicket);
}
export type Issue = ReturnType<typeof useIssue>;

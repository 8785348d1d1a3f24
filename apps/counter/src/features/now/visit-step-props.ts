import type { ConsoleView, VisitView } from '@onehall/protocol';
import type { ReactNode } from 'react';
import type { PartyMode } from '../../lib/party-mode.ts';

export interface VisitStepProps {
  readonly visit: VisitView;
  readonly ticket: NonNullable<ConsoleView['ticket']>;
  /** Opens the list of services. */
  readonly onAdd: () => void;
  /** Opens what can be done about who is here. */
  readonly onParty: (mode: PartyMode) => void;
  /** What else may be done at this step. */
  readonly besides?: ReactNode;
}

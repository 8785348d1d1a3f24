import type { ConsoleView, VisitView } from '@onehall/protocol';
import type { ReactNode } from 'react';

export interface VisitStepProps {
  readonly visit: VisitView;
  readonly ticket: NonNullable<ConsoleView['ticket']>;
  /** What else may be done at this step. */
  readonly besides?: ReactNode;
}

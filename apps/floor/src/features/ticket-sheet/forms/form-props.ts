import type { FloorView, WaitingTicket } from '@onehall/protocol';
import type { ReactNode } from 'react';

export interface FormProps {
  readonly ticket: WaitingTicket;
  readonly view: FloorView;
  readonly onBack: () => void;
  /** It is done: what to say of it. */
  readonly onDone: (said: ReactNode) => void;
}

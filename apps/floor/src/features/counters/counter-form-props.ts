import type { CounterCard } from '@onehall/protocol';
import type { ReactNode } from 'react';

export interface CounterFormProps {
  readonly card: CounterCard;
  readonly onBack: () => void;
  /** It is done: what to say of it. */
  readonly onDone: (said: ReactNode) => void;
}

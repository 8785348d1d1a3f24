import type { CashView } from '@onehall/protocol';

export interface PartProps {
  readonly view: CashView;
  /** Something was done: the page is read again. */
  readonly onDone: () => Promise<void>;
}

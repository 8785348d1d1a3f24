import type { Refusal } from '@onehall/ui';

/** What a button needs to know of the command behind it. */
export interface CommandState {
  readonly pending: boolean;
  readonly refusal: Refusal | null;
  readonly clear: () => void;
}

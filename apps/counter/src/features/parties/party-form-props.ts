import type { VisitView } from '@onehall/protocol';

export interface PartyFormProps {
  readonly visit: VisitView;
  readonly onDone: () => void;
}

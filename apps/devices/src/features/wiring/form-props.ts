import type { DevicesView, WiredDeviceBody } from '@onehall/protocol';
import type { DraftField, WiringDraft } from './draft.ts';

/** What every part of the wiring form needs. */
export interface FormProps {
  readonly view: DevicesView;
  /** Which device it is. */
  readonly of: Pick<WiredDeviceBody, 'id' | 'kind'>;
  readonly draft: WiringDraft;
  readonly onChange: (change: Partial<WiringDraft>) => void;
  /** What is wrong with a field, once the form was sent; null: nothing. */
  readonly wrong: (field: DraftField) => string | null;
}

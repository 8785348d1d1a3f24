import type { FloorView } from '@onehall/protocol';

export interface ToolProps {
  readonly view: FloorView;
  readonly onClose: () => void;
}

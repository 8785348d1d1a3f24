import type { CaseRecordBody } from '@onehall/protocol';
import type { CaseGuide } from './step-fields.ts';

export interface CaseStepsProps {
  readonly record: CaseRecordBody;
  readonly onDone: () => void;
}

export interface CaseFormProps extends CaseStepsProps {
  readonly guide: CaseGuide;
}

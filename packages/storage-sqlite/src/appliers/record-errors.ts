import type { RecordErrorKind } from '@onehall/domain';
import type { Prepare } from '../database.ts';

interface RecordError {
  readonly seq: number;
  readonly at: number;
  readonly kind: RecordErrorKind;
  readonly visitId: string;
  readonly orderId: string | null;
}

/** Keeps an error for the measure of quality [C11]. */
export function keepRecordError(prepare: Prepare, { seq, kind, visitId, orderId, at }: RecordError): void {
  prepare('INSERT INTO record_error (seq, kind, visit_id, order_id, at) VALUES (?, ?, ?, ?, ?)').run(
    seq,
    kind,
    visitId,
    orderId,
    at,
  );
}

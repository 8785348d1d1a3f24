/** What a task is about: an order that billing rejected, a wrong amount, a question left open [C9, C14]. */
export type TaskKind =
  | 'billing-rejected'
  | 'billing-amount'
  | 'open-question'
  | 'wrong-answer'
  | 'entrusted-job'
  | 'paper-form';

/** Something to be done after the visit, by somebody and by a time. */
export interface Task {
  readonly id: string;
  readonly kind: TaskKind;
  readonly visitId: string;
  readonly orderId: string | null;
  /** Who has to do it: the clerk of the visit, until somebody takes it over. */
  readonly ownerId: string | null;
  readonly dueAt: number;
  /** The customer's name and phone number, sealed; null: unknown. */
  readonly contactRecordId: string | null;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
  readonly openedAt: number;
  readonly doneAt: number | null;
}

export type TaskEvent =
  | {
      readonly type: 'TaskOpened';
      readonly payload: {
        readonly taskId: string;
        readonly kind: TaskKind;
        readonly visitId: string;
        readonly orderId: string | null;
        readonly ownerId: string | null;
        readonly dueAt: number;
        readonly contactRecordId: string | null;
        readonly facts: Task['facts'];
      };
    }
  | {
      readonly type: 'TaskDone';
      readonly payload: { readonly taskId: string; readonly by: string; readonly note: string };
    };

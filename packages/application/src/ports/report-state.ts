import type { FilingKey, FilingProblem } from '@onehall/domain';

/** A file that the hall was to make by itself, and what came of it. */
export interface Filing extends FilingKey {
  readonly folder: string;
  readonly state: 'filed' | 'failed' | 'removed';
  readonly problem: FilingProblem | null;
  readonly fileName: string | null;
  readonly sha256: string | null;
  readonly bytes: number | null;
  readonly rows: number | null;
  readonly at: number;
}

/** What commands may ask of the files that were made [M6]. */
export interface ReportState {
  /** null: never tried. */
  reportFiling(key: FilingKey): Filing | null;
}

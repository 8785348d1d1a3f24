import type { ReportFormat, ReportId } from '../hall/report-settings.ts';
import type { BusinessDay } from '../kernel/business-day.ts';

/** Which file of which schedule and period: made once. */
export interface FilingKey {
  readonly scheduleId: string;
  readonly reportId: ReportId;
  readonly format: ReportFormat;
  readonly from: BusinessDay;
  readonly to: BusinessDay;
}

/** Why a file could not be put into its folder. */
export type FilingProblem =
  | 'folder-missing'
  | 'folder-elsewhere'
  | 'not-writable'
  | 'disk-full'
  | 'too-large'
  | 'not-set';

export type ReportEvent =
  | {
      /** Somebody took a report out of the hall [C12]. */
      readonly type: 'ReportExported';
      readonly payload: {
        readonly reportId: ReportId;
        readonly from: BusinessDay;
        readonly to: BusinessDay;
        readonly format: ReportFormat;
        /** '': all of it; else 'column=value', the entries behind one figure. */
        readonly only: string;
        /** Days of it that were not closed yet. */
        readonly openDays: number;
        readonly rows: number;
        readonly sha256: string;
        readonly by: string;
      };
    }
  | {
      readonly type: 'ReportFiled';
      readonly payload: FilingKey & {
        readonly folder: string;
        readonly fileName: string;
        readonly sha256: string;
        readonly bytes: number;
        readonly rows: number;
      };
    }
  | {
      /** The first try that failed, or failed for another reason than the one before. */
      readonly type: 'ReportFilingFailed';
      readonly payload: FilingKey & { readonly folder: string; readonly problem: FilingProblem };
    }
  | {
      /** Kept as long as its schedule says. */
      readonly type: 'ReportFileRemoved';
      readonly payload: FilingKey & { readonly folder: string; readonly fileName: string };
    };

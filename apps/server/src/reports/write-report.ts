import type { ReportSheet } from '@onehall/application';
import type { ReportFormat } from '@onehall/domain';
import { setReport } from '../papers/set-report.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

export const mediaTypes: Readonly<Record<ReportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

/** How a report becomes a file: one for each format. The same sheet gives the same bytes. */
const writers: Readonly<
  Record<ReportFormat, (sheet: ReportSheet, font: Buffer) => Uint8Array | Promise<Uint8Array>>
> = { csv: writeCsv, xlsx: writeXlsx, pdf: setReport };

export async function writeReport(
  sheet: ReportSheet,
  format: ReportFormat,
  font: Buffer,
): Promise<Uint8Array> {
  return writers[format](sheet, font);
}

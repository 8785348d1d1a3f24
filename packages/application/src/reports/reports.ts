import { type ReportId, reportIds } from '@onehall/domain';
import { accountsReport, dayReport, monthReport, postingsReport } from './book-reports.ts';
import { casesReport } from './case-report.ts';
import {
  breachesReport,
  indicatorDaysReport,
  indicatorPartsReport,
  indicatorsReport,
  ratingsReport,
} from './indicator-reports.ts';
import {
  auditReport,
  differencesReport,
  expensesReport,
  shiftReport,
  stockBalancesReport,
  stockMovesReport,
} from './other-reports.ts';
import type { ReportDefinition } from './report-shape.ts';
import { clerksReport, givenReport, ordersReport, servicesReport, tendersReport } from './sales-reports.ts';

/** Every report by its id; total by its type. */
export const reports: { readonly [Id in ReportId]: ReportDefinition } = {
  day: dayReport,
  month: monthReport,
  shift: shiftReport,
  tenders: tendersReport,
  services: servicesReport,
  clerks: clerksReport,
  orders: ordersReport,
  given: givenReport,
  differences: differencesReport,
  expenses: expensesReport,
  audit: auditReport,
  'stock-moves': stockMovesReport,
  'stock-balances': stockBalancesReport,
  accounts: accountsReport,
  postings: postingsReport,
  indicators: indicatorsReport,
  'indicator-days': indicatorDaysReport,
  'indicator-parts': indicatorPartsReport,
  breaches: breachesReport,
  ratings: ratingsReport,
  cases: casesReport,
};

/** The report of an id that came from outside; null: there is none. */
export function findReport(id: string): ReportDefinition | null {
  const known = reportIds.find((one) => one === id);
  return known === undefined ? null : reports[known];
}

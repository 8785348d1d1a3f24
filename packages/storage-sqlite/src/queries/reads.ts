import type { Prepare } from '../database.ts';
import { AgentQueries } from './agent-queries.ts';
import { ApprovalQueries } from './approval-queries.ts';
import { AssetQueries } from './asset-queries.ts';
import { AuditQueries } from './audit-queries.ts';
import { CaseQueries } from './case-queries.ts';
import { CashQueries } from './cash-queries.ts';
import { CheckQueries } from './check-queries.ts';
import { DeviceQueries } from './device-queries.ts';
import { EInvoiceQueries } from './e-invoice-queries.ts';
import { EmergencyQueries } from './emergency-queries.ts';
import { EquipmentQueries } from './equipment-queries.ts';
import { FilingQueries } from './filing-queries.ts';
import { FormQueries } from './form-queries.ts';
import { HallQueries } from './hall-queries.ts';
import { IndicatorQueries } from './indicator-queries.ts';
import { InvoiceQueries } from './invoice-queries.ts';
import { KnowledgeQueries } from './knowledge-query.ts';
import { LogQueries } from './log-queries.ts';
import { NoticeQueries } from './notice-queries.ts';
import { QualityQueries } from './quality-queries.ts';
import { QueueQueries } from './queue-queries.ts';
import { RatingQueries } from './rating-queries.ts';
import { ReportQueries } from './report-queries.ts';
import { RosterQueries } from './roster-queries.ts';
import { ScreenContentQueries } from './screen-content-queries.ts';
import { StockDayQueries } from './stock-day-queries.ts';
import { StockQueries } from './stock-queries.ts';

/** What screens read, a room of the house each. */
export interface Reads {
  readonly devices: DeviceQueries;
  readonly queries: HallQueries;
  readonly forms: FormQueries;
  readonly queue: QueueQueries;
  readonly cases: CaseQueries;
  readonly cash: CashQueries;
  readonly quality: QualityQueries;
  readonly approvals: ApprovalQueries;
  readonly knowledge: KnowledgeQueries;
  readonly notices: NoticeQueries;
  readonly log: LogQueries;
  readonly checks: CheckQueries;
  readonly indicators: IndicatorQueries;
  readonly invoices: InvoiceQueries;
  readonly eInvoices: EInvoiceQueries;
  readonly stock: StockQueries;
  readonly stockDays: StockDayQueries;
  readonly agents: AgentQueries;
  readonly assets: AssetQueries;
  readonly screenContent: ScreenContentQueries;
  readonly audit: AuditQueries;
  readonly ratings: RatingQueries;
  readonly reports: ReportQueries;
  readonly filings: FilingQueries;
  readonly roster: RosterQueries;
  readonly equipment: EquipmentQueries;
  readonly emergencies: EmergencyQueries;
}

export function readsOf(prepare: Prepare): Reads {
  return {
    devices: new DeviceQueries(prepare),
    queries: new HallQueries(prepare),
    forms: new FormQueries(prepare),
    queue: new QueueQueries(prepare),
    cases: new CaseQueries(prepare),
    cash: new CashQueries(prepare),
    quality: new QualityQueries(prepare),
    approvals: new ApprovalQueries(prepare),
    knowledge: new KnowledgeQueries(prepare),
    notices: new NoticeQueries(prepare),
    log: new LogQueries(prepare),
    checks: new CheckQueries(prepare),
    indicators: new IndicatorQueries(prepare),
    invoices: new InvoiceQueries(prepare),
    eInvoices: new EInvoiceQueries(prepare),
    stock: new StockQueries(prepare),
    stockDays: new StockDayQueries(prepare),
    agents: new AgentQueries(prepare),
    assets: new AssetQueries(prepare),
    screenContent: new ScreenContentQueries(prepare),
    audit: new AuditQueries(prepare),
    ratings: new RatingQueries(prepare),
    reports: new ReportQueries(prepare),
    filings: new FilingQueries(prepare),
    roster: new RosterQueries(prepare),
    equipment: new EquipmentQueries(prepare),
    emergencies: new EmergencyQueries(prepare),
  };
}

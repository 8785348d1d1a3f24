export type { Audience } from './audiences.ts';
export type { CheckSettingsBody } from './check-settings.ts';
export * from './client.ts';
export * from './common.ts';
export {
  type FloorPlanBody,
  type PlaceKindBody,
  placeKind,
  type ShownPlanBody,
  type WayBody,
} from './floor-plan.ts';
export * from './hall-file.ts';
export * from './live.ts';
export * from './queue-settings.ts';
export * from './refusals.ts';
export type { ReportScheduleBody } from './report-settings.ts';
export type {
  RosterAskBody,
  RosterProblemBody,
  RosterRulesBody,
  RosterShiftBody,
  WorkContractBody,
} from './roster.ts';
export * from './route.ts';
export * from './routes/access.ts';
export type { AgentBody, AgentFileBody } from './routes/agents.ts';
export { type RouteName, routes } from './routes/all.ts';
export type { AssetBody, ExpenseBody } from './routes/assets.ts';
export type { FindingBody } from './routes/audit.ts';
export type { CaseMonthGroup, CaseMoveBody, CaseTrend } from './routes/cases.ts';
export type { CheckListBody, CheckStepBody, ChecksBody } from './routes/checks.ts';
export type { EmergencyReportBody, PastEmergency } from './routes/emergencies.ts';
export type { FaultBody, FaultCauseBody } from './routes/equipment.ts';
export type { FallbackPaperBody, PaperBlockBody } from './routes/fallback-papers.ts';
export type {
  IndicatorBody,
  IndicatorCaseBody,
  IndicatorCutBody,
  IndicatorEntryBody,
  IndicatorPartBody,
  IndicatorSumBody,
} from './routes/indicators.ts';
export type {
  DefectBody,
  InspectionBody,
  InspectionFormBody,
  InspectionsBody,
} from './routes/inspections.ts';
export type { InvoiceNumberBody, InvoiceSegmentBody } from './routes/invoices.ts';
export type { ArticleBody } from './routes/knowledge.ts';
export type { LogBody, LogEntryBody } from './routes/log.ts';
export type {
  CountedNoticeBody,
  MyNoticeBody,
  NoticeAttachmentBody,
  NoticeBody,
  NoticeRecordBody,
} from './routes/notices.ts';
export type { PaperRow } from './routes/papers.ts';
export type { PersonBody } from './routes/people.ts';
export type { PhraseBody } from './routes/phrases.ts';
export type { RatingBody } from './routes/ratings.ts';
export type { FilingBody, ReportBody, ReportColumnBody } from './routes/reports.ts';
export type {
  ReplayBody,
  RosterDayBody,
  RosterPersonBody,
  RosterRequestBody,
  TriedDayBody,
} from './routes/roster.ts';
export type { PrintedMatterBody, SlideBody, SlideContentBody } from './routes/screen-content.ts';
export type { HallSettingsBody } from './routes/settings.ts';
export type { GivenLineBody } from './routes/stock.ts';
export type { TrainingBody, TrainingsBody } from './routes/trainings.ts';
export { type SignatureBody, signature } from './routes/visit.ts';
export * from './views/approval.ts';
export * from './views/around.ts';
export * from './views/case.ts';
export * from './views/cash.ts';
export * from './views/counter.ts';
export * from './views/device-face.ts';
export * from './views/devices.ts';
export * from './views/emergency.ts';
export * from './views/follow.ts';
export * from './views/forecast.ts';
export * from './views/hall.ts';
export * from './views/reading.ts';
export * from './views/service.ts';
export * from './views/slips.ts';
export * from './views/stock.ts';
export * from './views/visit.ts';
export * from './who-may.ts';
export * from './wiring.ts';

import type { RouteName } from '@onehall/protocol';
import { readFloorPlanEndpoint } from './access/floor-plan.ts';
import { readDemoEndpoint, readHallEndpoint } from './access/hall.ts';
import { claimPairingEndpoint, createPairingEndpoint, demoPairingEndpoint } from './access/pairing.ts';
import {
  addPersonEndpoint,
  changePersonEndpoint,
  issuePasswordEndpoint,
  readPeopleEndpoint,
} from './access/people.ts';
import { changePasswordEndpoint, signOutEndpoint, whoAmIEndpoint } from './access/session.ts';
import { signInEndpoint } from './access/sign-in.ts';
import { auditEndpoints } from './audit/audit.ts';
import { caseEndpoints } from './cases/cases.ts';
import {
  answerChangeEndpoint,
  cancelChangeEndpoint,
  disputeTransferEndpoint,
  offerFromDrawerEndpoint,
  offerFromVaultEndpoint,
  orderChangeEndpoint,
  takeTransferEndpoint,
  withdrawTransferEndpoint,
} from './cash/move-cash.ts';
import {
  exportBooksEndpoint,
  readAccountEndpoint,
  readCashEndpoint,
  readClosedDayEndpoint,
  readDrawerAtEndpoint,
  readMyShiftEndpoint,
  readTrialBalanceEndpoint,
} from './cash/read-cash.ts';
import {
  beginShiftCountEndpoint,
  countShiftEndpoint,
  endShiftEndpoint,
  giveUpShiftCountEndpoint,
  reviewShiftEndpoint,
} from './cash/shift-count.ts';
import {
  closeBooksEndpoint,
  collectDepositEndpoint,
  countVaultEndpoint,
  explainSettlementEndpoint,
  importSettlementEndpoint,
  packDepositEndpoint,
  reverseEntryEndpoint,
  reviewVaultEndpoint,
} from './cash/vault.ts';
import { bringCustomersEndpoint, readHealthEndpoint, stopCustomersEndpoint } from './devices/devices.ts';
import { operateDoubleEndpoint, setFaultEndpoint } from './devices/doubles.ts';
import { openDrawerEndpoint } from './devices/drawer.ts';
import {
  closeFaultEndpoint,
  endMendingEndpoint,
  reportFaultEndpoint,
  stopForMendingEndpoint,
} from './devices/faults.ts';
import {
  readPortsEndpoint,
  retryDeviceEndpoint,
  testDeviceEndpoint,
  wireDeviceEndpoint,
} from './devices/wiring.ts';
import { agentEndpoints } from './documents/agents.ts';
import { assetEndpoints } from './documents/assets.ts';
import { invoiceEndpoints } from './documents/invoices.ts';
import { emergencyEndpoints } from './emergencies/emergencies.ts';
import { fallbackPaperEndpoints } from './emergencies/fallback-papers.ts';
import type { Endpoint } from './endpoint.ts';
import { equipmentEndpoints } from './equipment/equipment.ts';
import {
  publishArticleEndpoint,
  readArticlesEndpoint,
  readServiceArticlesEndpoint,
  searchArticlesEndpoint,
  withdrawArticleEndpoint,
} from './hall/knowledge.ts';
import { readPhrasesEndpoint } from './hall/phrases.ts';
import { qualityEndpoint } from './hall/quality.ts';
import { changeSettingEndpoint, readSettingsEndpoint } from './hall/settings.ts';
import { indicatorEndpoints } from './indicators/indicators.ts';
import { askHelpEndpoint, closeAlertEndpoint } from './queue/alerts.ts';
import {
  bookAppointmentEndpoint,
  bookFromPhoneEndpoint,
  cancelAppointmentEndpoint,
  cancelFromPhoneEndpoint,
  checkInEndpoint,
  readSlotsEndpoint,
  turnAwayEndpoint,
} from './queue/appointments.ts';
import {
  callNextEndpoint,
  finishEndpoint,
  noShowEndpoint,
  recallEndpoint,
  signOffEndpoint,
  signOnEndpoint,
  startEndpoint,
} from './queue/counter.ts';
import { endLeverEndpoint, pullLeverEndpoint } from './queue/levers.ts';
import {
  abandonTicketEndpoint,
  callChosenEndpoint,
  cancelTicketEndpoint,
  changeClassEndpoint,
  holdEndpoint,
  leaveQueueEndpoint,
  prepareEndpoint,
  rerouteEndpoint,
  resumeEndpoint,
  returnEndpoint,
} from './queue/moves.ts';
import {
  allowPauseEndpoint,
  callForHelpEndpoint,
  cancelBreakEndpoint,
  pauseEndpoint,
  planBreakEndpoint,
  releaseEndpoint,
  resumeCounterEndpoint,
} from './queue/pauses.ts';
import { issueTicketEndpoint, previewTicketEndpoint, reprintTicketEndpoint } from './queue/tickets.ts';
import { fairnessEndpoint, whyEndpoint } from './queue/why.ts';
import { reportEndpoints } from './reports/reports.ts';
import { rosterEndpoints } from './roster/roster.ts';
import { checkEndpoints, inspectionEndpoints, trainingEndpoints } from './running/checks.ts';
import { logEndpoints } from './running/log.ts';
import { noticeEndpoints } from './running/notices.ts';
import { screenContentEndpoints } from './screen-content/screen-content.ts';
import { stockEndpoints } from './stock/stock-endpoints.ts';
import {
  answerFromHeadOfficeEndpoint,
  askApprovalEndpoint,
  grantApprovalEndpoint,
  readApprovalsEndpoint,
  readReversibleEndpoint,
  refuseApprovalEndpoint,
  reverseOrderEndpoint,
  sendUpApprovalEndpoint,
  withdrawApprovalEndpoint,
} from './visit/approvals.ts';
import { openFormEndpoint, searchFormsEndpoint } from './visit/archive.ts';
import {
  adoptPreAcceptedCopyEndpoint,
  entrustJobEndpoint,
  preAcceptVisitEndpoint,
  showPickupEndpoint,
  signPickupEndpoint,
  takeUpPreAcceptedEndpoint,
} from './visit/around.ts';
import {
  addOrderEndpoint,
  beginServiceEndpoint,
  changeOrderEndpoint,
  chooseSettlementEndpoint,
  explainOverrunEndpoint,
  removeOrderEndpoint,
} from './visit/basket.ts';
import { readNumbersEndpoint, readServicesEndpoint, searchServicesEndpoint } from './visit/catalogue.ts';
import {
  askQueryEndpoint,
  finishTaskEndpoint,
  printAnswerEndpoint,
  readTaskContactEndpoint,
  readTasksEndpoint,
  recordConsultationEndpoint,
} from './visit/enquiries.ts';
import {
  checkDocumentEndpoint,
  checkPasswordEndpoint,
  identifyPersonEndpoint,
  keepDocumentCopyEndpoint,
} from './visit/identity.ts';
import {
  abandonVisitEndpoint,
  rateVisitEndpoint,
  reprintEndpoint,
  showFormEndpoint,
  signFormEndpoint,
  takeCashEndpoint,
} from './visit/orders.ts';
import {
  checkFormEndpoint,
  listPapersEndpoint,
  printFormEndpoint,
  reprintReceiptEndpoint,
} from './visit/papers.ts';
import { ratingEndpoints } from './visit/ratings.ts';
import { readServiceFormEndpoint, tryServiceEndpoint } from './visit/service-forms.ts';
import { choosePartyEndpoint, findSubscriberEndpoint } from './visit/subscriber.ts';
import { confirmTenderEndpoint, endTenderEndpoint, offerTenderEndpoint } from './visit/tenders.ts';

/** Every route of the protocol and what answers it. A route without an endpoint does not compile. */
export const endpoints: Readonly<Record<RouteName, Endpoint>> = {
  ...agentEndpoints,
  ...assetEndpoints,
  ...caseEndpoints,
  ...screenContentEndpoints,
  ...auditEndpoints,
  ...ratingEndpoints,
  ...reportEndpoints,
  ...rosterEndpoints,
  ...indicatorEndpoints,
  ...emergencyEndpoints,
  ...fallbackPaperEndpoints,
  ...equipmentEndpoints,
  ...invoiceEndpoints,
  ...noticeEndpoints,
  ...logEndpoints,
  ...checkEndpoints,
  ...inspectionEndpoints,
  ...trainingEndpoints,
  readHealth: readHealthEndpoint,
  readHall: readHallEndpoint,
  readFloorPlan: readFloorPlanEndpoint,
  whoAmI: whoAmIEndpoint,
  signIn: signInEndpoint,
  signOut: signOutEndpoint,
  changePassword: changePasswordEndpoint,
  readPeople: readPeopleEndpoint,
  addPerson: addPersonEndpoint,
  changePerson: changePersonEndpoint,
  issuePassword: issuePasswordEndpoint,
  createPairing: createPairingEndpoint,
  claimPairing: claimPairingEndpoint,
  readDemo: readDemoEndpoint,
  demoPairing: demoPairingEndpoint,
  previewTicket: previewTicketEndpoint,
  issueTicket: issueTicketEndpoint,
  askHelp: askHelpEndpoint,
  closeAlert: closeAlertEndpoint,
  signOn: signOnEndpoint,
  signOff: signOffEndpoint,
  callNext: callNextEndpoint,
  recallTicket: recallEndpoint,
  startServing: startEndpoint,
  markNoShow: noShowEndpoint,
  finishTicket: finishEndpoint,
  callChosen: callChosenEndpoint,
  holdTicket: holdEndpoint,
  resumeTicket: resumeEndpoint,
  returnTicket: returnEndpoint,
  rerouteTicket: rerouteEndpoint,
  changeTicketClass: changeClassEndpoint,
  prepareTicket: prepareEndpoint,
  abandonTicket: abandonTicketEndpoint,
  cancelTicket: cancelTicketEndpoint,
  leaveQueue: leaveQueueEndpoint,
  reprintTicket: reprintTicketEndpoint,
  checkIn: checkInEndpoint,
  whyNotYet: whyEndpoint,
  readFairness: fairnessEndpoint,
  readQuality: qualityEndpoint,
  pauseCounter: pauseEndpoint,
  allowPause: allowPauseEndpoint,
  resumeCounter: resumeCounterEndpoint,
  releaseCounter: releaseEndpoint,
  planBreak: planBreakEndpoint,
  cancelBreak: cancelBreakEndpoint,
  pullLever: pullLeverEndpoint,
  endLever: endLeverEndpoint,
  callForHelp: callForHelpEndpoint,
  readSlots: readSlotsEndpoint,
  bookAppointment: bookAppointmentEndpoint,
  bookFromPhone: bookFromPhoneEndpoint,
  cancelFromPhone: cancelFromPhoneEndpoint,
  cancelAppointment: cancelAppointmentEndpoint,
  turnAway: turnAwayEndpoint,
  readSettings: readSettingsEndpoint,
  changeSetting: changeSettingEndpoint,
  readPhrases: readPhrasesEndpoint,
  preAcceptVisit: preAcceptVisitEndpoint,
  takeUpPreAccepted: takeUpPreAcceptedEndpoint,
  adoptPreAcceptedCopy: adoptPreAcceptedCopyEndpoint,
  entrustJob: entrustJobEndpoint,
  showPickup: showPickupEndpoint,
  signPickup: signPickupEndpoint,
  readArticles: readArticlesEndpoint,
  searchArticles: searchArticlesEndpoint,
  readServiceArticles: readServiceArticlesEndpoint,
  publishArticle: publishArticleEndpoint,
  withdrawArticle: withdrawArticleEndpoint,
  findSubscriber: findSubscriberEndpoint,
  checkDocument: checkDocumentEndpoint,
  addOrder: addOrderEndpoint,
  showForm: showFormEndpoint,
  signForm: signFormEndpoint,
  takeCash: takeCashEndpoint,
  abandonVisit: abandonVisitEndpoint,
  rateVisit: rateVisitEndpoint,
  reprint: reprintEndpoint,
  printForm: printFormEndpoint,
  listPapers: listPapersEndpoint,
  reprintReceipt: reprintReceiptEndpoint,
  checkForm: checkFormEndpoint,
  searchForms: searchFormsEndpoint,
  openForm: openFormEndpoint,
  checkPassword: checkPasswordEndpoint,
  identifyPerson: identifyPersonEndpoint,
  keepDocumentCopy: keepDocumentCopyEndpoint,
  chooseParty: choosePartyEndpoint,
  readServices: readServicesEndpoint,
  searchServices: searchServicesEndpoint,
  readServiceForm: readServiceFormEndpoint,
  tryService: tryServiceEndpoint,
  readNumbers: readNumbersEndpoint,
  beginService: beginServiceEndpoint,
  explainOverrun: explainOverrunEndpoint,
  changeOrder: changeOrderEndpoint,
  removeOrder: removeOrderEndpoint,
  askApproval: askApprovalEndpoint,
  withdrawApproval: withdrawApprovalEndpoint,
  sendUpApproval: sendUpApprovalEndpoint,
  grantApproval: grantApprovalEndpoint,
  refuseApproval: refuseApprovalEndpoint,
  answerFromHeadOffice: answerFromHeadOfficeEndpoint,
  reverseOrder: reverseOrderEndpoint,
  readReversible: readReversibleEndpoint,
  readApprovals: readApprovalsEndpoint,
  chooseSettlement: chooseSettlementEndpoint,
  offerTender: offerTenderEndpoint,
  confirmTender: confirmTenderEndpoint,
  endTender: endTenderEndpoint,
  recordConsultation: recordConsultationEndpoint,
  askQuery: askQueryEndpoint,
  printAnswer: printAnswerEndpoint,
  readTasks: readTasksEndpoint,
  readTaskContact: readTaskContactEndpoint,
  finishTask: finishTaskEndpoint,
  setFault: setFaultEndpoint,
  operateDouble: operateDoubleEndpoint,
  wireDevice: wireDeviceEndpoint,
  readPorts: readPortsEndpoint,
  testDevice: testDeviceEndpoint,
  retryDevice: retryDeviceEndpoint,
  reportFault: reportFaultEndpoint,
  closeFault: closeFaultEndpoint,
  stopForMending: stopForMendingEndpoint,
  endMending: endMendingEndpoint,
  openDrawer: openDrawerEndpoint,
  bringCustomers: bringCustomersEndpoint,
  stopCustomers: stopCustomersEndpoint,
  ...stockEndpoints,
  readMyShift: readMyShiftEndpoint,
  readCash: readCashEndpoint,
  readClosedDay: readClosedDayEndpoint,
  readAccount: readAccountEndpoint,
  readTrialBalance: readTrialBalanceEndpoint,
  readDrawerAt: readDrawerAtEndpoint,
  exportBooks: exportBooksEndpoint,
  offerFromVault: offerFromVaultEndpoint,
  offerFromDrawer: offerFromDrawerEndpoint,
  takeTransfer: takeTransferEndpoint,
  disputeTransfer: disputeTransferEndpoint,
  withdrawTransfer: withdrawTransferEndpoint,
  orderChange: orderChangeEndpoint,
  answerChange: answerChangeEndpoint,
  cancelChange: cancelChangeEndpoint,
  beginShiftCount: beginShiftCountEndpoint,
  giveUpShiftCount: giveUpShiftCountEndpoint,
  countShift: countShiftEndpoint,
  endShift: endShiftEndpoint,
  reviewShift: reviewShiftEndpoint,
  countVault: countVaultEndpoint,
  reviewVault: reviewVaultEndpoint,
  packDeposit: packDepositEndpoint,
  collectDeposit: collectDepositEndpoint,
  importSettlement: importSettlementEndpoint,
  explainSettlement: explainSettlementEndpoint,
  closeBooks: closeBooksEndpoint,
  reverseEntry: reverseEntryEndpoint,
};

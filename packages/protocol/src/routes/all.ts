import * as access from './access.ts';
import { agentRoutes } from './agents.ts';
import * as appointments from './appointments.ts';
import * as approvals from './approvals.ts';
import * as around from './around.ts';
import { assetRoutes } from './assets.ts';
import { auditRoutes } from './audit.ts';
import { briefingRoutes } from './briefing.ts';
import { caseLessonRoutes } from './case-lessons.ts';
import { casePageRoutes } from './case-pages.ts';
import { caseRoutes } from './cases.ts';
import { cashRoutes } from './cash.ts';
import { checkRoutes } from './checks.ts';
import * as counters from './counters.ts';
import * as devices from './devices.ts';
import { emergencyRoutes } from './emergencies.ts';
import { equipmentRoutes } from './equipment.ts';
import { fallbackPaperRoutes } from './fallback-papers.ts';
import { readFloorPlan } from './floor-plan.ts';
import { indicatorRoutes } from './indicators.ts';
import { inspectionRoutes } from './inspections.ts';
import { invoiceRoutes } from './invoices.ts';
import * as knowledge from './knowledge.ts';
import { logRoutes } from './log.ts';
import { noticeRoutes } from './notices.ts';
import * as papers from './papers.ts';
import * as parties from './parties.ts';
import { peopleRoutes } from './people.ts';
import * as phrases from './phrases.ts';
import * as quality from './quality.ts';
import * as queue from './queue.ts';
import { ratingRoutes } from './ratings.ts';
import { reportRoutes } from './reports.ts';
import { rosterRoutes } from './roster.ts';
import { screenContentRoutes } from './screen-content.ts';
import * as services from './services.ts';
import * as settings from './settings.ts';
import { stockRoutes } from './stock.ts';
import { stockCareRoutes } from './stock-care.ts';
import * as tickets from './tickets.ts';
import { trainingRoutes } from './trainings.ts';
import * as visit from './visit.ts';

const { readHall, whoAmI, signIn, signOut, changePassword } = access;
const { createPairing, claimPairing, readDemo, demoPairing } = access;
const { previewTicket, issueTicket, askHelp, closeAlert, signOn, signOff } = queue;
const { callNext, recallTicket, startServing, markNoShow, finishTicket } = queue;
const { callChosen, holdTicket, resumeTicket, returnTicket, rerouteTicket, changeTicketClass } = tickets;
const { prepareTicket, abandonTicket, cancelTicket, leaveQueue, reprintTicket, checkIn } = tickets;
const { whyNotYet, readFairness } = tickets;
const { pauseCounter, allowPause, resumeCounter, releaseCounter, planBreak, cancelBreak } = counters;
const { pullLever, endLever, callForHelp } = counters;
const { readSlots, bookAppointment, bookFromPhone, cancelFromPhone, cancelAppointment, turnAway } =
  appointments;
const { readSettings, changeSetting } = settings;
const { readPhrases } = phrases;
const { preAcceptVisit, takeUpPreAccepted, adoptPreAcceptedCopy, entrustJob, showPickup, signPickup } =
  around;
const { readArticles, searchArticles, readServiceArticles, publishArticle, withdrawArticle } = knowledge;
const {
  findSubscriber,
  checkDocument,
  addOrder,
  showForm,
  signForm,
  takeCash,
  rateVisit,
  abandonVisit,
  reprint,
} = visit;
const { setFault, operateDouble, wireDevice, readPorts, testDevice, retryDevice } = devices;
const { reportFault, closeFault, stopForMending, endMending, openDrawer } = devices;
const { bringCustomers, stopCustomers, readHealth } = devices;
const { printForm, listPapers, reprintReceipt, checkForm, searchForms, openForm } = papers;
const { checkPassword, identifyPerson, keepDocumentCopy, chooseParty } = parties;
const {
  readServices,
  searchServices,
  readServiceForm,
  tryService,
  readNumbers,
  beginService,
  explainOverrun,
  changeOrder,
  removeOrder,
} = services;
const { askApproval, withdrawApproval, sendUpApproval, readApprovals } = approvals;
const { grantApproval, refuseApproval, answerFromHeadOffice, reverseOrder, readReversible } = approvals;
const {
  chooseSettlement,
  offerTender,
  confirmTender,
  endTender,
  recordConsultation,
  askQuery,
  printAnswer,
  readTasks,
  readTaskContact,
  finishTask,
} = services;

const { readQuality } = quality;

/** Every endpoint of /api/v1, by name. */
export const routes = {
  readHealth,
  readHall,
  readFloorPlan,
  readQuality,
  whoAmI,
  signIn,
  signOut,
  changePassword,
  createPairing,
  claimPairing,
  readDemo,
  demoPairing,
  previewTicket,
  issueTicket,
  askHelp,
  closeAlert,
  signOn,
  signOff,
  callNext,
  recallTicket,
  startServing,
  markNoShow,
  finishTicket,
  callChosen,
  holdTicket,
  resumeTicket,
  returnTicket,
  rerouteTicket,
  changeTicketClass,
  prepareTicket,
  abandonTicket,
  cancelTicket,
  leaveQueue,
  reprintTicket,
  checkIn,
  whyNotYet,
  readFairness,
  pauseCounter,
  allowPause,
  resumeCounter,
  releaseCounter,
  planBreak,
  cancelBreak,
  pullLever,
  endLever,
  callForHelp,
  readSlots,
  bookAppointment,
  bookFromPhone,
  cancelFromPhone,
  cancelAppointment,
  turnAway,
  readSettings,
  changeSetting,
  readPhrases,
  preAcceptVisit,
  takeUpPreAccepted,
  adoptPreAcceptedCopy,
  entrustJob,
  showPickup,
  signPickup,
  readArticles,
  searchArticles,
  readServiceArticles,
  publishArticle,
  withdrawArticle,
  findSubscriber,
  checkDocument,
  addOrder,
  showForm,
  signForm,
  takeCash,
  abandonVisit,
  rateVisit,
  reprint,
  printForm,
  listPapers,
  reprintReceipt,
  checkForm,
  searchForms,
  openForm,
  checkPassword,
  identifyPerson,
  keepDocumentCopy,
  chooseParty,
  readServices,
  searchServices,
  readServiceForm,
  tryService,
  readNumbers,
  beginService,
  explainOverrun,
  changeOrder,
  removeOrder,
  chooseSettlement,
  offerTender,
  confirmTender,
  endTender,
  recordConsultation,
  askQuery,
  printAnswer,
  readTasks,
  readTaskContact,
  finishTask,
  askApproval,
  withdrawApproval,
  sendUpApproval,
  grantApproval,
  refuseApproval,
  answerFromHeadOffice,
  reverseOrder,
  readReversible,
  readApprovals,
  setFault,
  operateDouble,
  wireDevice,
  readPorts,
  testDevice,
  retryDevice,
  reportFault,
  closeFault,
  stopForMending,
  endMending,
  openDrawer,
  bringCustomers,
  stopCustomers,
  ...invoiceRoutes,
  ...stockRoutes,
  ...stockCareRoutes,
  ...agentRoutes,
  ...assetRoutes,
  ...cashRoutes,
  ...auditRoutes,
  ...peopleRoutes,
  ...caseRoutes,
  ...caseLessonRoutes,
  ...casePageRoutes,
  ...screenContentRoutes,
  ...ratingRoutes,
  ...reportRoutes,
  ...noticeRoutes,
  ...logRoutes,
  ...rosterRoutes,
  ...indicatorRoutes,
  ...emergencyRoutes,
  ...fallbackPaperRoutes,
  ...equipmentRoutes,
  ...checkRoutes,
  ...briefingRoutes,
  ...inspectionRoutes,
  ...trainingRoutes,
} as const;
export type RouteName = keyof typeof routes;

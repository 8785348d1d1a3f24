import { randomUUID } from 'node:crypto';
import type { RouteName } from '@onehall/protocol';
import { signature } from './jobs.ts';

/** A well-formed body for every route that has one, about things that are not there. */
export function sampleBody(name: RouteName): Record<string, unknown> | undefined {
  return { ...samples, ...commands }[name]?.();
}

const commandOf =
  (rest: Record<string, unknown> = {}) =>
  () => ({ commandId: randomUUID(), ...rest });

const samples: Partial<Record<RouteName, () => Record<string, unknown>>> = {
  signIn: () => ({ workNumber: 'NOBODY', password: 'guess' }),
  changePassword: () => ({ current: 'guess', next: 'short' }),
  claimPairing: () => ({ code: 'AAAABBBB' }),
  demoPairing: () => ({ deviceKind: 'kiosk', place: 'nowhere' }),
  previewTicket: () => ({ categoryIds: ['ghost'], mobile: null }),
  tryService: () => ({ fields: {} }),
  // Authorised, but with a rate that cannot be: a hall that moves by itself is no part of these tests.
  bringCustomers: () => ({ customersPerHour: 0, seed: 1, speed: 1 }),
};

const commands: Partial<Record<RouteName, () => Record<string, unknown>>> = {
  createPairing: commandOf({ deviceKind: 'kiosk', place: 'nowhere' }),
  issueTicket: commandOf({ categoryIds: ['ghost'], mobile: null, language: 'zh' }),
  askHelp: commandOf(),
  closeAlert: commandOf(),
  signOn: commandOf(),
  signOff: commandOf(),
  callNext: commandOf(),
  recallTicket: commandOf(),
  startServing: commandOf(),
  markNoShow: commandOf(),
  finishTicket: commandOf(),
  findSubscriber: commandOf({ mobile: '13800000001' }),
  checkDocument: commandOf({ documentKind: 'resident-id-card', number: '1', validUntil: null }),
  addOrder: commandOf({ serviceId: 'bill-payment' }),
  checkPassword: commandOf({ password: '820417' }),
  identifyPerson: commandOf({
    documentKind: 'resident-id-card',
    number: '1',
    validUntil: null,
    name: '张三',
  }),
  keepDocumentCopy: commandOf({ image: 'aGFsbA==' }),
  chooseParty: commandOf(),
  beginService: commandOf({ serviceId: 'prepayment' }),
  explainOverrun: commandOf({ cause: 'billing-slow' }),
  changeOrder: commandOf({ fields: {} }),
  removeOrder: commandOf(),
  approveOrder: commandOf({ contentHash: 'f'.repeat(64) }),
  chooseSettlement: commandOf({ settlement: 'apart' }),
  offerTender: commandOf({ kind: 'bank-card', amountFen: 100 }),
  confirmTender: commandOf({ reference: 'T-1' }),
  endTender: commandOf({ reason: 'declined' }),
  recordConsultation: commandOf({ topic: 'roaming', question: 'how much', outcome: 'answered' }),
  askQuery: commandOf({ query: 'customer' }),
  readTaskContact: commandOf(),
  finishTask: commandOf({ note: 'called back' }),
  showForm: commandOf(),
  signForm: commandOf({ contentHash: 'f'.repeat(64), signature }),
  takeCash: commandOf({ tenderedFen: 100 }),
  rateVisit: commandOf({ score: 5 }),
  abandonVisit: commandOf({ reason: 'left' }),
  reprint: commandOf(),
  operateDouble: commandOf({ action: { does: 'switch-off-and-on' } }),
  wireDevice: commandOf({ device: null }),
  testDevice: commandOf(),
  retryDevice: commandOf(),
  reportFault: commandOf({ what: 'dark' }),
  closeFault: commandOf({ how: 'new cable' }),
  stopForMending: commandOf({ deviceId: null, reason: 'no printer' }),
  endMending: commandOf(),
  openDrawer: commandOf({ why: 'change', note: 'coins wanted' }),
  setFault: commandOf({ fault: 'paper-out', on: true }),
  callChosen: commandOf({ ticketId: 'ghost', reason: 'asked for' }),
  holdTicket: commandOf({ reason: 'papers', minutes: 5 }),
  resumeTicket: commandOf({ to: 'queue' }),
  returnTicket: commandOf(),
  rerouteTicket: commandOf({
    categoryId: 'ghost',
    counterId: null,
    dialectId: null,
    alsoCategoryIds: null,
    reason: 'wrong queue',
  }),
  changeTicketClass: commandOf({ classId: 'ghost', reason: 'elderly' }),
  prepareTicket: commandOf({ papersSeen: [], note: '' }),
  abandonTicket: commandOf({ reason: 'left' }),
  cancelTicket: commandOf({ reason: 'pressed twice' }),
  leaveQueue: commandOf(),
  reprintTicket: commandOf({ mobile: '19900000009' }),
  checkIn: commandOf({ code: '000000', language: 'zh' }),
  pauseCounter: commandOf({ kind: 'break', minutes: 10 }),
  allowPause: commandOf({ kind: 'break', minutes: 10, reason: 'unwell' }),
  resumeCounter: commandOf(),
  releaseCounter: commandOf(),
  planBreak: commandOf({ clerkId: 'ghost', kind: 'break', startsAt: 0, minutes: 10 }),
  cancelBreak: commandOf(),
  pullLever: commandOf({ lever: 'open-counter', counterId: 'ghost', minutes: 30, adviceId: null }),
  endLever: commandOf(),
  callForHelp: commandOf({ reason: 'question' }),
  bookAppointment: commandOf({ categoryId: 'ghost', businessDay: '2026-01-01', slotAt: 0, mobile: null }),
  bookFromPhone: commandOf({ categoryId: 'ghost', businessDay: '2026-01-01', slotAt: 0 }),
  cancelFromPhone: commandOf(),
  cancelAppointment: commandOf(),
  turnAway: commandOf({ businessDay: '2026-01-01', slotAt: 0 }),
  changeSetting: commandOf({
    setting: { area: 'clerk', id: 'ghost', value: { categoryIds: null, dialectIds: [] } },
  }),
};

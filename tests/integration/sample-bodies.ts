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
  showForm: commandOf(),
  signForm: commandOf({ contentHash: 'f'.repeat(64), signature }),
  takeCash: commandOf({ tenderedFen: 100 }),
  rateVisit: commandOf({ score: 5 }),
  abandonVisit: commandOf({ reason: 'left' }),
  reprint: commandOf(),
  setFault: commandOf({ fault: 'paper-out', on: true }),
};

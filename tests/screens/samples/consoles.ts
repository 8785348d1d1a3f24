import type { ConsoleView, VisitStep } from '@onehall/protocol';
import { besidesAt, ticketNotesAt } from './desk.ts';
import { sampleEmergencies } from './emergencies.ts';
import { clerk, longName, waitingCounts, waitingTickets } from './people.ts';
import { categories, diamond, general } from './texts.ts';
import type { SampleSize } from './views.ts';
import { visitAt } from './visits.ts';

const MIN = 60_000;
const ready = { state: 'ready', warning: null, reason: null } as const;
const noPaper = { state: 'not-ready', warning: null, reason: 'paper-end' } as const;

export type DeskStep = 'call' | 'arrive' | VisitStep;

/** The console of counter 3 at this step. */
export function consoleAt(step: DeskStep, size: SampleSize, now = Date.now()): ConsoleView {
  const full = size === 'full';
  const serving = step !== 'call' && step !== 'arrive';
  const queue = waitingTickets(waitingCounts[size], now);
  return {
    counterId: 'counter-3',
    emergencies: sampleEmergencies(size, now),
    callsClosed: false,
    number: full ? '24' : '3',
    session: {
      clerkId: clerk.staffId,
      clerkWorkNumber: clerk.workNumber,
      clerkName: clerk.name,
      signedOnAt: now - 90 * MIN,
      shiftId: 'shift-1',
    },
    ticket:
      step === 'call'
        ? null
        : {
            ticketId: 'ticket-1',
            visitId: 'visit-1',
            number: full ? 'A1012' : 'A012',
            state: serving ? 'serving' : 'called',
            classId: 'diamond',
            className: full ? longName : diamond,
            group: 'vip',
            categoryId: 'pay',
            categoryName: categories[0]?.name ?? general,
            papers: [{ zh: '本人有效身份证件原件', en: 'Your original valid ID document' }],
            arrivedAt: now - (full ? 80 : 8) * MIN,
            dueAt: now - (full ? 75 : 3) * MIN,
            calledAt: now - (full ? 10.5 : 3.9) * MIN,
            lastCalledAt: now - 12_000,
            servingAt: serving ? now - (full ? 10.2 : 3.4) * MIN : null,
            recalls: full ? 3 : 1,
            noShowFrom: now + 18_000,
            ...ticketNotesAt(size, now),
          },
    ...besidesAt(size, queue, now),
    visit: serving ? visitAt(step, size, now) : null,
    queue,
    waitingTotal: full ? 142 : queue.length,
    nextNumber: queue.length === 0 ? null : (queue[0]?.number ?? null),
    mending: null,
    reading: null,
    stockOffers: 1,
    findings: 2,
    unreadNotices: 1,
    invoices: { left: 18, low: true, offers: 1 },
    judicialReferral: { zh: '请到分公司法务部门办理。', en: 'Please see the legal department.' },
    devices: full
      ? { printer: noPaper, display: 'offline', drawer: 'open', reader: 'offline', scanner: 'offline' }
      : { printer: ready, display: 'online', drawer: 'shut', reader: 'online', scanner: 'online' },
  };
}

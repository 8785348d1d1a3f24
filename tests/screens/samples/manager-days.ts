import type { ManagerView } from '@onehall/protocol';
import { sampleApprovals } from './approvals.ts';
import { sampleEmergencies } from './emergencies.ts';
import { longName, waitingCounts, waitingTickets, wang } from './people.ts';
import { diamond, general, hallName, longHallName, text } from './texts.ts';
import type { SampleSize } from './views.ts';

const MIN = 60_000;

export function sampleManager(size: SampleSize, now = Date.now()): ManagerView {
  const full = size === 'full';
  const many = waitingCounts[size];
  const scale = size === 'empty' ? 0 : full ? 37 : 1;
  const className = full ? longName : diamond;
  return {
    hallName: full ? longHallName : hallName,
    emergencies: sampleEmergencies(size, now),
    businessDay: '2026-11-22',
    approvals: sampleApprovals(size, now),
    counts: {
      issued: 62 * scale,
      waiting: many,
      called: scale,
      serving: 4 * scale,
      finished: 46 * scale,
      noShow: 2 * scale,
      held: scale,
      abandoned: 3 * scale,
      cancelled: scale,
    },
    classes: [
      { classId: 'diamond', name: className, group: 'vip', waitTargetMin: 5, within: 9, called: 10 },
      {
        classId: 'gold',
        name: text('金卡会员', 'Gold club member'),
        group: 'vip',
        waitTargetMin: 5,
        within: 4,
        called: 6,
      },
      {
        classId: 'booked',
        name: text('预约客户', 'Appointment'),
        group: 'priority',
        waitTargetMin: 10,
        within: 3,
        called: 3,
      },
      { classId: 'general', name: general, group: 'general', waitTargetMin: 30, within: 33, called: 34 },
    ].map(({ within, called, ...one }) => ({
      ...one,
      group: one.group as 'vip' | 'priority' | 'general',
      issued: (called + 2) * scale,
      called: called * scale,
      withinTarget: within * scale,
      waitingLate: one.classId === 'gold' ? 2 * scale : 0,
      waitMsMedian: scale === 0 ? null : one.waitTargetMin * 0.6 * MIN,
      waitMsMax: scale === 0 ? null : one.waitTargetMin * 1.4 * MIN,
    })),
    cash: Array.from({ length: size === 'empty' ? 0 : full ? 24 : 3 }, (_, index) => ({
      shiftId: `shift-${index}`,
      clerkWorkNumber: `K10${String(index).padStart(2, '0')}`,
      clerkName: wang,
      openedAt: now - 4 * 60 * MIN,
      floatFen: 50_000,
      tenderedFen: 1_286_450 * (index + 1),
      changeFen: 186_410 * (index + 1),
      payments: 12 * (index + 1),
      expectedFen: 50_000 + 1_100_040 * (index + 1),
    })),
    vaultFen: full ? 987_654_321 : 2_000_000,
    billing: { local: full ? 17 : 0, sent: scale, confirmed: 40 * scale, rejected: full ? 3 : 0 },
    tickets: managerTickets(full ? 200 : many, full, now),
  };
}

function managerTickets(count: number, full: boolean, now: number): ManagerView['tickets'] {
  const states = ['waiting', 'serving', 'finished', 'called', 'noShow', 'finished'] as const;
  const prints = ['confirmed', 'unknown', 'confirmed', 'failed', 'sending'] as const;
  return waitingTickets(count, now).map((ticket, index) => {
    const state = states[index % states.length] ?? 'finished';
    const called = state !== 'waiting';
    return {
      ...ticket,
      state,
      className: ticket.group === 'vip' ? (full ? longName : diamond) : general,
      calledAt: called ? now - 5 * MIN : null,
      counterNumber: called ? String((index % 24) + 1) : null,
      waitMs: called ? (index % 9) * 4.2 * MIN : null,
      withinTarget: called ? index % 5 !== 0 : null,
      rating: state === 'finished' ? (index % 5) + 1 : null,
      print: {
        jobId: `job-${index}`,
        deviceId: 'printer-1',
        copy: 0,
        state: prints[index % prints.length] ?? 'confirmed',
        reason: null,
      },
    };
  });
}

import { hallDayOf, monthAfter } from '@onehall/domain';
import { type ReplyOf, type RosterShiftBody, routes } from '@onehall/protocol';
import { vi } from 'vitest';
import type { TestHall } from './hall-harness.ts';
import type { Person } from './person.ts';

/** The first month that is all to come. */
export function monthToCome(hall: TestHall): string {
  return monthAfter(hallDayOf(hall.clock.now(), hall.store.hall()), 1);
}

export function shiftBody(
  day: string,
  staffId: string,
  startMinute: number,
  endMinute: number,
): RosterShiftBody {
  return { day, staffId, startMinute, endMinute, breaks: [], overtimeMinutes: 0 };
}

/** Begins a proposal and waits for it. */
export async function proposed(
  manager: Person,
  month: string,
): Promise<NonNullable<ReplyOf<typeof routes.readProposal>['proposal']>> {
  const begun = await manager.must(routes.startProposal, `/roster/months/${month}/proposals`, { seed: 1 });
  await settled(manager, begun.proposalId);
  const { state, proposal } = await manager.must(
    routes.readProposal,
    `/roster/proposals/${begun.proposalId}`,
  );
  if (proposal === null) throw new Error(`the proposal is ${state}`);
  return proposal;
}

/** Waits until a proposal is done or has failed. */
export async function settled(manager: Person, proposalId: string): Promise<void> {
  await vi.waitFor(
    async () => {
      const { state } = await manager.must(routes.readProposal, `/roster/proposals/${proposalId}`);
      if (state === 'running') throw new Error('still being worked out');
    },
    { timeout: 60_000, interval: 50 },
  );
}

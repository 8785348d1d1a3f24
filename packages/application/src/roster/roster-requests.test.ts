import { hallDayOf, type RosterAsk } from '@onehall/domain';
import { StoredHall } from '@onehall/testing';
import { expect, test, vi } from 'vitest';
import { askRoster } from './roster-requests.ts';

const lastDay = '9999-12-31';
const asking = (ask: RosterAsk) => ({ staffId: 'k1', ask, note: '' });

test('a leave until the end of time is refused before a single month is read, and its last day ends the reading', async () => {
  const hall = await StoredHall.open();
  const { state } = hall.store.context();
  const read = vi.spyOn(state, 'publishedRoster').mockReturnValue(null);
  const ask = (one: RosterAsk) => askRoster(asking(one), { ...hall.store.context(), state });
  const from = hallDayOf(hall.clock.now(), hall.hall);
  expect(ask({ kind: 'leave', from, to: lastDay, leave: 'annual' })).toMatchObject({
    refusal: { code: 'malformed-request' },
  });
  expect(read).not.toHaveBeenCalled();
  const last: RosterAsk = { kind: 'leave', from: lastDay, to: lastDay, leave: 'annual' };
  // The next month's name, '10000-01', comes before this one's as text.
  read.mockImplementation((month) => {
    if (month !== '9999-12') throw new Error(`read on into ${month}`);
    return null;
  });
  expect(ask(last).ok).toBe(true);
});

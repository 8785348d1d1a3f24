import { daysLater, type HallEvent, hallDayOf, type RosterAsk } from '@onehall/domain';
import { StoredHall } from '@onehall/testing';
import { expect, test, vi } from 'vitest';
import { decided } from '../decision.ts';
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

test('what a manager must decide is listed before any number of wishes, and a wish whose day is over is not', async () => {
  const hall = await StoredHall.open();
  const today = hallDayOf(hall.clock.now(), hall.hall);
  const asked = (requestId: string, ask: RosterAsk): HallEvent => ({
    type: 'RosterRequestAsked',
    payload: { requestId, ...asking(ask) },
  });
  const wishes = Array.from({ length: 501 }, (_, nth) =>
    asked(`wish-${nth}`, { kind: 'wish', day: daysLater(today, nth), wants: 'off' }),
  );
  await hall.must(() => decided(wishes, null));
  hall.clock.pass(1000);
  const leave: RosterAsk = { kind: 'leave', from: today, to: today, leave: 'annual' };
  const { requestId } = await hall.must((context) => askRoster(asking(leave), context));
  const shown = (day: string) => hall.store.roster.requests(day).map((one) => one.id);
  expect(shown(today)[0]).toBe(requestId);
  expect(shown(daysLater(today, 500))).toEqual([requestId, 'wish-500']);
});

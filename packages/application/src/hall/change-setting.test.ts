import { defaultQueueSettings, type HallSetting } from '@onehall/domain';
import { issuing, missedAtOne, StoredHall } from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import type { CommandContext } from '../decision.ts';
import { returnTicket } from '../queue/move-ticket.ts';
import { changeSetting } from './change-setting.ts';

const minuteMs = 60_000;
const changing = (setting: HallSetting) => (context: CommandContext) => changeSetting(setting, context);
const general = (waitTargetMin: number): HallSetting => ({
  area: 'class',
  id: 'general',
  value: { group: 'general', waitTargetMin, waitCapMin: 60, weight: 1 },
});
const dueIn = async (hall: StoredHall) => {
  const { ticketId } = await hall.must(issuing());
  return ((hall.store.state.ticket(ticketId)?.dueAt ?? 0) - hall.clock.at) / minuteMs;
};

describe('changing a rule of the hall', () => {
  test('counts from the next decision, in the same turn too, and stays in the journal', async () => {
    const hall = await StoredHall.open();
    const [before, , after] = await Promise.all([
      hall.must(issuing()),
      hall.must(changing(general(12))),
      hall.must(issuing()),
    ]);
    const due = ({ ticketId = '' }) => (hall.store.state.ticket(ticketId)?.dueAt ?? 0) - hall.clock.at;
    expect([due(before), due(after)]).toEqual([30 * minuteMs, 12 * minuteMs]);
    expect(hall.events.filter((event) => event.type === 'SettingChanged')).toMatchObject([
      { payload: general(12), actor: 'staff:k1' },
    ]);
  });

  test('of what a return may take is held to the ticket’s own time', async () => {
    const hall = await StoredHall.open();
    const queue = { ...defaultQueueSettings, returnMinutes: 5 };
    await hall.must(changing({ area: 'queue', id: 'hall', value: queue }));
    const { ticketId } = await missedAtOne(hall);
    hall.clock.pass(5 * minuteMs + 1);
    expect(await hall.codeOf((context) => returnTicket({ ticketId }, context))).toBe('return-too-late');
  });

  test('survives a restart; the newest of an area and id is all that counts', async () => {
    const hall = await StoredHall.open();
    await hall.must(changing(general(12)));
    await hall.must(changing(general(20)));
    hall.reopen();
    expect(await dueIn(hall)).toBe(20);
    expect(hall.store.state.settings()).toEqual([general(20)]);
  });

  test('that is rolled back leaves the old one, for the rest of the turn and after', async () => {
    const hall = await StoredHall.open();
    await hall.must(changing(general(12)));
    const bug = hall.run((context) => {
      const decided = changing(general(25))(context);
      if (!decided.ok) return decided;
      const orphan = {
        type: 'ClerkSignedOn',
        payload: { counterId: 'counter-1', clerkId: 'k1', shiftId: 'no' },
      } as const;
      return { ok: true, value: { ...decided.value, events: [...decided.value.events, orphan] } };
    });
    const [failed, meanwhile] = await Promise.allSettled([bug, dueIn(hall)]);
    expect(failed.status).toBe('rejected');
    expect(meanwhile).toMatchObject({ value: 12 });
    expect(hall.store.hall().classes.find((one) => one.id === 'general')?.waitTargetMin).toBe(12);
    await hall.must(changing(general(18)));
    expect(await dueIn(hall)).toBe(18);
  });

  test('refusals come in the documented order', async () => {
    const hall = await StoredHall.open();
    const seq = hall.store.seq();
    const ghost: HallSetting = { ...general(90), area: 'class', id: 'ghost' } as HallSetting;
    expect(await hall.codeOf(changing(ghost))).toBe('setting-unknown');
    expect(await hall.codeOf(changing(general(90)))).toBe('setting-invalid');
    expect(hall.store.seq()).toBe(seq);
  });
});

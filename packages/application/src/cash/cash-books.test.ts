import { drawerAccount, everySkill, type Notes, type StaffMember, sumOfNotes } from '@onehall/domain';
import { StoredHall, testHall } from '@onehall/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommandContext } from '../decision.ts';
import { closeBooks, dayToClose } from './close-books.ts';
import {
  beginShiftCount,
  countShift,
  endCountedShift,
  giveUpShiftCount,
  reviewCountedShift,
} from './close-shift.ts';
import { countTheVault, packBankDeposit, reviewTheVault, takeEntryBack } from './keep-vault.ts';
import {
  answerChange,
  cancelChange,
  disputeTransfer,
  offerFromDrawer,
  offerFromVault,
  orderChange,
  takeTransfer,
  withdrawTransfer,
} from './move-cash.ts';

const clerks = ['k1', 'k2', 'k3'];
const managers = ['d1', 'm1'];
const everybody = [...clerks, ...managers];

const staffed = (id: string, role: StaffMember['role']): StaffMember => ({
  id,
  workNumber: id.toUpperCase(),
  name: { zh: '经理', en: 'Manager' },
  role,
  skills: everySkill,
});

const float: Notes[] = [
  { fen: 5_000, count: 4 },
  { fen: 1_000, count: 20 },
  { fen: 100, count: 50 },
];

/** Two clerks have their floats, the third has none. */
async function hall(): Promise<StoredHall> {
  const stored = await StoredHall.open({
    cash: { floatMode: 'handed', toleranceFen: 500, drawerMostFen: 500_000 },
    staff: [...testHall().staff, staffed('d1', 'duty-manager'), staffed('m1', 'branch-manager')],
  });
  for (const clerkId of ['k1', 'k2']) {
    const { transferId } = await stored.must((context) =>
      offerFromVault({ kind: 'float', clerkId, notes: float, by: 'd1' }, context),
    );
    await stored.must((context) => takeTransfer({ transferId, by: clerkId, notes: float }, context));
  }
  return stored;
}

/** Small counts of the denominations that a drawer has, impossible ones among them. */
const notes = fc.array(
  fc.record({
    fen: fc.constantFrom(10_000, 5_000, 1_000, 500, 100, 3),
    count: fc.integer({ min: 1, max: 9 }),
  }),
  { maxLength: 3 },
);
const who = fc.constantFrom(...everybody);
const clerk = fc.constantFrom(...clerks);
const nth = fc.nat({ max: 5 });
const mostly = fc.oneof(
  { weight: 4, arbitrary: fc.constant(true) },
  { weight: 1, arbitrary: fc.constant(false) },
);

type Step = (context: CommandContext) => ReturnType<typeof takeTransfer>;
const loosely = (decide: (context: CommandContext) => unknown): Step => decide as Step;

const openTransfer = ({ state }: CommandContext, at: number) => {
  const open = state.openTransfers();
  return open.length === 0 ? null : open[at % open.length];
};
const anyShift = ({ state }: CommandContext, at: number) => {
  const running = clerks.flatMap((id) => state.openShift(id) ?? []);
  return running[at % Math.max(running.length, 1)]?.id ?? 'none';
};
/** Mostly whose it is; now and then anybody. */
const person = fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: who });
const ownerOf = ({ state }: CommandContext, shiftId: string) => state.shift(shiftId)?.clerkId ?? 'k1';
const heldBy = ({ state }: CommandContext, shiftId: string) => state.drawerNotes(shiftId).notes as Notes[];

/** Anything that anybody may try with cash, sensible or not. */
const steps: readonly fc.Arbitrary<Step>[] = [
  fc
    .record({ kind: fc.constantFrom('float' as const, 'top-up' as const), clerkId: who, notes, by: who })
    .map((command) => loosely((context) => offerFromVault(command, context))),
  fc.record({ clerkId: clerk, toClerkId: who, notes, all: fc.boolean() }).map(({ all, ...command }) =>
    loosely((context) => {
      const shiftId = context.state.openShift(command.clerkId)?.id ?? 'none';
      return all
        ? offerFromDrawer({ ...command, kind: 'handover', notes: heldBy(context, shiftId) }, context)
        : offerFromDrawer({ ...command, kind: 'drop' }, context);
    }),
  ),
  fc.record({ at: nth, as: person, agrees: mostly }).map(({ at, as, agrees }) =>
    loosely((context) => {
      const transfer = openTransfer(context, at);
      const transferId = transfer?.id ?? 'none';
      const taker = transfer?.taker ?? 'vault';
      const by = as ?? (taker === 'vault' ? 'm1' : taker.clerkId);
      return agrees
        ? takeTransfer({ transferId, by, notes: transfer?.notes ?? [] }, context)
        : disputeTransfer({ transferId, by, countedFen: 1, reason: 'counted another' }, context);
    }),
  ),
  fc
    .record({ at: nth, by: who })
    .map(({ at, by }) =>
      loosely((context) =>
        withdrawTransfer({ transferId: openTransfer(context, at)?.id ?? 'none', by, reason: 'no' }, context),
      ),
    ),
  fc
    .record({ clerkId: clerk, notes })
    .map(({ clerkId, notes: wanted }) =>
      loosely((context) => orderChange({ clerkId, notes: wanted, backNotes: wanted }, context)),
    ),
  fc.record({ by: who, refused: fc.boolean(), cancels: fc.boolean() }).map(({ by, refused, cancels }) =>
    loosely((context) => {
      const askId = context.state.openChangeAsks()[0]?.id ?? 'none';
      return cancels
        ? cancelChange({ askId, clerkId: by }, context)
        : answerChange({ askId, by, refusedWhy: refused ? 'none left' : null }, context);
    }),
  ),
  fc.record({ at: nth, as: person, goesOn: mostly }).map(({ at, as, goesOn }) =>
    loosely((context) => {
      const shiftId = anyShift(context, at);
      const by = as ?? ownerOf(context, shiftId);
      return goesOn
        ? beginShiftCount({ shiftId, by, carryOverReason: null }, context)
        : giveUpShiftCount({ shiftId, by }, context);
    }),
  ),
  fc.record({ at: nth, as: person, notes, right: fc.boolean() }).map(({ at, as, notes: guess, right }) =>
    loosely((context) => {
      const shiftId = anyShift(context, at);
      const by = as ?? ownerOf(context, shiftId);
      return countShift({ shiftId, by, notes: right ? heldBy(context, shiftId) : guess }, context);
    }),
  ),
  fc.record({ at: nth, as: person, reason: fc.constantFrom(null, 'miscounted') }).map(({ at, as, reason }) =>
    loosely((context) => {
      const shiftId = anyShift(context, at);
      return endCountedShift({ shiftId, by: as ?? ownerOf(context, shiftId), reason }, context);
    }),
  ),
  fc
    .record({ at: nth, by: who, decision: fc.constantFrom('accepted' as const, 'count-again' as const) })
    .map(({ at, by, decision }) =>
      loosely((context) =>
        reviewCountedShift({ shiftId: anyShift(context, at), by, decision, note: 'seen' }, context),
      ),
    ),
  fc.record({ by: fc.constantFrom(...managers), notes, right: mostly }).map(({ by, notes: guess, right }) =>
    loosely((context) => {
      const fen = context.state.balances(['vault']).get('vault') ?? 0;
      const exact = [{ fen: 100, count: fen / 100 }].filter((one) => one.count > 0);
      return countTheVault({ by, notes: right ? exact : guess }, context);
    }),
  ),
  fc
    .record({ by: who, decision: fc.constantFrom('accepted' as const, 'count-again' as const) })
    .map(({ by, decision }) => loosely((context) => reviewTheVault({ by, decision, note: 'seen' }, context))),
  fc
    .record({ by: who, notes, bag: nth })
    .map(({ by, notes: packed, bag }) =>
      loosely((context) =>
        packBankDeposit({ by, notes: packed, bagNumber: `B${bag}`, slipNumber: `S${bag}` }, context),
      ),
    ),
  fc.record({ by: who, back: fc.integer({ min: 0, max: 20 }) }).map(({ by, back }) =>
    loosely((context) => {
      const seq = context.state.lastSeqOf('9999-12-31') - back;
      return takeEntryBack({ seq, by, reason: 'wrong entry' }, context);
    }),
  ),
  fc.constant(
    loosely((context) => closeBooks({ businessDay: dayToClose(context), by: 'm1', note: null }, context)),
  ),
];
const step = fc.oneof(...steps);

describe('the books of cash, whatever anybody tries', () => {
  test('debits are credits, nothing is ever below zero, and the past stays what it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
        const { store, ...stored } = await hall().then((one) => ({
          store: one.store,
          run: one.run.bind(one),
        }));
        const past: { seq: number; vaultFen: number }[] = [];
        for (const [index, one] of steps.entries()) {
          await stored.run(one, { actor: `staff:${everybody[index % everybody.length]}` });
          const seq = store.seq();
          const accounts = store.cash.trialBalance(seq);
          expect(accounts.reduce((sum, account) => sum + account.balanceFen, 0)).toBe(0);
          for (const { accountId, kind, balanceFen } of accounts) {
            expect(balanceFen).toBe(store.queries.balanceFen(accountId));
            if (['vault', 'drawer', 'in-transit'].includes(kind)) expect(balanceFen).toBeGreaterThan(0);
          }
          for (const clerkId of clerks) {
            const shift = store.state.openShift(clerkId);
            const drawn = shift && store.state.drawerNotes(shift.id);
            // Everything here was keyed piece by piece: the pieces make the balance, until a difference is booked.
            if (shift && drawn?.complete && shift.state === 'open')
              expect(sumOfNotes(drawn.notes)).toBe(store.queries.balanceFen(drawerAccount(shift.id).id));
          }
          past.push({ seq, vaultFen: store.queries.balanceFen('vault') });
        }
        for (const { seq, vaultFen } of past) expect(store.state.balanceAt('vault', seq)).toBe(vaultFen);
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});

import {
  type CustodyTransfer,
  checkSetting,
  findStaff,
  type HallEvent,
  type Holding,
  type PasswordReason,
  refuse,
  type StaffMember,
  type StaffRecord,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import type { HallState } from '../ports/hall-state.ts';

export interface KeepStaffRecord {
  /** null: somebody new. */
  readonly staffId: string | null;
  readonly record: StaffRecord;
  /** Staff id of who keeps it. */
  readonly by: string;
}

/** What somebody answers for at this moment, in the order in which it is handed over. */
export function holdingsOf(staffId: string, state: HallState): Holding[] {
  const holdings: readonly (readonly [Holding, boolean])[] = [
    ['counter', state.sessionOfClerk(staffId) !== null],
    ['shift', state.openShift(staffId) !== null],
    ['cash', state.openTransfers().some((one) => one.offeredBy === staffId || isTaker(one, staffId))],
    ['stock', state.stockHeldAt(`clerk:${staffId}`).length > 0 || state.openStockTransfersOf(staffId) > 0],
    [
      'invoices',
      state.currentInvoiceSegment(staffId) !== null || state.openInvoiceOffersOf(staffId).length > 0,
    ],
    ['assets', state.assetsOf(staffId) > 0],
    ['log', state.openLogItemsOf(staffId) > 0],
    ['repairs', state.openDefectsOf(staffId) > 0],
    ['cases', state.openCasesOf(staffId) > 0],
  ];
  return holdings.filter(([, holds]) => holds).map(([what]) => what);
}

/**
 * A branch manager takes somebody on, names them anew, gives them another post, or lets them go. Skills are set apart.
 * Refusals, in this order: staff-unknown; own-record (another manager changes one's own post, or ends it);
 * staff-holds {what, and how many kinds more} (handed over before a post changes: nothing is left without somebody who
 * answers for it); those of checkSetting.
 */
export function keepStaffRecord(
  { staffId, record, by }: KeepStaffRecord,
  context: CommandContext,
): Decision<{ staffId: string; isNew: boolean; postChanged: boolean }> {
  const { hall, state } = context;
  const known = staffId === null ? null : findStaff(hall, staffId);
  if (known === undefined) return refuse('staff-unknown');
  const postChanged = known !== null && isAnotherPost(known, record);
  if (known !== null && postChanged) {
    if (known.id === by) return refuse('own-record');
    const [what, ...more] = holdingsOf(known.id, state);
    if (what !== undefined) return refuse('staff-holds', { what, more: more.length });
  }
  const id = known?.id ?? context.newId();
  const checked = checkSetting(hall, { area: 'staff', id, value: record });
  if (!checked.ok) return checked;
  const events: HallEvent[] = [{ type: 'SettingChanged', payload: checked.value }];
  if (known === null) events.push({ type: 'PasswordIssued', payload: { staffId: id, reason: 'new' } });
  return decided(events, { staffId: id, isNew: known === null, postChanged });
}

const isTaker = ({ taker }: CustodyTransfer, staffId: string) =>
  taker !== 'vault' && taker.clerkId === staffId;

function isAnotherPost(known: StaffMember, record: StaffRecord): boolean {
  return known.role !== record.role || (known.left ?? false) !== record.left;
}

/**
 * A branch manager gives out a new first password: it was forgotten, or somebody has seen it. Refusals, in this order:
 * staff-unknown, staff-left, own-record (one's own is changed, by whoever knows it).
 */
export function issuePassword(
  command: {
    readonly staffId: string;
    readonly reason: Exclude<PasswordReason, 'new'>;
    readonly by: string;
  },
  { hall }: CommandContext,
): Decision<{ staffId: string }> {
  const { staffId, reason, by } = command;
  const known = findStaff(hall, staffId);
  if (known === undefined) return refuse('staff-unknown');
  if (known.left === true) return refuse('staff-left');
  if (staffId === by) return refuse('own-record');
  return decided([{ type: 'PasswordIssued', payload: { staffId, reason } }], { staffId });
}

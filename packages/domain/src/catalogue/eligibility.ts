import { isMinor } from '../identity/document-check.ts';
import { dayAfterMonths, monthsLeft } from '../kernel/calendar.ts';
import { type Refusal, refuse } from '../kernel/result.ts';
import { flagOf, textOf } from './field.ts';
import type { EligibilityRule } from './service-definition.ts';
import type { Contract, HolderFacts, LineState, ServiceRequest } from './service-request.ts';

/** Lines that one person may hold. */
export const linesMax = 5;
/** Share of the promised spending that is owed for the months not kept, in per cent [ours]. */
const spendingSharePercent = 20;

const no = (code: string, facts: Refusal['facts'] = {}): Refusal => refuse(code, facts).refusal;

/** The line is in one of these states. Refusal: line-state {state}. */
export const lineIs =
  (...states: readonly LineState[]): EligibilityRule =>
  ({ line }) =>
    line === null || states.includes(line.state) ? null : no('line-state', { state: line.state });

/** What is owed, less what this visit pays. */
export function arrearsFen({ line, billsPaidHere }: ServiceRequest): number {
  const open = (line?.bills ?? []).filter((bill) => !billsPaidHere.includes(bill.id));
  return open.reduce((sum, bill) => sum + bill.dueFen, 0);
}

/** Nothing is owed, or this visit pays it. Refusal: arrears {dueFen}. */
export const noArrears: EligibilityRule = (request) => {
  const dueFen = arrearsFen(request);
  return dueFen > 0 ? no('arrears', { dueFen }) : null;
};

/** Refusal: blacklisted. */
export const notBlacklisted: EligibilityRule = ({ line }) => (line?.blacklisted ? no('blacklisted') : null);

/** Whether a contract still runs on a day. */
export function runs(contract: Contract | null, today: string): contract is Contract {
  return contract !== null && contract.until > today;
}

/**
 * What leaving a contract costs today: the share of the subsidy for the months not kept, and a fifth of the spending
 * promised for them. Whole fen, rounded up once.
 */
export function terminationFen(contract: Contract | null, today: string): number {
  if (!runs(contract, today)) return 0;
  const left = monthsLeft(today, contract.until);
  const months = Math.max(monthsLeft(contract.startedOn, contract.until), left, 1);
  const subsidy = Math.ceil((contract.subsidyFen * left) / months);
  return subsidy + Math.ceil((contract.monthlyFen * left * spendingSharePercent) / 100);
}

/** No contract runs. Refusal: in-contract {until, feeFen}. */
export const outOfContract: EligibilityRule = ({ line, today }) => {
  const contract = line?.contract ?? null;
  return runs(contract, today)
    ? no('in-contract', { until: contract.until, feeFen: terminationFen(contract, today) })
    : null;
};

/** A contract that runs is left only by who has been told the fee and takes it. Refusal: in-contract {until, feeFen}. */
export const contractFeeTaken: EligibilityRule = (request) =>
  flagOf(request.values, 'takesTerminationFee') ? null : outOfContract(request);

/** A contract that runs allows no cheaper plan than what was promised. Refusal: in-contract {until, feeFen}. */
export const planKeepsContract: EligibilityRule = (request) => {
  const plan = request.plans.find((one) => one.id === textOf(request.values, 'plan'));
  const promised = request.line?.contract?.monthlyFen ?? 0;
  return plan && plan.monthlyFeeFen >= promised ? null : outOfContract(request);
};

/** The holder that the order names. */
export function holderOf(request: ServiceRequest): HolderFacts | null {
  return request.holders.find((one) => one.partyId === textOf(request.values, 'holder')) ?? null;
}

/**
 * Whoever becomes the holder may: a copy of the document is kept, of age, not blacklisted, with fewer lines than the
 * most. Refusals, in this order: document-copy-missing, customer-minor, blacklisted, too-many-lines.
 */
export const holderMayHold: EligibilityRule = (request) => {
  const holder = holderOf(request);
  if (holder === null) return no('identity-missing');
  if (!holder.copyKept) return no('document-copy-missing');
  if (isMinor(holder.birthDay, request.today)) return no('customer-minor');
  if (holder.blacklisted) return no('blacklisted');
  const most = holder.residence === 'corporate' ? 1_000 : linesMax;
  return holder.linesHeld >= most ? no('too-many-lines', { lines: holder.linesHeld, most }) : null;
};

/** The new holder is another person. Refusal: holder-unchanged. */
export const holderIsAnother: EligibilityRule = (request) =>
  holderOf(request)?.customerId === request.line?.customerId ? no('holder-unchanged') : null;

/** What is given back is there. Refusal: balance-too-low {balanceFen}. */
export const balanceCovers =
  (amountFen: (request: ServiceRequest) => number): EligibilityRule =>
  (request) =>
    request.line !== null && amountFen(request) > request.line.balanceFen
      ? no('balance-too-low', { balanceFen: request.line.balanceFen })
      : null;

/** At least one of these fields was filled in. Refusal: nothing-changed. */
export const somethingChanged =
  (...ids: readonly string[]): EligibilityRule =>
  ({ values }) =>
    ids.some((id) => values[id] !== undefined) ? null : no('nothing-changed');

/** Who leaves has been met with an offer first [C10]. Refusal: retention-first. */
export const retentionTried: EligibilityRule = ({ retentionDone }) =>
  retentionDone ? null : no('retention-first');

/** The line is a corporate customer's, or a member of one. Refusal: customer-kind-wrong. */
export const corporateOnly: EligibilityRule = ({ line }) =>
  line === null || line.customerKind === 'corporate' || line.corporateId !== null
    ? null
    : no('customer-kind-wrong', { wanted: 'corporate' });

/** The account has more lines than this one. Refusal: account-single. */
export const accountIsShared: EligibilityRule = ({ line }) =>
  line !== null && line.accountLines < 2 ? no('account-single') : null;

/** Six months on the network, or a corporate line, for calls abroad without a deposit [Q3]. Refusal: too-new {from}. */
export const longEnoughHere: EligibilityRule = ({ line, today }) => {
  if (line === null || line.customerKind === 'corporate') return null;
  const from = dayAfterMonths(line.joinedOn, 6);
  return from > today ? no('too-new', { from }) : null;
};

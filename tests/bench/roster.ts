import {
  type DayForecast,
  daysOfMonth,
  foreseeDays,
  type RosteredPerson,
  type RosterShift,
  rosterProblems,
  usualContract,
  usualRosterRules,
  weekdayOf,
  weekOf,
  workedMinutes,
} from '@onehall/domain';
import {
  type DayLoad,
  type DayNeed,
  flatChoices,
  foreseeKept,
  greedyChoices,
  neededClerks,
  type ProposeOrder,
  proposeRoster,
  type StaffingHall,
  withMeals,
} from '@onehall/simulator';
import { highsSolver } from '../../apps/server/src/roster/solve-highs.ts';
import { atMost, fact, type Row, round } from './kit/figures.ts';

const month = '2026-12';
const hours = { opensMinute: 510, closesMinute: 1080 };
const clerks = 20;
const secondsMost = 20;
const evaluationSeed = 77;
const evaluatedDays = 16;
/** Busy Mondays and Fridays, quiet Sundays; bills at the turn of the month. */
const weekdayFactor = [1.2, 0.92, 0.88, 0.92, 1.12, 1.04, 0.82] as const;
const perDay = 760;
const services = [
  ['bills', 4, 30],
  ['new-line', 11, 14],
  ['plan', 8, 22],
  ['sim', 6, 16],
  ['broadband', 9, 10],
  ['complaint', 9, 8],
] as const;
const promises = [
  { id: 'gold', group: 'vip', weight: 3, waitTargetMin: 5, waitCapMin: 15, share: 0.12 },
  { id: 'courtesy', group: 'priority', weight: 2, waitTargetMin: 15, waitCapMin: 40, share: 0.1 },
  { id: 'general', group: 'general', weight: 1, waitTargetMin: 30, waitCapMin: 60, share: 0.78 },
] as const;

const hall: StaffingHall = {
  classes: promises.map(({ share: _share, ...one }) => ({ ...one, patienceMinutes: 75 })),
  categories: services.map(([id, meanMinutes]) => ({ id, meanMinutes, cv: 0.8, selfService: false })),
  mix: promises.flatMap((one) =>
    services.map(([categoryId, , share]) => ({ classId: one.id, categoryId, share: one.share * share })),
  ),
  noShow: { share: 0.03, minutes: 0.6 },
};
const categoryIds = services.map(([id]) => id);
const counters = Array.from({ length: 15 }, (_, nth) => ({
  id: `counter-${nth + 1}`,
  number: String(nth + 1),
  zone: { zh: '', en: '' },
  categoryIds,
  dedicatedClassIds: nth === 0 ? ['gold'] : [],
  lendsOut: true,
  receiptPrinterId: null,
  lineDisplayId: null,
}));
const rules = usualRosterRules({ hours, counters });

/** A third of the clerks are not trained for everything, one in five not for SIM replacement. */
function person(nth: number): RosteredPerson {
  const skills =
    nth % 5 === 4
      ? categoryIds.filter((id) => id !== 'sim')
      : nth % 7 === 3
        ? ['bills', 'plan', 'sim']
        : null;
  return {
    staffId: `clerk-${String(nth + 1).padStart(2, '0')}`,
    post: 'counter',
    categoryIds: skills,
    contract: usualContract,
  };
}
const managers = [1, 2, 3].map(
  (nth): RosteredPerson => ({
    staffId: `manager-${nth}`,
    post: 'manager',
    categoryIds: null,
    contract: usualContract,
  }),
);
const people = [...Array.from({ length: clerks }, (_, nth) => person(nth)), ...managers];

/** Four months of days like these, so that the forecast is the hall's own. */
function foreseen(): readonly DayForecast[] {
  const assumed = foreseeDays({
    history: [],
    inputs: [],
    rules: { ...rules, customersPerDay: perDay },
    days: ['2026-08', '2026-09', '2026-10', '2026-11'].flatMap(daysOfMonth),
  });
  const history = assumed.days.map(({ day, byHalfHour }) => {
    const turn = day.slice(8) <= '03' || day.slice(8) >= '29' ? 1.25 : 1;
    const factor = (weekdayFactor[weekdayOf(day) - 1] ?? 1) * turn;
    return { day, byHalfHour: new Map(byHalfHour.map((one) => [one.minute, one.customers * factor])) };
  });
  return foreseeDays({ history, inputs: [], rules, days: daysOfMonth(month) }).days;
}

const loadOf = (day: DayForecast): DayLoad => ({
  // As the server has it: days are told apart in steps of 4 %.
  halfHours: day.byHalfHour.map((one) => {
    const step = Math.log(1.04);
    const scale = Math.exp(Math.round(Math.log(day.total) / step) * step) / day.total;
    return { minute: one.minute, customers: Math.round(one.customers * scale * 4) / 4 };
  }),
  dayCv: 0.11,
  slotCv: 0.15,
});

function needsOf(days: readonly DayForecast[]): DayNeed[] {
  const known = new Map<string, DayNeed['clerks']>();
  return days.map((day) => {
    const load = loadOf(day);
    const key = JSON.stringify(load);
    const found =
      known.get(key) ??
      neededClerks({ hall, load, keepShare: rules.keepShare, clerksMost: counters.length, seed: 1 })
        .byHalfHour;
    known.set(key, found);
    return { day: day.day, clerks: found };
  });
}

interface Judged {
  readonly share: number;
  readonly worstDay: number;
  readonly hours: number;
  readonly problems: number;
}

function judged(days: readonly DayForecast[], shifts: readonly RosterShift[]): Judged {
  let came = 0;
  let kept = 0;
  let worstDay = 1;
  for (const day of days) {
    const found = foreseeKept(
      hall,
      loadOf(day),
      {
        shifts: shifts.filter((one) => one.day === day.day),
        people,
        counters,
        closesMinute: hours.closesMinute,
      },
      { seed: evaluationSeed, days: evaluatedDays },
    );
    for (const one of found.halfHours) {
      came += one.came;
      kept += one.kept;
    }
    worstDay = Math.min(worstDay, found.share);
  }
  const atCounters = shifts.filter((one) => one.staffId.startsWith('clerk'));
  const text = { zh: '', en: '' };
  const problems = rosterProblems(shifts, {
    hall: {
      counters,
      categories: services.map(([id, meanMinutes]) => ({
        id,
        prefix: 'A',
        name: text,
        hint: text,
        papers: [],
        meanMinutes,
        selfService: false,
      })),
    },
    rules,
    people,
    days: days.map((one) => one.day),
    closedDays: new Set(),
    leaves: [],
    around: [],
  }).length;
  return {
    share: kept / came,
    worstDay,
    hours: atCounters.reduce((sum, one) => sum + workedMinutes(one), 0) / 60,
    problems,
  };
}

const percent = (share: number) => `${round(share * 100, 2)} %`;
const told = ({ share, worstDay, hours: worked, problems }: Judged) =>
  `${percent(share)} kept, worst day ${percent(worstDay)}, ${Math.round(worked)} h, ${problems} problems`;

/** A month for twenty clerks: how long it takes, and what it keeps beside a greedy rule's plan and a flat roster [E1]. */
export async function rosterRows(): Promise<Row[]> {
  const start = performance.now();
  const days = foreseen();
  const needs = needsOf(days);
  const order: ProposeOrder = {
    rules,
    people,
    counters: counters.length,
    categoryIds,
    needs,
    wishes: [],
    away: [],
    around: [],
    seed: 1,
  };
  const solve = await highsSolver();
  const proposal = proposeRoster(order, solve);
  const seconds = (performance.now() - start) / 1_000;
  const dayList = days.map((one) => one.day);
  const greedyStart = performance.now();
  let standing: RosterShift[] = [];
  for (const week of Map.groupBy(dayList, weekOf).values())
    standing = [...standing, ...withMeals(order, week, greedyChoices(order, week, standing))];
  const greedySeconds = (performance.now() - greedyStart) / 1_000;
  const flat = withMeals(order, dayList, flatChoices(order, dayList));
  const [ours, greedy, level] = [proposal.shifts, standing, flat].map((shifts) => judged(days, shifts));
  if (!ours || !greedy || !level) throw new Error('three rosters were made');
  return [
    atMost(
      `roster: ${clerks} clerks, a month, from history to shifts`,
      seconds,
      secondsMost,
      `${round(seconds)} s, ${round(seconds / greedySeconds)} × the greedy rule alone (${proposal.greedyWeeks} weeks unsolved)`,
      's',
    ),
    {
      what: '  the proposal keeps more promises than a flat roster and the greedy rule’s',
      measured: told(ours),
      goal: `> ${percent(Math.max(level.share, greedy.share))}`,
      ok: ours.share > level.share && ours.share > greedy.share,
    },
    fact('  the greedy rule’s plan', told(greedy)),
    fact('  a flat roster', told(level)),
  ];
}

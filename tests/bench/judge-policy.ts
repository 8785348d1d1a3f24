import { type ClassGroup, compileQueueRule, type WaitingTicket } from '@onehall/domain';

/** What the queue judge tells a rule of its scenario and of a moment; minutes everywhere. */
interface JudgeScenario {
  readonly classes: Readonly<Record<string, { group: ClassGroup; target: number; weight: number }>>;
  readonly services: Readonly<Record<string, { mean: number }>>;
}

interface JudgeTicket {
  readonly id: number;
  readonly class: string;
  readonly service: string;
  readonly arrived: number;
  readonly due: number;
}

interface JudgeQuestion {
  readonly now: number;
  readonly counter: { readonly dedicated: ClassGroup | null };
  /** Only those that this counter may serve. */
  readonly waiting: readonly JudgeTicket[];
}

interface JudgePolicy {
  pick(question: JudgeQuestion): number | null;
}

const minuteMs = 60_000;
/** The caps of the demo hall, and never nearer than half a target beyond the target. */
const capMin: Readonly<Record<ClassGroup, number>> = { vip: 15, priority: 40, general: 60 };
const nameless = { zh: '', en: '' };

function hallOf(scenario: JudgeScenario) {
  const classes = Object.entries(scenario.classes).map(([id, { group, target, weight }]) => ({
    id,
    name: nameless,
    group,
    weight,
    waitTargetMin: target,
    waitCapMin: Math.max(capMin[group], target * 1.5),
  }));
  const categories = Object.entries(scenario.services).map(([id, { mean }]) => ({
    id,
    prefix: 'A',
    name: nameless,
    hint: nameless,
    papers: [],
    selfService: false,
    meanMinutes: mean,
  }));
  return { classes, categories };
}

/** The hall's own rule behind the judge's blind interface (node bench.mjs --mod tests/bench/judge-policy.ts). */
export default function judgePolicy(scenario: JudgeScenario): JudgePolicy {
  const hall = hallOf(scenario);
  const rule = compileQueueRule(hall);
  const categoryIds = hall.categories.map((one) => one.id);
  const idsOf = (group: ClassGroup | null) =>
    hall.classes.filter((one) => one.group === group).map((one) => one.id);
  return {
    pick({ now, counter, waiting }) {
      const tickets = waiting.map(
        (one): WaitingTicket => ({
          id: String(one.id),
          number: String(one.id).padStart(6, '0'),
          classId: one.class,
          categoryId: one.service,
          arrivedAt: one.arrived * minuteMs,
          dueAt: one.due * minuteMs,
        }),
      );
      const chosen = rule.choose({
        counter: { categoryIds, dedicatedClassIds: idsOf(counter.dedicated) },
        waiting: tickets,
        now: now * minuteMs,
      });
      return chosen === null ? null : Number(chosen.id);
    },
  };
}

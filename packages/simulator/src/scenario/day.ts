import type { Customer } from '../engine/queues.ts';
import {
  exponential,
  logNormal,
  normal,
  placeByShare,
  type Random,
  seededRandom,
  strayingFactor,
} from '../random.ts';
import { expectedCustomers, type Scenario } from './scenario.ts';

const minuteMs = 60_000;
const serviceMsMin = 0.3 * minuteMs;
const patienceCv = 0.6;
/** Who has an appointment comes so much earlier on average, give or take; minutes. */
const appointmentEarlyMin = 5;
const appointmentSpreadMin = 4;

/** The customers of one day, by arrival; the same for the same seed. A day that strays from its forecast, slot by slot. */
export function drawDay(scenario: Scenario, seed: number, load = scenario.load): Customer[] {
  const random = seededRandom(seed);
  const slotMs = scenario.horizonMs / scenario.profile.length;
  const dayFactor = strayingFactor(random, scenario.dayCv);
  const perDay = expectedCustomers(scenario, load) * dayFactor;
  const drawn: DrawnCustomer[] = [];
  for (const [slot, share] of scenario.profile.entries()) {
    const from = slot * slotMs;
    let mean = perDay * share * strayingFactor(random, scenario.slotCv);
    for (const rate of scenario.surprises.rates) if (from >= rate.from && from < rate.to) mean *= rate.times;
    if (mean <= 0) continue;
    let at = from + exponential(random, slotMs / mean);
    for (; at < from + slotMs; at += exponential(random, slotMs / mean))
      drawn.push(drawCustomer(scenario, random, at, -1, -1));
  }
  for (const burst of scenario.surprises.bursts) {
    for (let n = 0; n < burst.count; n += 1) {
      const at = burst.at + random() * burst.withinMs;
      drawn.push(drawCustomer(scenario, random, at, burst.classIndex, burst.categoryIndex));
    }
  }
  return drawn
    .toSorted((a, b) => a.arrivedAt - b.arrivedAt)
    .map((customer, index) => ({
      ...customer,
      id: `t${index}`,
      number: index.toString().padStart(6, '0'),
    }));
}

type DrawnCustomer = Omit<Customer, 'id' | 'number'>;

function drawCustomer(
  scenario: Scenario,
  random: Random,
  arrivedAt: number,
  classWanted: number,
  categoryWanted: number,
): DrawnCustomer {
  const { model, crowds, noShow } = scenario;
  const classIndex =
    classWanted >= 0
      ? classWanted
      : placeByShare(
          random,
          crowds.map((crowd) => crowd.share),
        );
  const crowd = crowds[classIndex];
  const categoryIndex = categoryWanted >= 0 ? categoryWanted : placeByShare(random, crowd?.mix ?? []);
  const cell = classIndex * model.categories.length + categoryIndex;
  const at = model.cells[cell];
  if (!at) throw new RangeError(`no cell ${cell}`);
  const { customerClass, category } = at;
  const early = appointmentEarlyMin + appointmentSpreadMin * normal(random);
  const countedFrom = crowd?.appointment ? arrivedAt + Math.max(0, early) * minuteMs : arrivedAt;
  const service = logNormal(random, category.meanMinutes, category.cv) * minuteMs;
  const patience =
    customerClass.patienceMinutes === null
      ? Number.POSITIVE_INFINITY
      : logNormal(random, customerClass.patienceMinutes, patienceCv) * minuteMs;
  return {
    classId: customerClass.id,
    categoryId: category.id,
    cell,
    arrivedAt,
    countedFrom,
    dueAt: countedFrom + customerClass.waitTargetMin * minuteMs,
    serviceMs: Math.min(scenario.serviceMinMax * minuteMs, Math.max(serviceMsMin, service)),
    patienceMs: random() < noShow.share ? 0 : patience,
    diverts: random(),
  };
}

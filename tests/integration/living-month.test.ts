import { join } from 'node:path';
import { routes } from '@onehall/protocol';
import { verifyHallData } from '@onehall/storage-sqlite';
import { expect, test } from 'vitest';
import { journalOf, type Sighting, sightingsOfVisit, visitsOf } from './living-counts.ts';
import { LivingDay } from './living-days.ts';
import { LivingHouse, planMonth } from './living-house.ts';
import {
  type House,
  sightingsOfCases,
  sightingsOfCounts,
  sightingsOfMinutes,
  sightingsOfStanding,
} from './living-house-counts.ts';
import { dayName, daysInMonth, type LivingHall, livingHall, wall, workingDays } from './living-month.ts';

const period = `${dayName(1)}/${dayName(daysInMonth)}`;
const cuts = ['clerk', 'service', 'hour', 'class'] as const;
/** Counted in minutes: their report says hours. */
const hours = new Set(['counter-hours', 'lever-hours']);

/** Hits and base by indicator, cut and key: 'waits-kept service bills' → '41 of 50'. */
type Figures = Map<string, string>;

/** Everything that the pages of the month show, over HTTP. */
async function shownBy(living: LivingHall): Promise<Figures> {
  const figures: Figures = new Map();
  const put = (name: string, hits: number, base: number) => {
    if (hits !== 0 || base !== 0) figures.set(name, `${hits} of ${base}`);
  };
  const { indicators, waiting } = await living.manager.must(routes.readIndicators, `/indicators/${period}`);
  expect(waiting).toBe(0);
  for (const { indicatorId, now } of indicators) {
    put(`${indicatorId} all`, now.hits, now.base);
    const at = `/indicators/${indicatorId}/${period}`;
    const one = await living.manager.must(routes.readIndicator, at);
    for (const { from, hits, base } of one.points) put(`${indicatorId} day ${from}`, hits, base);
    for (const { cut, parts } of one.parts)
      for (const { key, hits, base } of parts) put(`${indicatorId} ${cut} ${key}`, hits, base);
    const { parts } = await living.manager.must(routes.readIndicatorClerks, `${at}/clerks`);
    for (const { key, hits, base } of parts) put(`${indicatorId} clerk ${key}`, hits, base);
  }
  return figures;
}

/** The parts of each indicator on each working day, as the report of parts has them; hours and counts are no shares. */
async function partsBy({ manager }: LivingHall): Promise<Figures> {
  const figures: Figures = new Map();
  for (const day of workingDays.map(dayName)) {
    const at = `/reports/indicator-parts/rows/${day}/${day}/-/-`;
    for (let offset = 0, count = 1; offset < count; ) {
      const page = await manager.must(routes.readReport, `${at}/${offset}`);
      for (const { indicator, part, hits, base } of page.rows)
        if (hits !== null && base !== null)
          figures.set(`${indicator} ${day} ${String(part).replace(':', ' ')}`, `${hits} of ${base}`);
      ({ count } = page);
      offset += page.rows.length;
    }
  }
  return figures;
}

/** Sightings added up under each of the names that they have. */
function added(sightings: readonly Sighting[], namesOf: (one: Sighting) => readonly string[]): Figures {
  const sums = new Map<string, [number, number]>();
  for (const one of sightings)
    for (const name of namesOf(one)) {
      const [hits, base] = sums.get(name) ?? [0, 0];
      sums.set(name, [hits + one.hits, base + one.base]);
    }
  const some = [...sums].filter(([, [hits, base]]) => hits !== 0 || base !== 0);
  return new Map(some.map(([name, [hits, base]]) => [name, `${hits} of ${base}`]));
}

const keysOf = (one: Sighting): string[] =>
  cuts.flatMap((cut) => (one[cut] === undefined ? [] : [`${cut} ${one[cut]}`]));

const namesInMonth = (one: Sighting): string[] =>
  ['all', `day ${one.day}`, ...keysOf(one)].map((name) => `${one.id} ${name}`);

const namesOnDay = (one: Sighting): string[] =>
  hours.has(one.id) || one.id === 'complaints'
    ? []
    : keysOf(one).map((name) => `${one.id} ${one.day} ${name}`);

/** Names under which two do not say the same. */
const differences = (shown: Figures, counted: Figures): string[] =>
  [...new Set([...shown.keys(), ...counted.keys()])]
    .filter((name) => shown.get(name) !== counted.get(name))
    .map((name) => `${name}: shown ${shown.get(name)}, counted ${counted.get(name)}`);

/** Some were so, and some were not. */
function isMixed(figure: string | undefined): boolean {
  const [hits = 0, base = 0] = (figure ?? '').split(' of ').map(Number);
  return hits > 0 && hits < base;
}

test('a month of the living hall shows what other code counts from the journal alone', async () => {
  const living = await livingHall();
  await planMonth(living);
  const house = new LivingHouse(living);
  for (const [nth, day] of workingDays.entries()) await new LivingDay(living, house, nth, day).work();
  for (let nth = 0; nth < 3; nth += 1) await living.comes(wall(daysInMonth + 1, 12, nth));
  const [shown, parts] = [await shownBy(living), await partsBy(living)];
  const { devices } = living.hall.parts.hall;
  await living.hall.stop();
  const rows = journalOf(join(living.hall.dataFolder, 'hall.sqlite'));
  const facts: House = {
    days: Array.from({ length: daysInMonth }, (_, nth) => dayName(nth + 1)),
    opens: 8 * 60 + 30,
    closes: 18 * 60,
    devices: devices.map(({ id }) => id),
    managers: new Set(['d001', 'm001']),
    emergencyKinds: 8,
    until: living.hall.clock.at,
  };
  const asks = {
    identity: new Set(['suspension', 'itemised-query', 'bill-query', 'receipt-reprint', 'granted-credit']),
    unsigned: new Set(['retention', 'bill-query', 'itemised-query', 'receipt-reprint']),
  };
  const sightings = [
    ...visitsOf(rows).flatMap((visit) => sightingsOfVisit(visit, asks)),
    ...sightingsOfMinutes(rows, facts),
    ...sightingsOfCases(rows),
    ...sightingsOfCounts(rows),
    ...sightingsOfStanding(rows, facts),
  ];
  const counted = added(sightings, namesInMonth);
  expect(differences(shown, counted)).toEqual([]);
  const onWorkingDays = sightings.filter(({ day }) => workingDays.some((one) => dayName(one) === day));
  expect(differences(parts, added(onWorkingDays, namesOnDay))).toEqual([]);
  // The month has something of everything that is compared, good and bad.
  for (const id of [
    'waits-kept',
    'bookings-kept',
    'service-time',
    'one-stop',
    'one-form',
    'rated',
    'opening-kept',
  ])
    expect(isMixed(counted.get(`${id} all`))).toBe(true);
  for (const id of [
    'retention-won',
    'record-errors',
    'complaints-in-time',
    'cash-matching',
    'equipment',
    'notices-read',
  ])
    expect(isMixed(counted.get(`${id} all`))).toBe(true);
  expect(verifyHallData(living.hall.dataFolder, join(living.hall.folder, 'rebuilt.sqlite'))).toMatchObject({
    ok: true,
  });
}, 180_000);

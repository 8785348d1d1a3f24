import type { ClassGroup } from '@onehall/domain';
import { type CounterPlan, counterPlan, type HallModel, hallModel } from '../engine/model.ts';
import { JsonAt } from './json.ts';
import type { Burst, ClassCrowd, Scenario } from './scenario.ts';

const minuteMs = 60_000;
const groups: readonly ClassGroup[] = ['vip', 'priority', 'general'];
/** Firm caps where a class names none, minutes. */
const capMin: Readonly<Record<ClassGroup, number>> = { vip: 15, priority: 40, general: 60 };
/** Where a scenario does not say: service cv, mean patience in minutes, no-show minutes, longest service in minutes. */
const absent = { cv: 0.9, patience: 70, noShowMinutes: 0.6, serviceMinMax: 45 };
/** The service that people can do themselves at a machine, where no service says `selfService`. */
const selfServiceName = 'bill';

/**
 * Reads a scenario file: minutes of the day throughout, `classes` and `services` by name with shares, `counters` with
 * skills and breaks `[start, minutes]`, `extra` counters, and `surprise`s. Throws ScenarioError.
 */
export function readScenario(json: unknown): Scenario {
  const file = new JsonAt(json, 'scenario');
  const model = readModel(file);
  const horizonMin = positive(file.at('horizon'));
  const crowds = readCrowds(file, model);
  const profile = file
    .at('profile')
    .list()
    .map((slot) => slot.number());
  const sum = profile.reduce((all, one) => all + one, 0);
  if (!(sum > 0)) throw file.at('profile').wrong('a list with something above zero');
  const counter = (one: JsonAt) => readCounter(one, model, horizonMin, file.at('surprise'));
  const noShow = file.at('noShow');
  return {
    name: file.at('name').text(),
    model,
    horizonMs: horizonMin * minuteMs,
    crowds,
    profile: profile.map((one) => one / sum),
    dayCv: file.at('dayCv').number(0),
    slotCv: file.at('slotCv').number(0),
    noShow: {
      share: noShow.present ? noShow.at('p').number(0) : 0,
      minutes: noShow.present ? noShow.at('cost').number(absent.noShowMinutes) : absent.noShowMinutes,
    },
    serviceMinMax: file.at('maxService').number(absent.serviceMinMax),
    load: positive(file.at('load')),
    counters: file.at('counters').list().map(counter),
    spares: file.at('extra').list().map(counter),
    surprises: readSurprises(file.at('surprise'), model),
  };
}

function positive(value: JsonAt): number {
  const number = value.number();
  if (!(number > 0)) throw value.wrong('above zero');
  return number;
}

function readModel(file: JsonAt): HallModel {
  const classes = file
    .at('classes')
    .entries()
    .map(([id, one]) => {
      const group = one.at('group').oneOf(groups);
      return {
        id,
        group,
        weight: positive(one.at('weight')),
        waitTargetMin: positive(one.at('target')),
        waitCapMin: one.at('cap').number(capMin[group]),
        patienceMinutes: one.at('patience').number(absent.patience),
      };
    });
  const services = file.at('services').entries();
  const flagged = services.some(([, one]) => one.at('selfService').present);
  const categories = services.map(([id, one]) => ({
    id,
    meanMinutes: positive(one.at('mean')),
    cv: one.at('cv').number(absent.cv),
    selfService: flagged ? one.at('selfService').flag() : id === selfServiceName,
  }));
  if (classes.length === 0) throw file.at('classes').wrong('one class or more');
  if (categories.length === 0) throw file.at('services').wrong('one service or more');
  return hallModel(classes, categories);
}

function readCrowds(file: JsonAt, model: HallModel): ClassCrowd[] {
  const classes = file.at('classes');
  const services = file.at('services');
  const all = model.classes.reduce((sum, { id }) => sum + classes.at(id).at('share').number(), 0);
  return model.classes.map(({ id }) => {
    const own = classes.at(id).at('mix');
    const shares = model.categories.map((category) =>
      own.present ? own.at(category.id).number(0) : services.at(category.id).at('share').number(),
    );
    const sum = shares.reduce((total, share) => total + share, 0);
    if (!(sum > 0)) throw classes.at(id).wrong('a class that comes for something');
    return {
      share: classes.at(id).at('share').number() / all,
      mix: shares.map((share) => share / sum),
      appointment: classes.at(id).at('appt').flag(),
    };
  });
}

function readCounter(one: JsonAt, model: HallModel, horizonMin: number, surprise: JsonAt): CounterPlan {
  const id = one.at('id').text();
  const classIds = model.classes.map((each) => each.id);
  const dedicated = one.at('dedicated');
  const group = dedicated.present ? dedicated.oneOf(groups) : null;
  const outages = surprise.present ? surprise.at('outages').list() : [];
  const closesMin = one.at('close').number(horizonMin);
  return counterPlan(model, {
    id,
    categoryIds: one.at('skills').someOf(model.categories.map((each) => each.id)),
    classIds: one.at('serve').someOf(classIds),
    dedicatedClassIds: model.classes.filter((each) => each.group === group).map((each) => each.id),
    speed: positive(one.at('speed').present ? one.at('speed') : new JsonAt(1, 'speed')),
    opensAt: one.at('open').number(0) * minuteMs,
    // Who is there to the end stays until everybody is served.
    closesAt: closesMin >= horizonMin ? Number.POSITIVE_INFINITY : closesMin * minuteMs,
    breaks: [
      ...one
        .at('breaks')
        .list()
        .map((each) => readBreak(each)),
      ...outages
        .filter((each) => each.at('counter').text() === id)
        .map((each) => ({
          startsAt: each.at('from').number() * minuteMs,
          lastsMs: (each.at('to').number() - each.at('from').number()) * minuteMs,
          fixed: true,
        })),
    ],
  });
}

function readBreak(each: JsonAt): { startsAt: number; lastsMs: number; fixed: boolean } {
  const [startMin, minutes] = each.list();
  if (!startMin || !minutes) throw each.wrong('[start, minutes]');
  return { startsAt: startMin.number() * minuteMs, lastsMs: minutes.number() * minuteMs, fixed: false };
}

function readSurprises(surprise: JsonAt, model: HallModel): Scenario['surprises'] {
  if (!surprise.present) return { rates: [], slow: [], bursts: [] };
  const window = (one: JsonAt) => ({
    from: one.at('from').number() * minuteMs,
    to: one.at('to').number() * minuteMs,
    times: one.at('mult').number(),
  });
  const burst = (one: JsonAt): Burst => ({
    at: one.at('t').number() * minuteMs,
    withinMs: one.at('spread').number() * minuteMs,
    count: one.at('n').number(),
    classIndex: model.classes.findIndex(
      ({ id }) => id === one.at('class').oneOf(model.classes.map((each) => each.id)),
    ),
    categoryIndex: one.at('service').present
      ? model.categories.findIndex(
          ({ id }) => id === one.at('service').oneOf(model.categories.map((each) => each.id)),
        )
      : -1,
  });
  return {
    rates: surprise.at('rate').list().map(window),
    slow: surprise.at('slow').list().map(window),
    bursts: surprise.at('bursts').list().map(burst),
  };
}

import { findCounter, findStaff, type Text } from '@onehall/domain';
import type { AdviceBody, HallForecast, PulledLever } from '@onehall/protocol';
import type { Advice } from '../forecast/advice-board.ts';
import type { ServerParts } from '../parts.ts';

const tenth = (minutes: number) => Math.round(minutes * 10) / 10;

function targetMin(parts: ServerParts, group: 'vip' | 'general'): number | null {
  const targets = parts.hall.classes.filter((one) => one.group === group).map((one) => one.waitTargetMin);
  return targets.length === 0 ? null : Math.min(...targets);
}

const rounded = (band: { low: number; mid: number; high: number } | null) =>
  band && { low: tenth(band.low), mid: tenth(band.mid), high: tenth(band.high) };

export function presentForecast(parts: ServerParts): HallForecast {
  const { forecast } = parts;
  const found = forecast.foreseen();
  const targets = { generalMin: targetMin(parts, 'general'), vipMin: targetMin(parts, 'vip') };
  if (found === null) {
    return {
      state: 'missing',
      madeAt: null,
      band: [],
      targets,
      alarm: null,
      alarmed: false,
      vipExposure: null,
    };
  }
  return {
    state: 'ready',
    madeAt: found.at,
    band: forecast.band().map(({ inMin, general, vip }) => ({
      inMin,
      general: rounded(general),
      vip: rounded(vip),
    })),
    targets,
    alarm: Math.round(found.alarm * 100) / 100,
    alarmed: forecast.alarmed(),
    vipExposure: Math.round(found.vipExposure * 100) / 100,
  };
}

export function presentAdvice(parts: ServerParts, advice: Advice): AdviceBody {
  const { id: adviceId, kind: lever, counterId, minutes, promisesKept, at } = advice;
  const session = counterId === null ? null : parts.store.state.session(counterId);
  return {
    adviceId,
    lever,
    counterId,
    counterNumber: numberOf(parts, counterId),
    clerkName: clerkName(parts, session?.clerkId ?? null),
    minutes,
    promisesKept: tenth(promisesKept),
    at,
  };
}

function numberOf(parts: ServerParts, counterId: string | null): string | null {
  return findCounter(parts.hall, counterId ?? '')?.number ?? null;
}

function clerkName(parts: ServerParts, clerkId: string | null): Text | null {
  return findStaff(parts.hall, clerkId ?? '')?.name ?? null;
}

export function presentLevers(parts: ServerParts): PulledLever[] {
  return parts.store.queue.levers().map(({ id, kind, counterId, pulledAt, until, promisesExpected }) => ({
    leverId: id,
    lever: kind,
    counterId,
    counterNumber: numberOf(parts, counterId),
    pulledAt,
    until,
    promisesExpected,
  }));
}

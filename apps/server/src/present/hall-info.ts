import { documentKinds, type Hall, issuesTickets, wallClock } from '@onehall/domain';
import type { HallInfo } from '@onehall/protocol';
import { dialectsIn } from '@onehall/voice';
import type { ServerParts } from '../parts.ts';

const spokenDialects = dialectsIn();

export function presentHall(parts: ServerParts): HallInfo {
  const { file, hall } = parts;
  return {
    hallId: hall.id,
    name: hall.name,
    zone: hall.zone,
    demo: file.demo,
    hours: file.hours,
    classes: hall.classes.map(({ id, name, group, waitTargetMin }) => ({ id, name, group, waitTargetMin })),
    counters: hall.counters.map(({ id, number, zone }) => ({ id, number, zone })),
    kiosks: hall.kiosks.map(({ id, name }) => ({ id, name })),
    documentKinds: [...documentKinds],
    spokenDialects,
  };
}

export function isOpen(hall: Hall, now: number): boolean {
  return issuesTickets(hall.hours, wallClock(now, hall.zone).minuteOfDay);
}

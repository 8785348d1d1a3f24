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
    hours: clockHours(hall),
    classes: hall.classes.map(({ id, name, group, waitTargetMin }) => ({ id, name, group, waitTargetMin })),
    counters: hall.counters.map(({ id, number, zone }) => ({ id, number, zone })),
    kiosks: hall.kiosks.map(({ id, name }) => ({ id, name })),
    documentKinds: documentKinds.map(({ id, name }) => ({ id, name })),
    spokenDialects,
  };
}

export function isOpen(hall: Hall, now: number): boolean {
  return issuesTickets(hall.hours, wallClock(now, hall.zone).minuteOfDay, hall.queue.lastTicketMinutes);
}

/** Opening hours as people read them: 'HH:MM'; 24:00 is the end of the day, 02:00 the night after. */
export function clockHours({ hours }: Hall): { opens: string; closes: string } {
  const two = (value: number) => value.toString().padStart(2, '0');
  const clock = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  const { opensMinute, closesMinute } = hours;
  return {
    opens: clock(opensMinute),
    closes: clock(closesMinute > 1440 ? closesMinute - 1440 : closesMinute),
  };
}

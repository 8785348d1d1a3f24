import { hallDayOf } from '@onehall/domain';
import type { LogBody, LogEntryBody } from '@onehall/protocol';
import type { LogEntryRow } from '@onehall/storage-sqlite';
import type { ServerParts } from '../parts.ts';
import { presentPerson } from './person.ts';

/** An entry with the names of everybody in whose hands it was. */
export function presentLogEntry(parts: ServerParts, row: LogEntryRow): LogEntryBody {
  const person = (id: string) => presentPerson(parts, id);
  const { id: entryId, by, ownerId, doneBy, steps, ...rest } = row;
  return {
    ...rest,
    entryId,
    by: person(by),
    owner: ownerId === null ? null : person(ownerId),
    doneBy: doneBy === null ? null : person(doneBy),
    steps: steps.map(({ fromId, by: who, ...step }) => ({
      ...step,
      by: person(who),
      from: fromId === null ? null : person(fromId),
    })),
  };
}

/** The log of a day, and what is open of whatever day. */
export function presentLog(parts: ServerParts, day: string): LogBody {
  const { log } = parts.store;
  return {
    today: hallDayOf(parts.now(), parts.hall),
    day,
    open: log.open().map((one) => presentLogEntry(parts, one)),
    entries: log.ofDay(day).map((one) => presentLogEntry(parts, one)),
  };
}

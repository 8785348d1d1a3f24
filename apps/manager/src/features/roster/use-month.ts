import { type RosterProblemBody, type RosterShiftBody, routes, type TriedDayBody } from '@onehall/protocol';
import { call, type Refusal, refusalOf } from '@onehall/ui';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useRead } from '../../lib/use-read.ts';
import type { RosterMonthBody } from './roster-time.ts';

/** Typing a time changes a day many times: it is foreseen when the hands rest. */
const restMs = 350;
/** The first look at a month searches what each kind of its days needs. */
const tryTimeoutMs = 60_000;

export interface MonthState {
  readonly found: RosterMonthBody | null;
  readonly refusal: Refusal | null;
  readonly shifts: readonly RosterShiftBody[];
  readonly problems: readonly RosterProblemBody[];
  readonly tried: ReadonlyMap<string, TriedDayBody>;
  /** The shifts differ from what is kept. */
  readonly changed: boolean;
  /** Something is being foreseen. */
  readonly looking: boolean;
  readonly read: () => Promise<void>;
  /** Puts shifts in the place of those shown; these days are foreseen anew. */
  readonly edit: (shifts: readonly RosterShiftBody[], days: readonly string[]) => void;
  /** Takes a proposal over as it was worked out. */
  readonly takeOver: (proposal: {
    readonly shifts: readonly RosterShiftBody[];
    readonly problems: readonly RosterProblemBody[];
    readonly days: readonly TriedDayBody[];
  }) => void;
}

/** Days that are foreseen anew, and what came of them; an answer that a later question overtook is dropped. */
function useLook(month: string) {
  const [problems, setProblems] = useState<readonly RosterProblemBody[]>([]);
  const [tried, setTried] = useState<ReadonlyMap<string, TriedDayBody>>(new Map());
  const [looking, setLooking] = useState(false);
  const [failed, setFailed] = useState<Refusal | null>(null);
  const newest = useRef(0);
  const waiting = useRef(new Set<string>());
  const look = useCallback(
    async (next: readonly RosterShiftBody[], days: readonly string[]) => {
      newest.current += 1;
      const mine = newest.current;
      setLooking(true);
      const answer = await call(routes.tryRoster, {
        params: { month },
        body: { shifts: [...next], days: [...days] },
        timeoutMs: tryTimeoutMs,
      });
      if (mine !== newest.current) return;
      setLooking(false);
      setFailed(refusalOf(answer));
      if (answer.kind !== 'ok') return;
      waiting.current.clear();
      setProblems(answer.value.problems);
      setTried((before) => new Map([...before, ...answer.value.days.map((one) => [one.day, one] as const)]));
    },
    [month],
  );
  return { look, problems, setProblems, tried, setTried, looking, setLooking, failed, newest, waiting };
}

/** A month as it is worked on: what is kept, what has been changed since, and what the changed days would bring. */
export function useMonth(month: string): MonthState {
  const params = useMemo(() => ({ month }), [month]);
  const { found: answered, refusal, read } = useRead(routes.readRoster, params);
  const found = answered?.month === month ? answered : null;
  const [shifts, setShifts] = useState<readonly RosterShiftBody[]>([]);
  const [changed, setChanged] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const { look, problems, setProblems, tried, setTried, looking, setLooking, failed, newest, waiting } =
    useLook(month);

  useEffect(() => {
    setShifts(found?.shifts ?? []);
    setProblems(found?.problems ?? []);
    setTried(new Map());
    setChanged(false);
    waiting.current.clear();
    if (found !== null)
      void look(
        found.shifts,
        found.days.map((one) => one.day),
      );
    return () => {
      newest.current += 1;
      if (timer.current) clearTimeout(timer.current);
    };
  }, [found, look, newest, waiting, setProblems, setTried]);

  const edit = useCallback(
    (next: readonly RosterShiftBody[], days: readonly string[]) => {
      setShifts(next);
      setChanged(true);
      for (const day of days) waiting.current.add(day);
      if (timer.current) clearTimeout(timer.current);
      timer.current = setTimeout(() => void look(next, [...waiting.current]), restMs);
    },
    [look, waiting],
  );

  const takeOver = useCallback<MonthState['takeOver']>(
    (proposal) => {
      newest.current += 1;
      if (timer.current) clearTimeout(timer.current);
      waiting.current.clear();
      setLooking(false);
      setShifts(proposal.shifts);
      setProblems(proposal.problems);
      setTried((before) => new Map([...before, ...proposal.days.map((one) => [one.day, one] as const)]));
      setChanged(true);
    },
    [newest, waiting, setLooking, setProblems, setTried],
  );

  return {
    found,
    refusal: refusal ?? failed,
    shifts,
    problems,
    tried,
    changed,
    looking,
    read,
    edit,
    takeOver,
  };
}

import { parentPort } from 'node:worker_threads';
import { dayNumber } from '@onehall/domain';
import {
  foreseeKept,
  type NeededClerks,
  neededClerks,
  proposeRoster,
  replayPastDay,
  type SolveProgramme,
} from '@onehall/simulator';
import type { RosterAnswers, RosterAsked, RosterQuestion, RosterTold } from './roster-messages.ts';
import { highsSolver } from './solve-highs.ts';

/** Needs of days alike are found once: a month has few kinds of days. */
const needsKnown = new Map<string, NeededClerks>();
const needsKnownMost = 200;
/** Days drawn to see what a roster keeps: fewer would show chance as broken promises. */
const keptDays = 16;
const needSeed = 1;

let solver: Promise<SolveProgramme> | null = null;

type Progress = (done: number, of: number) => void;

async function answer(
  question: RosterQuestion,
  progress: Progress,
): Promise<RosterAnswers[RosterQuestion['kind']]> {
  switch (question.kind) {
    case 'needs':
      return question.days.map((day, nth) => {
        progress(nth, question.days.length);
        return needOf(question, day.load);
      });
    case 'propose': {
      solver ??= highsSolver();
      const solve = await solver;
      return proposeRoster({ ...question.order, needs: question.needs }, solve, progress);
    }
    case 'kept':
      return question.days.map(({ day, load, rostered }, nth) => {
        progress(nth, question.days.length);
        return foreseeKept(question.hall, load, rostered, { seed: dayNumber(day) ?? 0, days: keptDays });
      });
    case 'replay':
      return {
        replayed: replayPastDay(question.hall, question.tickets, question.counters),
        changed: replayPastDay(question.hall, question.tickets, question.changed),
      };
  }
}

function needOf(
  question: Extract<RosterQuestion, { kind: 'needs' }>,
  load: Parameters<typeof neededClerks>[0]['load'],
): NeededClerks {
  const { hall, keepShare, clerksMost } = question;
  const key = JSON.stringify([hall, keepShare, clerksMost, load]);
  const known = needsKnown.get(key);
  if (known) return known;
  const found = neededClerks({ hall, load, keepShare, clerksMost, seed: needSeed });
  if (needsKnown.size >= needsKnownMost) needsKnown.clear();
  needsKnown.set(key, found);
  return found;
}

/** The thread: a question in, progress and an answer out. It knows the hall only by what it is told. */
parentPort?.on('message', ({ id, question }: RosterAsked) => {
  const tell = (told: RosterTold) => parentPort?.postMessage(told);
  answer(question, (done, of) => tell({ id, kind: 'progress', done, of })).then(
    (found) => tell({ id, kind: 'answer', answer: found }),
    (error: unknown) =>
      tell({
        id,
        kind: 'problem',
        problem: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  );
});

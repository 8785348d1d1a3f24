import { parentPort } from 'node:worker_threads';
import { advise, capacity, foreseeHall, nextHour, pause } from './look-ahead.ts';
import type { Answered, Asked, ForecastAnswers, ForecastQuestion } from './messages.ts';

function answer(question: ForecastQuestion): ForecastAnswers[ForecastQuestion['kind']] {
  switch (question.kind) {
    case 'foresee':
      return foreseeHall(question);
    case 'next-hour':
      return nextHour(question);
    case 'advise':
      return advise(question);
    case 'pause':
      return pause(question);
    case 'capacity':
      return capacity(question);
  }
}

/** The thread: a question in, an answer out. It knows the hall only by what it is told. */
parentPort?.on('message', ({ id, question }: Asked) => {
  let answered: Answered;
  try {
    answered = { id, answer: answer(question), problem: null };
  } catch (error) {
    answered = {
      id,
      answer: null,
      problem: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
  parentPort?.postMessage(answered);
});

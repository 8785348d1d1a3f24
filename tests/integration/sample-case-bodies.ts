import { commandOf } from './command-of.ts';

/** Bodies of cases, slides and printed matter, about things that are not there. */
export const caseBodies = {
  openCase: commandOf({
    kind: 'complaint',
    topic: 'network',
    channel: 'counter',
    content: 'no signal at home',
    contact: null,
    readBack: true,
  }),
  dropCaseDraft: commandOf({ reason: 'a question only' }),
  lookAtCase: commandOf(),
  readCaseContact: commandOf(),
  takeCaseStep: commandOf({ move: { act: 'sign' } }),
  noteCaseContact: commandOf({ way: 'call', outcome: 'reached', words: 'told how far it is' }),
  reassignCase: commandOf({ to: 'ghost', reason: 'on leave' }),
  markCaseMajor: commandOf(),
  sendCaseUp: commandOf({ where: 'province', number: 'P-1' }),
  answerCaseFromAbove: commandOf({ words: 'a mast is planned' }),
  planCaseAfterCare: commandOf({ words: 'asked whether all is well' }),
  takeCase: commandOf(),
  writeToHall: commandOf({ kind: 'suggestion', topic: 'other', content: 'more seats', contact: null }),
  askCaseContact: commandOf(),
  addRatingWords: commandOf({ words: 'quick and kind' }),
  readRatingWords: commandOf(),
  readSimilarLessons: commandOf({ told: 'no signal' }),
  keepLesson: commandOf({
    topic: 'network',
    causeId: 'coverage',
    problem: 'no signal',
    solution: 'a repeater',
  }),
  withdrawLesson: commandOf({ reason: 'wrong' }),
  keepSlide: commandOf({
    slide: {
      ...{ kind: 'promotion', title: { zh: '优惠', en: 'Offer' }, body: { zh: '', en: '' }, mediaId: null },
      ...{ validFrom: '2026-03-01', validUntil: null, zones: [], seconds: 14 },
    },
  }),
  withdrawSlide: commandOf({ reason: 'over' }),
  putOutPrintedMatter: commandOf({
    ...{ title: 'leaflet', place: 'door', validFrom: '2026-03-01', validUntil: '2026-03-31', count: 10 },
  }),
  countPrintedMatter: commandOf({ left: 3 }),
  withdrawPrintedMatter: commandOf({ count: 3 }),
} as const;

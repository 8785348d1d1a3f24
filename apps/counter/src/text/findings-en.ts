import type { CounterFindingsKey } from './findings-zh-cn.ts';

export const counterFindingsEn = {
  'around.findings': 'Audit asks {n}',
  'help.findings': 'Answer the audit',
  'find.title': 'What the audit found',
  'find.what':
    'Say how it came and how it was put right: by a new service or a reversal, never by changing a record.',
  'find.loading': 'Reading…',
  'find.none': 'Nothing waits for your answer',
  'find.noneWhat': 'Books, papers, cash and goods of your work agree.',
  'find.answer': 'Answer',
  'find.answerHint': 'For example: 10 yuan too little was taken; paid at 15:20',
  'find.answerMissing': 'Please say how it came and what was done',
  'find.send': 'Send the answer',
  'find.answered': 'Answered, and with the auditor: {answer}',
  'find.sentBack': 'Sent back by the auditor: {word}',
  'find.escalated': 'Older than a day: the branch manager has been told',
} as const satisfies Record<CounterFindingsKey, string>;

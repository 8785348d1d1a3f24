/** What the roster refuses [E1]: joined into refusals.en.ts. */
export const rosterRefusalsEn = {
  'refusal.day-past': 'That day is over.',
  'refusal.request-unknown': 'This request was not found. Please read the page again.',
  'refusal.request-decided': 'This request has been decided already.',
  'refusal.request-twice': 'You have asked for the same on that day already.',
  'refusal.own-request': 'Another manager decides about your own request.',
  'refusal.swap-not-agreed': 'The colleague has not agreed to the swap yet.',
  'refusal.swap-shift-missing': 'One of you has no published shift on that day. Please choose anew.',
  'refusal.swap-overlaps': 'One of you works on that day already.',
  'refusal.overtime-overlaps': 'This time is part of the shift already.',
  'refusal.balance-short': 'There is not enough time off left.',
  'refusal.roster-unknown': 'This month has no roster yet. Please make and save one first.',
  'refusal.roster-changed': 'Somebody has saved another version meanwhile. Please read it again.',
  'refusal.roster-published': 'This version is published already.',
  'refusal.month-past': 'That month is over.',
  'refusal.roster-has-problems': 'The roster still breaks rules. To publish it all the same, give a reason.',
  'refusal.roster-busy': 'Another proposal is being worked out. Please try again when it is done.',
  'refusal.proposal-unknown': 'This proposal is not there any more. Please begin anew.',
  'refusal.day-not-over': 'Only days that are over can be replayed.',
  'refusal.replay-empty': 'That day had no tickets to replay.',
  'refusal.balance-short.facts':
    'There is not enough time off: {needed} minutes are needed, {has} are there.',
  'refusal.roster-has-problems.facts':
    'The roster still breaks rules in {n} places. To publish it all the same, give a reason.',
} as const;

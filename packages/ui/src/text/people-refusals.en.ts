import type { peopleRefusalsZh } from './people-refusals.zh.ts';

export const peopleRefusalsEn: Record<keyof typeof peopleRefusalsZh, string> = {
  'refusal.work-number-taken': 'Somebody has this work number, or had it. Please choose another.',
  'refusal.work-number-taken.facts':
    'Somebody has work number {workNumber}, or had it. Please choose another.',
  'refusal.work-number-fixed':
    'Papers name people by their work number: it cannot change. For another number, please take them on anew.',
  'refusal.last-branch-manager': 'This is the last branch manager. Please appoint another one first.',
  'refusal.own-record':
    'Your own post and first password are another branch manager’s to change. Please ask them.',
  'refusal.staff-holds':
    'This colleague still answers for something. Please finish the handover before a new post or a farewell.',
  'refusal.staff-left': 'This colleague has left. Please take them on again first.',
  'refusal.password-told':
    'The first password was given out and is not shown again. If nobody wrote it down, please give out a new one.',
};

import type { runningRefusalsZh } from './running-refusals.zh.ts';

export const runningRefusalsEn: Record<keyof typeof runningRefusalsZh, string> = {
  'refusal.notice-unknown': 'There is no such notice. Please go back and choose again.',
  'refusal.notice-withdrawn': 'This notice has been withdrawn. Look at the others, or publish a new one.',
  'refusal.notice-changed': 'This notice has just been corrected. Please read the newest version.',
  'refusal.notice-changed.facts': 'This notice has just become version {version}. Please read that one.',
  'refusal.notice-unchanged':
    'Nothing was changed, so nobody needs to read it again. Change it first, then publish.',
  'refusal.notice-dates': 'Its last day is before its first. Please check both dates.',
  'refusal.notice-not-yours': 'This notice is for others; you need not confirm it.',
  'refusal.notices-unread': 'Notices must be read before you sign on. Read and confirm them on this page.',
  'refusal.notices-unread.facts':
    '{n} notices must be read before you sign on. Read and confirm them on this page.',
  'refusal.check-list-unknown': 'There is no such list. Please go back and choose again.',
  'refusal.check-closed': 'This list of today is complete and stays as it is.',
  'refusal.check-step-unknown':
    'There is no such step; the list may have just been changed. Please look again.',
  'refusal.check-measured':
    'The hall finds this out by itself. Where it cannot be, leave it out with a reason.',
  'refusal.check-steps-left': 'Some steps are open. Tick them, or leave them out with a reason.',
  'refusal.check-steps-left.facts': '{n} steps are open. Tick them, or leave them out with a reason.',
  'refusal.form-unknown': 'There is no such form. Please go back and choose again.',
  'refusal.inspection-points':
    'A point has no answer, or the form has just been changed. Please answer every point.',
  'refusal.inspection-unexplained': 'Something was not good. Note what it was, or who repairs it.',
  'refusal.defect-unknown': 'There is no such repair. Please go back and choose again.',
  'refusal.defect-not-open': 'This repair has been seen to. Look at the newest list.',
  'refusal.defect-not-yours': 'Somebody else answers for this repair.',
  'refusal.defect-not-repaired': 'This repair has not been reported as done.',
  'refusal.training-unknown': 'There is no such training. Please go back and choose again.',
  'refusal.training-struck': 'This training counts for nothing already.',
  'refusal.training-dates': 'It would end before it was held. Please check both days.',
  'refusal.skills-from-training': 'In this hall skills follow from training. Enter it on the training page.',
  'refusal.training-leaves-nobody':
    'Nobody is trained for one of the services: its tickets could not be called. Enter trainings first.',
  'refusal.words-hold-number':
    'A customer’s number does not belong here. Please open a case at the counter, where it is sealed.',
  'refusal.log-entry-unknown': 'There is no such entry. Please go back and choose again.',
  'refusal.log-item-not-open': 'This item is done, or is a note only. Look at the newest log.',
  'refusal.log-item-yours': 'You answer for this item already.',
  'refusal.log-item-taken': 'Somebody else has just taken this item over. Look at the newest log.',
  'refusal.log-item-not-yours': 'Somebody else answers for this item. Take it over first, then finish it.',
  'refusal.attachment-unknown': 'There is no such attachment. Please choose the file again.',
  'refusal.attachment-too-large': 'The attachment is too large. Make it smaller and add it again.',
  'refusal.attachment-too-large.facts':
    'The attachment has more than {mostKb} KB. Make it smaller, or scan it as a smaller picture.',
  'refusal.attachment-not-shown': 'This file is no picture and no PDF. Please add a PNG, JPEG or PDF.',
  'refusal.attachment-not-shown.facts':
    '“{name}” is no picture and no PDF inside, whatever its name says. Please add a PNG, JPEG or PDF.',
  'refusal.attachment-damaged': 'This file is not whole and will not open. Export it again, then add it.',
  'refusal.attachment-damaged.facts':
    '“{name}” is not whole and will not open. Export it again, then add it.',
  'refusal.too-many-attachments': 'Too many attachments. Put them together, then publish.',
  'refusal.too-many-attachments.facts':
    'A notice carries {most} attachments at most. Put them together, then publish.',
};

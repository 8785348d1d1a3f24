import type { emergencyRefusalsZh } from './emergency-refusals.zh.ts';

export const emergencyRefusalsEn: Record<keyof typeof emergencyRefusalsZh, string> = {
  'refusal.fault-closed': 'This fault is closed.',
  'refusal.fault-repaired': 'It is recorded as repaired already. Please try it first.',
  'refusal.repair-not-given': 'It has been given to nobody yet: there is nobody to remind.',
  'refusal.repair-untried': 'Nobody has recorded it as repaired: it cannot be tried yet.',
  'refusal.emergency-unknown': 'This emergency could not be found. Please reload and try again.',
  'refusal.emergency-running': 'Somebody has started this already. Please open the checklist that runs.',
  'refusal.emergency-running.facts': '{by} has started this already. Please open the checklist that runs.',
  'refusal.emergency-over':
    'This emergency is over and stays as it is. Please add what is missing to the handover.',
  'refusal.emergency-not-yours':
    'This kind is started by the floor guide or a manager. Please tell the duty manager at once.',
  'refusal.step-unknown': 'The checklist has no such step. Please reload and try again.',
  'refusal.step-not-yours': 'This step is for somebody else. Please remind the floor guide or a manager.',
  'refusal.step-marked': 'Somebody has ticked this step. The list says who and when.',
  'refusal.step-not-marked': 'This step is not ticked: there is nothing to take back.',
  'refusal.announcement-unchanged': 'The announcement is the same. Please change its words first.',
  'refusal.operation-stands': 'This is in force already.',
  'refusal.operation-stands-not': 'This is not in force.',
  'refusal.promise-stands': 'Customers have been promised this in writing: it cannot be taken back.',
  'refusal.counters-closed':
    'All counters are closed to calls in this emergency. Whoever is served is served to the end; the duty manager opens them again.',
  'refusal.tickets-stopped': 'No tickets are given at the moment. Please ask our floor guide.',
  'refusal.promise-unknown': 'Nothing was promised for this number. Please check day and number.',
  'refusal.promise-redeemed': 'The promise of this number has been kept already.',
  'refusal.promise-expired':
    'The promise has run out. Please give an ordinary ticket, or ask the duty manager.',
  'refusal.paper-block-too-big': 'At most 100 at a time. Please print them in parts.',
  'refusal.paper-block-unknown': 'This block of paper could not be found. Please reload and try again.',
  'refusal.paper-forms-on-sheets': 'Forms are printed on A4 alone. Please choose A4.',
  'refusal.paper-on-roll': 'All tickets of this block are out or used: nothing is left to print.',
  'refusal.paper-printer-not-ready':
    'This printer cannot print now. Please check its paper and power, or choose another.',
  'refusal.paper-unknown': 'No paper bears this number. Please check the number on the paper.',
  'refusal.paper-already-keyed':
    'This number has been keyed in already. Please check the number on the paper.',
  'refusal.paper-void': 'This number is void and cannot be keyed in.',
  'refusal.paper-missing': 'This number is recorded as missing already.',
  'refusal.paper-time-wrong':
    'The time on the paper cannot be: not before printing, not after now, and call and end after it in their order.',
  'refusal.paper-time-missing': 'A ticket that was served needs the times of its call and its end.',
  'refusal.paper-day-over':
    'This ticket is not of today and cannot wait any more. Please choose “left”, and give a new ticket where needed.',
  'refusal.paper-ticket-missing': 'Please key in the customer’s paper ticket first, then the form.',
  'refusal.paper-money-loose':
    'Where money was taken something is still to be done. Please choose “to be entered”.',
  'refusal.paper-not-keyed': 'Nothing is left to be done for this form.',
  'refusal.paper-settled': 'This form is settled already.',
  'refusal.paper-visit-unpaid':
    'In cash, by card or by mobile payment that visit has paid less than the paper says. Please enter the service with the way of paying that stands on the paper.',
  'refusal.paper-cash-not-yours':
    'Cash is keyed into one’s own drawer alone. Please let whoever took it key it in, or ask the duty manager.',
  'refusal.paper-before-shift':
    'This form was written before the shift of whoever took it was opened: its cash was counted with the shift before and is not in this drawer. Please give it to a manager, who settles the cash with that shift or the vault; then key it in with no cash, and write the amount beside the wish.',
  'refusal.paper-return-by-manager':
    'Cash is given back by a manager. Please ask the duty manager or the branch manager.',
  'refusal.paper-visit-of-another':
    'That visit was served by somebody else than took the paper. Please ask the duty manager to check and settle it.',
  'refusal.end-needs-manager':
    'Something still stands for the whole hall: a manager ends it. Please ask the duty manager to lift it, or to end the emergency.',
  'refusal.nobody-to-promise': 'Everybody who waits has been promised this already.',
  'refusal.paper-unsettled':
    'This is the task of a paper form. Please settle it under “Paper”: entered, or the money given back.',
};

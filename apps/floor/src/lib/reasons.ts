/** The usual reasons of what is done out of the ordinary; their words stand in the texts. */
export const reasonKeys = {
  courtesy: ['elderly', 'disabled', 'pregnant', 'infant'],
  class: ['card-shown', 'wrong-class', 'unwell'],
  move: ['asked-for-clerk', 'wrong-service', 'needs-dialect', 'balance'],
  hold: ['fetch-papers', 'phone-call', 'fill-bag', 'accompany'],
  cancel: ['double-ticket', 'wrong-service', 'test'],
  mend: ['printer-broken', 'computer-broken', 'power-cut'],
  pause: ['meal-due', 'unwell', 'urgent-matter', 'meeting'],
} as const;

export type ReasonKey = (typeof reasonKeys)[keyof typeof reasonKeys][number];

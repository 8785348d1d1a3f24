import type { FindingBody } from '@onehall/protocol';

const places: Readonly<Record<FindingBody['subjectKind'], string>> = {
  visit: '#tickets',
  order: '#tickets',
  serial: '#stock',
  invoice: '#documents',
  shift: '#cash',
  opening: '#cash',
  reversal: '#approvals',
};

/** The page on which what was found can be looked at. */
export const placeOf = ({ subjectKind }: FindingBody): string => places[subjectKind];

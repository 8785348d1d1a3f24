/** The ways in which the drawer of customers opens: what is to be done about who is here. */
export const partyModes = ['document', 'password', 'line', 'person', 'copy'] as const;
export type PartyMode = (typeof partyModes)[number];

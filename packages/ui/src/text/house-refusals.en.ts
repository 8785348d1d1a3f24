import type { houseRefusalsZh } from './house-refusals.zh.ts';

export const houseRefusalsEn: Record<keyof typeof houseRefusalsZh, string> = {
  'refusal.indicator-unknown': 'There is no such indicator. Look at the newest list.',
  'refusal.indicator-measured': 'The hall counts this indicator itself; nothing is entered.',
  'refusal.indicator-entry-wrong': 'So many cannot have been so: there were fewer. Please correct it.',
  'refusal.asset-unknown': 'This asset was not found. Please look at the register as it is now.',
  'refusal.asset-number-taken': 'This asset number is registered already.',
  'refusal.asset-written-off': 'This asset is written off, or it has been asked for.',
  'refusal.asset-on-its-way':
    'This asset is being handed over. Wait until it is taken, or take the offer back.',
  'refusal.asset-not-yours': 'You are not its custodian and cannot hand it over.',
  'refusal.custodian-unchanged': 'That is its custodian already. Please choose another person.',
  'refusal.asset-not-offered': 'This asset is not waiting for you. Please look at the register as it is now.',
  'refusal.asset-write-off-unasked': 'Nobody has asked to write this asset off, or it is decided.',
  'refusal.day-to-come': 'That day is still to come. Please correct it.',
  'refusal.expense-unknown': 'This expense was not found. Please look at the list as it is now.',
  'refusal.expense-receipt-known': 'This receipt has been entered already. Please check its number.',
  'refusal.expense-decided': 'This expense is decided. Please look at the list as it is now.',
  'refusal.branch-manager-needed': 'This expense is for the branch manager to decide.',
  'refusal.expense-not-approved': 'This expense is not approved and cannot be paid.',
  'refusal.expense-paid': 'This expense is paid already.',
  'refusal.vault-too-low-for-expense': 'The vault does not hold enough for this expense.',
};

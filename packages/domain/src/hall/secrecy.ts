import type { Text } from '../kernel/text.ts';

/** What a manager sets so that customers' data stay with those who serve them [U 3.5.2, C12]. */
export interface SecrecySettings {
  /** A password that is older than so many days must be changed at the next sign-in; 0: never. */
  readonly passwordDays: number;
  /** Where police, courts and prosecutors are referred to: a hall answers no judicial enquiry. */
  readonly judicialReferral: Text;
}

export const defaultSecrecy: SecrecySettings = {
  passwordDays: 90,
  judicialReferral: {
    zh: '营业厅不办理司法查询，也不说客户是否存在。请对方持法律文书和工作证，到分公司法务部门办理。',
    en: 'A hall answers no judicial enquiry, not even whether somebody is a customer. Please refer the officers, with their warrant and service card, to the legal department of the branch company.',
  },
};

const dayMs = 86_400_000;

/**
 * Whether a password had to be changed at a sign-in: it was older than the hall allows. A session that began with a good
 * one is never cut off: a customer may be sitting there. Instants in epoch ms; null: it is the one that was given out.
 */
export function passwordIsOld(
  { changedAt, signedInAt }: { readonly changedAt: number | null; readonly signedInAt: number },
  { passwordDays }: SecrecySettings,
): boolean {
  return passwordDays > 0 && (changedAt === null || signedInAt - changedAt > passwordDays * dayMs);
}

import type { Text } from '../kernel/text.ts';

/** Whatever a customer brings up that is not done in the same breath [D1]: one machine for all of them. */
export type CaseKind = 'complaint' | 'dissatisfaction' | 'fault' | 'repair' | 'suggestion';

/** Somebody outside the hall who looks into it: named by the hall, since every branch is cut differently. */
export interface Department {
  readonly id: string;
  readonly name: Text;
}

/** How long things may take [D5], in clock hours, and who is asked. */
export interface CaseSettings {
  /** An answer within so many hours, by kind. */
  readonly limitHours: Readonly<Record<CaseKind, number>>;
  /** An escalated case is settled within so many hours. */
  readonly escalatedHours: number;
  /** Somebody of a VIP class is contacted within so many hours. */
  readonly vipContactHours: number;
  /** The result must reach the re-check so many minutes before the limit [D4]. */
  readonly recheckLeadMinutes: number;
  /** Where nothing else was agreed the customer hears from us after so many hours [D10]. */
  readonly nextContactHours: number;
  /** A call-back that was tried in vain so often may end the case. */
  readonly callBackTries: number;
  readonly departments: readonly Department[];
  /** Service categories whose tickets begin a case by themselves when they are served. */
  readonly categoryIds: readonly string[];
}

export const defaultCaseSettings: CaseSettings = {
  limitHours: { complaint: 48, dissatisfaction: 48, fault: 48, repair: 168, suggestion: 168 },
  escalatedHours: 24,
  vipContactHours: 2,
  recheckLeadMinutes: 60,
  nextContactHours: 24,
  callBackTries: 3,
  departments: [
    { id: 'network', name: { zh: '网络维护', en: 'Network' } },
    { id: 'billing', name: { zh: '计费与支撑', en: 'Billing and support' } },
    { id: 'data', name: { zh: '数据业务', en: 'Data services' } },
    { id: 'hall', name: { zh: '营业厅', en: 'Service hall' } },
    { id: 'repair', name: { zh: '终端维修中心', en: 'Repair centre' } },
    { id: 'market', name: { zh: '市场与渠道', en: 'Marketing and channels' } },
  ],
  categoryIds: ['complaint'],
};

/** How the hall deals with cases; a hall whose file says nothing takes the usual limits. */
export function caseSettingsOf(hall: { readonly cases?: CaseSettings }): CaseSettings {
  return hall.cases ?? defaultCaseSettings;
}

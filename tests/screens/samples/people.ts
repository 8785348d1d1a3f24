import type { PrincipalBody, WaitingTicket } from '@onehall/protocol';
import { categories, general, text } from './texts.ts';

const MIN = 60_000;
export const wang = text('王芳', 'Wang Fang');
export const longName = text('钻石卡会员（集团客户联络人）', 'Diamond club member, corporate contact');
/** How many wait, by the size of the day. */
export const waitingCounts = { empty: 0, normal: 9, full: 60 } as const;

export const clerk = {
  kind: 'staff',
  staffId: 'staff-1',
  workNumber: 'K1001',
  name: wang,
  role: 'clerk',
  mustChangePassword: false,
  counterId: 'counter-3',
} as const satisfies PrincipalBody;

export const dutyManager = {
  ...clerk,
  staffId: 'staff-7',
  workNumber: 'D3001',
  name: text('赵强', 'Zhao Qiang'),
  role: 'duty-manager',
  counterId: null,
} as const satisfies PrincipalBody;

const groups = ['general', 'general', 'vip', 'general', 'priority', 'general'] as const;

/** `count` waiting tickets, from some that are past their promise to some with half an hour left. */
export function waitingTickets(count: number, now = Date.now()): WaitingTicket[] {
  return Array.from({ length: count }, (_, index) => {
    const group = groups[index % groups.length] ?? 'general';
    const category = categories[index % categories.length];
    const left = ((index * 7) % 45) - (count > 20 ? 14 : 4);
    return {
      ticketId: `ticket-${index + 1}`,
      number: `${category?.prefix ?? 'A'}${String(index + 12).padStart(3, '0')}`,
      classId: group === 'vip' ? 'diamond' : 'general',
      group,
      categoryId: category?.id ?? 'pay',
      categoryName: category?.name ?? general,
      arrivedAt: now - (30 - left) * MIN,
      dueAt: now + left * MIN,
      state: 'waiting',
      estimate: null,
      wants: null,
      prepared: null,
      preAccepted: null,
      returnUntil: null,
      holdReason: null,
      broken: false,
    };
  });
}

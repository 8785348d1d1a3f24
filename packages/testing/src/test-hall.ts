import {
  type Counter,
  type CustomerClass,
  defaultApprovals,
  defaultQueueSettings,
  defaultSecrecy,
  everyService,
  everySkill,
  type Hall,
  type ServiceCategory,
  type StaffMember,
  usualCash,
} from '@onehall/domain';

const both = (zh: string, en: string) => ({ zh, en });

function customerClass(
  id: string,
  group: CustomerClass['group'],
  [weight, waitTargetMin, waitCapMin]: readonly [number, number, number],
): CustomerClass {
  return { id, name: both(`${id}客户`, id), group, weight, waitTargetMin, waitCapMin };
}

function category(id: string, prefix: string, meanMinutes: number): ServiceCategory {
  const papers = [both('有效身份证件', 'A valid document')];
  const name = both(`${id}业务`, id);
  return { id, prefix, name, hint: both('提示', 'hint'), papers, meanMinutes, selfService: id === 'bills' };
}

function counter(number: string, categoryIds: readonly string[], change: Partial<Counter> = {}): Counter {
  return {
    id: `counter-${number}`,
    number,
    zone: both('大厅', 'Hall'),
    categoryIds,
    dedicatedClassIds: [],
    lendsOut: true,
    receiptPrinterId: 'receipt-printer',
    lineDisplayId: null,
    ...change,
  };
}

function clerk(number: number): StaffMember {
  return {
    id: `k${number}`,
    workNumber: `K00${number}`,
    name: both('营业员', 'Clerk'),
    role: 'clerk',
    skills: everySkill,
  };
}

/** A small hall: three classes, three categories, three counters (the third for gold members), three clerks. */
export function testHall(change: Partial<Hall> = {}): Hall {
  return {
    id: 'test',
    name: both('测试营业厅', 'Test Hall'),
    zone: 'Asia/Shanghai',
    hours: { opensMinute: 540, closesMinute: 1080 },
    classes: [
      customerClass('gold', 'vip', [3, 5, 15]),
      customerClass('corporate', 'priority', [2, 10, 40]),
      customerClass('general', 'general', [1, 30, 60]),
    ],
    categories: [category('bills', 'A', 4), category('plan', 'B', 8), category('orphan', 'Z', 5)],
    counters: [
      counter('1', ['bills', 'plan']),
      counter('2', ['bills'], { receiptPrinterId: null }),
      counter('3', ['bills', 'plan'], { dedicatedClassIds: ['gold'] }),
    ],
    staff: [clerk(1), clerk(2), clerk(3)],
    kiosks: [{ id: 'kiosk-1', name: both('取号机', 'Kiosk'), ticketPrinterId: 'ticket-printer' }],
    devices: [],
    queue: defaultQueueSettings,
    secrecy: defaultSecrecy,
    approvals: defaultApprovals,
    cash: { ...usualCash, floatMode: 'standing' },
    shiftFloatFen: 50_000,
    services: everyService,
    ...change,
  };
}

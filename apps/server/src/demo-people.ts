import { businessDayOf } from '@onehall/domain';
import type { HallFile } from '@onehall/protocol';
import { type InventedSubscriber, inventSubscribers } from '@onehall/simulator';

const classShares = [
  { classId: 'diamond', share: 0.02 },
  { classId: 'gold', share: 0.05 },
  { classId: 'premium', share: 0.04 },
  { classId: 'corporate', share: 0.06 },
];

/** The month before today's, 'YYYY-MM': the last one billed. */
function monthBefore(today: string): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const index = year * 12 + month - 2;
  return `${Math.floor(index / 12)}-${((index % 12) + 1).toString().padStart(2, '0')}`;
}

/** The invented subscribers of a hall file, made once and kept: the living hall and the demo page name them. */
export function demoPeople(file: HallFile, now: () => number): () => readonly InventedSubscriber[] {
  let people: readonly InventedSubscriber[] | null = null;
  return () => {
    people ??= [
      ...inventSubscribers({
        ...file.subscribers,
        planFees: file.tariff.map(({ id, monthlyFeeFen }) => ({ id, monthlyFeeFen })),
        classShares: classShares.filter(({ classId }) => file.classes.some((one) => one.id === classId)),
        lastBilledMonth: monthBefore(businessDayOf(now(), file.zone)),
      }),
    ];
    return people;
  };
}

/** Three of them who owe something, to try a counter with. */
export function customersToTry(people: readonly InventedSubscriber[]) {
  return people
    .filter((person) => person.bills.length > 0)
    .slice(0, 3)
    .map(({ name, mobile, idNumber, bills }) => ({
      name,
      mobile,
      idNumber,
      dueFen: bills.reduce((sum, bill) => sum + bill.dueFen, 0),
    }));
}

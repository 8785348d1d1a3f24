import { idNumberCheckCharacter, type Text } from '@onehall/domain';
import { between, pick, type Random, seededRandom } from './random.ts';

/** A subscriber made up from a seed. No region of China has the code 99: the identity numbers can be nobody's. */
export interface InventedSubscriber {
  readonly id: string;
  readonly name: string;
  readonly mobile: string;
  readonly idNumber: string;
  readonly classId: string;
  readonly planId: string;
  readonly balanceFen: number;
  readonly joinedOn: string;
  readonly contractUntil: string | null;
  readonly bills: readonly InventedBill[];
}

interface InventedBill {
  readonly id: string;
  readonly month: string;
  readonly dueFen: number;
  readonly items: readonly { readonly name: Text; readonly amountFen: number }[];
}

export interface InventionOrder {
  readonly seed: number;
  readonly count: number;
  readonly planFees: readonly { readonly id: string; readonly monthlyFeeFen: number }[];
  /** Share of each class, in the order tried; what is left is 'general'. */
  readonly classShares: readonly { readonly classId: string; readonly share: number }[];
  /** The last month billed, 'YYYY-MM'. */
  readonly lastBilledMonth: string;
}

const familyNames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余'];
const givenNames = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华建国志红文慧玲鹏宇欣怡子涵梓轩浩然'];

const voice: Text = { zh: '套餐月费', en: 'Plan' };
const data: Text = { zh: '套餐外流量', en: 'Extra data' };
const message: Text = { zh: '短信费', en: 'Messages' };

const two = (value: number) => value.toString().padStart(2, '0');

function inventIdNumber(random: Random): string {
  const day = `${between(random, 1950, 2005)}${two(between(random, 1, 12))}${two(between(random, 1, 28))}`;
  const first17 = `99${two(between(random, 1, 30))}${two(between(random, 1, 20))}${day}${between(random, 100, 999)}`;
  return first17 + idNumberCheckCharacter(first17);
}

function monthBefore(month: string, back: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + number - 1 - back;
  return `${Math.floor(index / 12)}-${two((index % 12) + 1)}`;
}

function inventBills(
  random: Random,
  id: string,
  order: InventionOrder,
  monthlyFeeFen: number,
): InventedBill[] {
  // The first customers always owe something, so that the demo's examples work.
  const months = id.endsWith('-0001') ? 1 : pick(random, [0, 0, 1, 1, 1, 1, 2, 2, 3]);
  return Array.from({ length: months }, (_, back) => {
    const month = monthBefore(order.lastBilledMonth, months - 1 - back);
    const items = [
      { name: voice, amountFen: monthlyFeeFen },
      { name: data, amountFen: between(random, 0, 60) * 50 },
      { name: message, amountFen: between(random, 0, 40) * 10 },
    ].filter((item) => item.amountFen > 0);
    const dueFen = items.reduce((sum, item) => sum + item.amountFen, 0);
    return { id: `${id}-${month}`, month, dueFen, items };
  }).filter((bill) => bill.dueFen > 0);
}

function inventClass(random: Random, order: InventionOrder): string {
  let left = random();
  for (const { classId, share } of order.classShares) {
    if (left < share) return classId;
    left -= share;
  }
  return 'general';
}

/** Makes subscribers one after another; the same order gives the same people. Numbers run from 13800000001. */
export function* inventSubscribers(order: InventionOrder): Generator<InventedSubscriber> {
  const random = seededRandom(order.seed);
  for (let n = 1; n <= order.count; n += 1) {
    const id = `sub-${n.toString().padStart(4, '0')}`;
    const plan = pick(random, order.planFees);
    const given = pick(random, givenNames) + (random() < 0.7 ? pick(random, givenNames) : '');
    const joinedYear = between(random, 2008, 2025);
    yield {
      id,
      name: pick(random, familyNames) + given,
      mobile: (13_800_000_000 + n).toString(),
      idNumber: inventIdNumber(random),
      classId: n === 1 ? 'general' : inventClass(random, order),
      planId: plan.id,
      balanceFen: between(random, 0, 200) * 50,
      joinedOn: `${joinedYear}-${two(between(random, 1, 12))}-${two(between(random, 1, 28))}`,
      contractUntil:
        random() < 0.3 ? `2027-${two(between(random, 1, 12))}-${two(between(random, 1, 28))}` : null,
      bills: inventBills(random, id, order, plan.monthlyFeeFen),
    };
  }
}

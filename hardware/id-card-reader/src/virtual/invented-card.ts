import { idNumberCheck } from '@onehall/device-core';
import type { IdCardFields } from '../id-card.ts';

const families = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨'];
const given = ['样例', '虚构', '试验', '示范', '演示', '范本', '模拟', '例子', '样', '例'];
/** No region of GB/T 2260 begins with 99: nobody has such a number. */
const region = '990101';
const yearFirst = 1945;
const years = 62;

/**
 * A card of somebody who does not exist, the same for the same seed (a whole number from 0 on): its number is right by
 * GB 11643, but of a region that there is not.
 */
export function inventedCard(seed: number): IdCardFields {
  const dice = throwing(seed);
  const birth = new Date(Date.UTC(yearFirst + dice(years), dice(12), 1 + dice(28)));
  const birthDay = birth.toISOString().slice(0, 10);
  const order = dice(1_000);
  const first17 = `${region}${birthDay.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  const fromYear = 2016 + dice(9);
  const monthAndDay = birthDay.slice(4).replace('-02-29', '-02-28');
  const isOld = birth.getUTCFullYear() < 1975;
  return {
    name: `${families[dice(families.length)]}${given[dice(given.length)]}`,
    sex: order % 2 === 1 ? 'male' : 'female',
    nationCode: String(1 + dice(56)).padStart(2, '0'),
    birthDay,
    address: `虚构省样例市示范区测试路${1 + dice(200)}号${1 + dice(30)}室`,
    number: first17 + idNumberCheck(first17),
    issuer: '样例市公安局示范分局',
    validFrom: `${fromYear}${monthAndDay}`,
    // From 46 on a card is valid for good.
    validUntil: isOld ? null : `${fromYear + 20}${monthAndDay}`,
    photo: null,
  };
}

/** Whole numbers below `sides`, following from the seed. */
function throwing(seed: number): (sides: number) => number {
  let state = (seed * 2_654_435_761 + 97) % 2 ** 32;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

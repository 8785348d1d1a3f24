import type { IdCard } from './id-card.ts';
import { idCheckCharacter } from './id-number.ts';

const families = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄'] as const;
const givens = ['建国', '秀英', '伟', '芳', '志强', '丽华', '敏', '海燕'] as const;

/** A card of nobody, the same for the same seed; its region 999999 exists nowhere. */
export function inventedCard(seed: number): IdCard {
  const pick = <T>(list: readonly [T, ...T[]], salt: number): T =>
    list[(seed * 7 + salt) % list.length] ?? list[0];
  const two = (value: number) => String(value).padStart(2, '0');
  const birthDate = `${1950 + (seed % 50)}-${two(1 + (seed % 12))}-${two(1 + (seed % 28))}`;
  const first17 = `999999${birthDate.replaceAll('-', '')}${String(seed % 1000).padStart(3, '0')}`;
  return {
    name: pick(families, 1) + pick(givens, 3),
    sex: Number(first17[16]) % 2 === 1 ? 'male' : 'female',
    nation: '01',
    birthDate,
    address: `虚构省样例市示范路${1 + (seed % 200)}号`,
    number: first17 + idCheckCharacter(first17),
    issuer: '样例市公安局',
    validFrom: '2020-01-01',
    validUntil: seed % 5 === 4 ? null : `${2030 + (seed % 10)}-01-01`,
  };
}

import type { HallSettingBody } from '@onehall/protocol';
import { describe, expect, it } from 'vitest';
import { problemOfRefusal, problemsOf } from '../../lib/setting-problems.ts';
import { clockOfMinute, minuteOfClock } from './clock-minute.ts';
import { numberOf } from './typed-number.ts';

const gold = (value: object): HallSettingBody => ({
  area: 'class',
  id: 'gold',
  value: { group: 'vip', waitTargetMin: 5, waitCapMin: 15, weight: 3, ...value },
});
const said = (setting: HallSettingBody) =>
  Object.fromEntries([...problemsOf(setting)].map(([place, { key, vars }]) => [place, [key, vars['n']]]));

describe('what is wrong with a setting before it is sent', () => {
  it('is nothing when the wire would take it', () => expect(said(gold({}))).toEqual({}));

  it('stands at its field, with the limit', () => {
    expect(said(gold({ waitTargetMin: 0, waitCapMin: 900, weight: Number.NaN }))).toEqual({
      waitTargetMin: ['problem.min', 1],
      waitCapMin: ['problem.max', 480],
      weight: ['problem.number', undefined],
    });
    expect(said(gold({ waitTargetMin: 2.5 }))).toEqual({ waitTargetMin: ['problem.whole', undefined] });
  });

  it('counts lists and reads times', () => {
    const zone = { zh: 'A区', en: 'Zone A' };
    const value = { zone, categoryIds: [], dedicatedClassIds: [], lendsOut: true };
    expect(said({ area: 'counter', id: 'c1', value })).toEqual({ categoryIds: ['problem.few', undefined] });
    const nameless = { ...value, categoryIds: ['pay'], zone: { zh: ' ', en: 'Zone A' } };
    expect(said({ area: 'counter', id: 'c1', value: nameless })).toEqual({
      zone: ['problem.empty', undefined],
    });
    const hours = { opensMinute: Number.NaN, closesMinute: 1080 };
    expect(said({ area: 'hours', id: 'hall', value: hours })).toEqual({
      opensMinute: ['problem.time', undefined],
    });
  });

  it('finds the field that only the hall could refuse', () => {
    const refusal = { code: 'setting-invalid', facts: { field: 'closes', problem: 'before-opening' } };
    expect(problemOfRefusal(refusal, 'closesMinute')?.key).toBe('problem.before-opening');
    expect(problemOfRefusal(refusal, 'opensMinute')).toBeNull();
    const members = { code: 'setting-invalid', facts: { field: 'memberClassIds', problem: 'new-one' } };
    expect(problemOfRefusal(members, 'appointments.memberClassIds')?.key).toBe('problem.other');
    expect(problemOfRefusal({ code: 'setting-unknown', facts: {} }, 'closesMinute')).toBeNull();
    expect(problemOfRefusal(null, 'closesMinute')).toBeNull();
  });
});

describe('numbers and times as they are typed', () => {
  it('reads plain numbers only', () => {
    expect(numberOf(' ３０ ')).toBe(30);
    expect(numberOf('0.5')).toBe(0.5);
    for (const typed of ['', '-1', '1e3', 'abc', '1.2.3']) expect(numberOf(typed)).toBeNaN();
  });

  it('reads and writes times, also after midnight', () => {
    expect(clockOfMinute(510)).toBe('08:30');
    expect(clockOfMinute(1530)).toBe('25:30');
    expect(minuteOfClock('8:30')).toBe(510);
    expect(minuteOfClock('０８：３０')).toBe(510);
    for (const typed of ['', '830', '08:60', 'x']) expect(minuteOfClock(typed)).toBeNaN();
  });
});

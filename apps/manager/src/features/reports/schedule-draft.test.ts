import { describe, expect, it } from 'vitest';
import { isFolder, minuteOf, timeOf, toggled } from './schedule-draft.ts';

describe('what is typed for a schedule', () => {
  it.each([
    ['20:30', 1230],
    ['00:00', 0],
    ['24:00', null],
    ['8:30', null],
    ['', null],
  ])('the time %s is minute %s', (time, minute) => {
    expect(minuteOf(time)).toBe(minute);
    if (minute !== null) expect(timeOf(minute)).toBe(time);
  });

  it.each([
    ['财务', true],
    ['finance-2026', true],
    ['../x', false],
    ['a b', false],
    ['', false],
  ])('the folder %s: %s', (folder, is) => expect(isFolder(folder)).toBe(is));

  it('a choice comes and goes, in the order of the list', () => {
    expect(toggled(['a', 'b', 'c'], ['c'], 'a')).toEqual(['a', 'c']);
    expect(toggled(['a', 'b', 'c'], ['a', 'c'], 'c')).toEqual(['a']);
  });
});

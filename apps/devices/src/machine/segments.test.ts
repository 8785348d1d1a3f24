import { describe, expect, it } from 'vitest';
import { digitCells, segmentsOf } from './segments.ts';

describe('digits of seven segments', () => {
  it('light what each character needs, and leave a space dark', () => {
    expect(segmentsOf('8')).toBe('abcdefg');
    expect(segmentsOf('1')).toBe('bc');
    expect(segmentsOf('a')).toBe(segmentsOf('A'));
    expect(segmentsOf(' ')).toBe('');
  });

  it('cannot show everything', () => expect(segmentsOf('号')).toBe(null));

  it('tell all digits apart', () => {
    const digits = [...'0123456789'].map(segmentsOf);
    expect(new Set(digits).size).toBe(10);
  });

  it('carry a point in the corner of the digit before it', () => {
    expect(digitCells('86.5')).toEqual([
      { character: '8', point: false },
      { character: '6', point: true },
      { character: '5', point: false },
    ]);
    expect(digitCells('.5..')).toEqual([
      { character: ' ', point: true },
      { character: '5', point: true },
      { character: ' ', point: true },
    ]);
  });
});

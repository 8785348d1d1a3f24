import { describe, expect, it } from 'vitest';
import { readYuan, typedYuan } from './yuan-input.ts';

describe('money as a clerk types it', () => {
  it('becomes whole fen', () => {
    expect(readYuan('100')).toEqual({ kind: 'amount', fen: 10_000 });
    expect(readYuan('86.5')).toEqual({ kind: 'amount', fen: 8650 });
    expect(readYuan('0.29')).toEqual({ kind: 'amount', fen: 29 });
    expect(readYuan('1,234.56')).toEqual({ kind: 'amount', fen: 123_456 });
    expect(readYuan('100.')).toEqual({ kind: 'amount', fen: 10_000 });
  });

  it('may come from a Chinese keyboard', () => {
    expect(readYuan('１００。５０')).toEqual({ kind: 'amount', fen: 10_050 });
    expect(readYuan(' ￥86 ')).toEqual({ kind: 'amount', fen: 8600 });
  });

  it('is refused when it is no amount, or too large', () => {
    expect(readYuan('  ')).toEqual({ kind: 'empty' });
    for (const typed of ['-5', '1.234', 'abc', '1.2.3', '1e3', '.5']) {
      expect(readYuan(typed)).toEqual({ kind: 'wrong' });
    }
    expect(readYuan('1000000')).toEqual({ kind: 'too-much' });
    expect(readYuan('123456789012345678')).toEqual({ kind: 'too-much' });
  });

  it('goes back into the field the short way', () => {
    expect(typedYuan(8600)).toBe('86');
    expect(typedYuan(8605)).toBe('86.05');
  });
});

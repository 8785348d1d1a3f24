import { describe, expect, it } from 'vitest';
import { pieces } from './cells.ts';
import { qrModules } from './qr-size.ts';

describe('text on cells', () => {
  it('gives Chinese two cells and Latin one, and keeps every piece where the printer put it', () => {
    expect(pieces('前面 3人')).toEqual({
      cells: 8,
      pieces: [
        { text: '前面', at: 0, cells: 4, wide: true },
        { text: '3', at: 5, cells: 1, wide: false },
        { text: '人', at: 6, cells: 2, wide: true },
      ],
    });
    expect(pieces('请A012号到本柜台    ').cells).toBe(20);
    expect(pieces('')).toEqual({ cells: 0, pieces: [] });
    expect(pieces('￥86.00')).toMatchObject({ cells: 7 });
  });
});

describe('a QR code on paper', () => {
  it('is as wide as its version says', () => {
    expect(qrModules('x'.repeat(14))).toBe(21);
    expect(qrModules('http://192.168.1.20:8080/t/AbCdEfGhIjKlMnOpQrStUv')).toBe(33);
  });
});

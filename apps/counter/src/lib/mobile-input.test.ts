import { expect, test } from 'vitest';
import { isMobile, plainMobile } from './mobile-input.ts';

test('a mobile number may be typed with gaps, dashes, the country, or on a Chinese keyboard', () => {
  for (const typed of ['13800000001', '+86 138-0000-0001', '１３８００００００ ０1', '8613800000001'])
    expect(isMobile(plainMobile(typed))).toBe(true);
  for (const typed of ['1380000000', '12800000001', 'A3800000001', ''])
    expect(isMobile(plainMobile(typed))).toBe(false);
});

import { expect, test } from 'vitest';
import { crc16Modbus } from './crc16.ts';

test('the published frames of a Modbus digit panel carry this check sum, low byte first', () => {
  expect(crc16Modbus(Uint8Array.of(0x01, 0x06, 0x00, 0x00, 0x00, 0x0c))).toBe(0xcf89);
  expect(
    crc16Modbus(Uint8Array.of(0x01, 0x10, 0x00, 0x70, 0x00, 0x03, 0x06, 0x41, 0x30, 0x31, 0x32, 0x20, 0x20)),
  ).toBe(0x951c);
});

test('the check value of the catalogue of CRC algorithms holds', () => {
  expect(crc16Modbus(new TextEncoder().encode('123456789'))).toBe(0x4b37);
});

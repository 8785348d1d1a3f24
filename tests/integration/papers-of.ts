import type { TestHall } from './hall-harness.ts';

/** Every piece that was cut off a virtual printer, as text. */
export function papersOf(hall: TestHall, deviceId: string): string[] {
  return hall
    .virtualPrinter(deviceId)
    .paper()
    .filter((piece) => piece.isCut)
    .map((piece) => JSON.stringify(piece));
}

import type { WiredDevice } from '../hall/wiring.ts';

/** Printers that a job may be sent on by; a ring of printers that stand in for one another ends here. */
const standInsMost = 3;

/** A printer and those that take over from it, in order, each once. */
export function printerLine(devices: readonly WiredDevice[], deviceId: string): readonly string[] {
  const line: string[] = [];
  let next: string | null = deviceId;
  while (next !== null && !line.includes(next) && line.length <= standInsMost) {
    const id: string = next;
    line.push(id);
    next = devices.find((one) => one.id === id)?.fallbackId ?? null;
  }
  return line;
}

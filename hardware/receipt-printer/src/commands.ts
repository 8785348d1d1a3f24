import { strict as assert } from 'node:assert';
import type { DrawerPin } from './print-document.ts';
import type { PrinterProfile } from './printer-profile.ts';

/** Real-time status request, DLE EOT n (n = 1 printer, 2 offline cause, 3 error cause, 4 paper). */
export function realTimeStatusRequest(n: 1 | 2 | 3 | 4): Uint8Array {
  return Uint8Array.of(0x10, 0x04, n);
}

/** DLE ENQ 1: go on from the line where the error happened; nothing is sent again. */
export const continueAfterError = Uint8Array.of(0x10, 0x05, 1);
/** DLE ENQ 2: drop what is in the buffers, then recover. */
export const clearAfterError = Uint8Array.of(0x10, 0x05, 2);
/** GS a 15: tell every change of drawer, online, error and paper. ESC @ cancels it. */
export const enableStatusBack = Uint8Array.of(0x1d, 0x61, 0x0f);
/** GS r 1: answered only when reached in the buffer, so its answer is a barrier. */
export const orderedStatusRequest = Uint8Array.of(0x1d, 0x72, 1);
const tearLines = 5;

/**
 * GS V 66: feed to the knife, then cut leaving a bridge, so that the paper does not fall. Without a knife ESC d brings
 * the paper to the edge where it is torn off.
 */
export function cutCommand(profile: PrinterProfile): Uint8Array {
  return profile.cuts ? Uint8Array.of(0x1d, 0x56, 66, 0) : Uint8Array.of(0x1b, 0x64, tearLines);
}

/** ESC p m 25 250: 50 ms on and 500 ms off, so that the solenoid rests; executed when reached in the buffer. */
export function drawerPulse(pin: DrawerPin): Uint8Array {
  return Uint8Array.of(0x1b, 0x70, pin === 2 ? 0 : 1, 0x19, 0xfa);
}

/** DLE DC4 1 m 1: 100 ms on, at once, also while the printer is offline. */
export function realTimeDrawerPulse(pin: DrawerPin): Uint8Array {
  return Uint8Array.of(0x10, 0x14, 1, pin === 2 ? 0 : 1, 1);
}

const beepTimesMax = 9;

/** Epson's ESC ( A, function 97, sound pattern 1; clones' ESC B, 200 ms each; nothing where there is no beeper. */
export function beepCommands(profile: PrinterProfile, times: number): readonly Uint8Array[] {
  assert(
    Number.isInteger(times) && times >= 1 && times <= beepTimesMax,
    `it beeps 1 to ${beepTimesMax} times`,
  );
  switch (profile.beep) {
    case 'esc-paren-a':
      return [Uint8Array.of(0x1b, 0x28, 0x41, 3, 0, 97, 1, times)];
    case 'esc-b':
      return [Uint8Array.of(0x1b, 0x42, times, 2)];
    case 'none':
      return [];
  }
}

/** GS I: 66 maker, 67 model, 69 font. */
export function identityRequest(n: 66 | 67 | 69): Uint8Array {
  return Uint8Array.of(0x1d, 0x49, n);
}

/** ESC @, FS &, GS a: clean modes, Chinese on, and the status back that ESC @ switched off. */
export const jobStart = Uint8Array.of(0x1b, 0x40, 0x1c, 0x26, ...enableStatusBack);

/** GS ( H: the printer echoes the id once what was sent before it is on the paper. */
export function processIdRequest(id: string): Uint8Array {
  assert(/^[\x20-\x7e]{4}$/.test(id), 'a process id is four printable characters');
  return Uint8Array.of(0x1d, 0x28, 0x48, 6, 0, 0x30, 0x30, ...Buffer.from(id, 'latin1'));
}

const digits = 94;

/** The n-th process id in base 94, from '!' to '~'; they repeat after 78 million jobs. */
export function processId(n: number): string {
  let rest = n % digits ** 4;
  let id = '';
  for (let place = 0; place < 4; place += 1) {
    id = String.fromCharCode(0x21 + (rest % digits)) + id;
    rest = Math.floor(rest / digits);
  }
  return id;
}

/** Joins whole commands into writes of at most `bytesMax`; a single longer command goes alone. */
export function packSegments(segments: readonly Uint8Array[], bytesMax: number): readonly Uint8Array[] {
  const chunks: Uint8Array[] = [];
  let open: number[] = [];
  for (const segment of segments) {
    if (open.length > 0 && open.length + segment.length > bytesMax) {
      chunks.push(Uint8Array.from(open));
      open = [];
    }
    open = [...open, ...segment];
  }
  if (open.length > 0) chunks.push(Uint8Array.from(open));
  return chunks;
}

import type { DeviceView } from '@onehall/protocol';

/** What is known of why a line is down. The words are those of our own drivers: nothing else tells the causes apart. */
export type Cause =
  | 'path-missing'
  | 'path-in-use'
  | 'not-permitted'
  | 'not-a-terminal'
  | 'unreachable'
  | 'no-answer'
  | 'unplugged'
  | 'stopped';

const causes: readonly (readonly [RegExp, Cause])[] = [
  [/there is no device at|no pseudo-terminal|path-missing/i, 'path-missing'],
  [/already in use|path-in-use/i, 'path-in-use'],
  [/not allowed to open|not-permitted/i, 'not-permitted'],
  [/is not a serial port|not-a-terminal/i, 'not-a-terminal'],
  [/cannot reach|unreachable/i, 'unreachable'],
  [/probe took longer|no answer|did not answer|timeout/i, 'no-answer'],
  [/unplugged|is gone|was closed|link-lost/i, 'unplugged'],
  [/^stopped$/i, 'stopped'],
];

export function causeOf(reason: string | null): Cause | null {
  if (reason === null) return null;
  return causes.find(([words]) => words.test(reason))?.[1] ?? null;
}

type Readiness = NonNullable<DeviceView['readiness']>;

/** What there is to say of a device; each has a sentence of what it is and one of what to do. */
export type Finding =
  | Exclude<Cause, 'unplugged'>
  | NonNullable<Readiness['reason']>
  | 'well'
  | 'assumed'
  | 'paper-low'
  | 'cannot-print'
  | 'fault'
  | 'opening'
  | 'probing'
  | 'lost'
  | 'waiting'
  | 'flapping'
  | 'printer-down';

/** From its line up to the device itself: the lowest thing that is wrong is what must be seen to first. */
export function findingOf(device: DeviceView): Finding {
  const { line, health, transport } = device;
  if (transport === 'printer' && health === 'not-connected') return 'printer-down';
  if (line !== 'online') return lineFinding(device);
  if (health === 'not-connected') return 'no-answer';
  return readinessFinding(device.readiness) ?? (device.state === 'error' ? 'fault' : wellOr(health));
}

function lineFinding({ line, reason }: DeviceView): Finding {
  if (line === 'quarantined') return 'flapping';
  if (line === 'opening' || line === 'probing') return line;
  const cause = causeOf(reason);
  if (cause !== null && cause !== 'unplugged') return cause;
  if (line === 'absent') return 'path-missing';
  return line === 'lost' || cause === 'unplugged' ? 'lost' : 'waiting';
}

function readinessFinding(readiness: DeviceView['readiness']): Finding | null {
  if (readiness === null) return null;
  if (readiness.state === 'not-ready') return readiness.reason ?? 'cannot-print';
  return readiness.warning === null ? null : 'paper-low';
}

const wellOr = (health: DeviceView['health']): Finding => (health === 'assumed' ? 'assumed' : 'well');

const well: readonly Finding[] = ['well', 'assumed'];
const notes: readonly Finding[] = ['paper-low', 'opening', 'probing'];

/** `ill`: somebody must see to it. `note`: it works, and there is something to know. */
export function toneOf(finding: Finding): 'well' | 'note' | 'ill' {
  if (well.includes(finding)) return 'well';
  return notes.includes(finding) ? 'note' : 'ill';
}

/** Whether somebody should look at this machine. */
export function isWell(device: DeviceView): boolean {
  return toneOf(findingOf(device)) !== 'ill';
}

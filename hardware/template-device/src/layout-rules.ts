import { parseHex } from './hex.ts';
import type { CountedName, FrameLayout, PartName } from './template.ts';
import { messageBytes, type PlacedMessage } from './template-messages.ts';

export interface LayoutCase {
  /** `frame` or `incoming`. */
  readonly path: string;
  readonly layout: FrameLayout;
  readonly messages: readonly PlacedMessage[];
  readonly styles: Readonly<Record<string, string>>;
}

type Say = (problem: string) => void;

const described: readonly PartName[] = ['address', 'command', 'length', 'checksum'];

/** Whether the parts of a frame fit together, so that every frame can be built and found again. */
export function checkLayout(one: LayoutCase, say: Say): void {
  const { path, layout } = one;
  for (const name of new Set(layout.parts)) {
    if (layout.parts.filter((part) => part === name).length > 1)
      say(`${path}.parts: ${name} stands there twice`);
  }
  for (const name of described) {
    const isPart = layout.parts.includes(name);
    // A command is one byte unless it says otherwise.
    if (isPart && name !== 'command' && !(name in layout))
      say(`${path}.parts: has ${name}, but ${path}.${name} does not say how it is written`);
    if (!isPart && name in layout) say(`${path}.${name}: does not stand in ${path}.parts`);
  }
  checkCovered(one, say);
  checkEscape(one, say);
  checkEnd(one, say);
  checkCommands(one, say);
  checkLengthRoom(one, say);
}

function checkCovered({ path, layout }: LayoutCase, say: Say): void {
  const stands = (name: CountedName) =>
    name === 'head' || (name === 'tail' ? layout.tail !== undefined : layout.parts.includes(name));
  const check = (where: string, names: readonly CountedName[]) => {
    for (const name of names) if (!stands(name)) say(`${path}.${where}: there is no ${name} in a frame`);
    if (new Set(names).size < names.length) say(`${path}.${where}: names a part twice`);
  };
  if (layout.length) check('length.counts', layout.length.counts);
  if (!layout.checksum) return;
  check('checksum.covers', layout.checksum.covers);
  if (layout.checksum.covers.length === 0) say(`${path}.checksum.covers: covers nothing`);
  if (layout.checksum.covers.includes('checksum')) say(`${path}.checksum.covers: cannot cover itself`);
}

function checkEscape({ path, layout }: LayoutCase, say: Say): void {
  if (!layout.escape) return;
  const [by = 0] = parseHex(layout.escape.by) ?? [];
  const [xor = 0] = parseHex(layout.escape.xor) ?? [];
  const bytes = [...(parseHex(layout.escape.bytes) ?? [])];
  const [tail] = parseHex(layout.tail ?? '') ?? [];
  if (!bytes.includes(by)) say(`${path}.escape.bytes: the escaping byte itself must be escaped too`);
  if (tail === undefined) say(`${path}.escape: without a tail there is nothing to escape for`);
  else if (!bytes.includes(tail)) say(`${path}.escape.bytes: the first byte of the tail must be escaped`);
  else if (tail === by) say(`${path}.escape.by: the tail must not begin with it`);
  if (bytes.some((byte) => bytes.includes(byte ^ xor)))
    say(`${path}.escape.xor: an escaped byte must not come out as one that must be escaped`);
}

/** The end of a frame is told by a length, by an escaped tail, or by a command whose data always has one size. */
function checkEnd({ path, layout, messages, styles }: LayoutCase, say: Say): void {
  const at = (name: PartName) => layout.parts.indexOf(name);
  if (at('data') < 0) {
    for (const { place, message } of messages) {
      if (message.data.length > 0) say(`${place}.data: there is no data in ${path}.parts`);
    }
    return;
  }
  if (layout.length) {
    if (!layout.length.counts.includes('data')) say(`${path}.length.counts: must count the data`);
    if (at('length') > at('data')) say(`${path}.parts: the length must stand before the data`);
    return;
  }
  if (layout.escape) return;
  const sizes = new Map<string, number>();
  for (const { place, message } of messages) {
    const [least, most] = messageBytes(message, styles);
    const command = message.command?.toUpperCase() ?? '';
    if (least !== most || (sizes.get(command) ?? least) !== least)
      say(
        `${place}: where it ends cannot be told: give the frame a length, the text a fixed width, or escape the tail`,
      );
    sizes.set(command, least);
  }
  if (at('command') > at('data'))
    say(`${path}.parts: without a length the command must stand before the data`);
}

function checkCommands({ path, layout, messages }: LayoutCase, say: Say): void {
  const bytes = layout.parts.includes('command') ? (layout.command?.bytes ?? 1) : 0;
  for (const { place, message } of messages) {
    const has = message.command?.split(' ').length ?? 0;
    if (has !== bytes)
      say(`${place}.command: has ${has} byte${has === 1 ? '' : 's'}, and ${path} has room for ${bytes}`);
  }
}

function checkLengthRoom({ path, layout, messages, styles }: LayoutCase, say: Say): void {
  const { length } = layout;
  if (!length) return;
  const fixed: Readonly<Record<CountedName, number>> = {
    head: layout.head.split(' ').length,
    address: layout.address?.bytes ?? 0,
    command: layout.command?.bytes ?? 1,
    length: length.bytes,
    data: 0,
    checksum: layout.checksum?.kind === 'sum16' || layout.checksum?.kind === 'crc16-modbus' ? 2 : 1,
    tail: layout.tail?.split(' ').length ?? 0,
  };
  const others = length.counts.reduce((sum, name) => sum + fixed[name], length.plus ?? 0);
  const max = length.bytes === 1 ? 255 : 65_535;
  for (const { place, message } of messages) {
    const [least, most] = messageBytes(message, styles);
    if (least + others < 0) say(`${path}.length.plus: makes the length of ${place} negative`);
    if (most + others > max) say(`${place}: may be longer than the length can say (${max})`);
  }
}

import {
  type Check,
  fields,
  hex,
  kebab,
  list,
  named,
  oneField,
  oneOf,
  optional,
  whole,
  words,
} from './json-check.ts';
import { checksumKinds, keyNames, partNames } from './template.ts';

const order = optional(oneOf('big', 'little'));
const oneOrTwo = oneOf(1, 2);
const counted = list(oneOf('head', ...partNames, 'tail'));

const layout = fields({
  head: hex(1, 8),
  parts: list(oneOf(...partNames)),
  address: optional(fields({ bytes: oneOrTwo, form: oneOf('binary', 'ascii'), order })),
  command: optional(fields({ bytes: oneOrTwo })),
  length: optional(fields({ bytes: oneOrTwo, order, counts: counted, plus: optional(whole(-255, 255)) })),
  checksum: optional(fields({ kind: oneOf(...checksumKinds), covers: counted, order })),
  tail: optional(hex(1, 8)),
  escape: optional(fields({ by: hex(1, 1), xor: hex(1, 1), bytes: hex(1, 16) })),
});

const textField = fields({
  encoding: oneOf('gb18030', 'ascii'),
  cells: whole(1, 240),
  fixed: optional(oneOf(true, false)),
  align: optional(oneOf('left', 'centre', 'right')),
  pad: optional(hex(1, 1)),
});

const said = { fixed: hex(1, 64) };
const shown = { ...said, text: textField, style: oneOf(true) };
const heard = { ...said, any: whole(1, 64) };
const command = optional(hex(1, 2));

const message = (pieces: Readonly<Record<string, Check>>) => ({ command, data: list(oneField(pieces)) });
const asked = (pieces: Readonly<Record<string, Check>>) => ({
  ...message(pieces),
  answer: optional(fields(message(heard))),
});

/** The shape of a template: which fields there are and what each may hold. How they fit together is another matter. */
export const templateShape: Check = fields({
  name: kebab,
  note: optional(words),
  frame: layout,
  incoming: optional(layout),
  show: optional(fields({ ...asked(shown), styles: optional(named(kebab, hex(1, 16))) })),
  prompt: optional(fields(asked(said))),
  endPrompt: optional(fields(asked(said))),
  poll: optional(fields({ ...asked(said), everyMs: whole(50, 60_000) })),
  key: optional(
    fields({
      ...message({ ...heard, key: whole(1, 4) }),
      keys: named(hex(1, 4), oneOf(...keyNames)),
      acknowledge: optional(fields(message(said))),
      repeatMs: optional(whole(50, 10_000)),
    }),
  ),
});

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CompiledTemplate } from './compiled-template.ts';
import { addressMax } from './encode-frame.ts';
import { formatHex, parseHex } from './hex.ts';
import { fitText } from './message-data.ts';
import { checksumKinds, type DeviceTemplate, type PartName, type TextField } from './template.ts';
import { isDeviceTemplate } from './template-problems.ts';

const byte = fc.nat({ max: 255 });
const hex = (minLength: number, maxLength: number) => fc.uint8Array({ minLength, maxLength }).map(formatHex);
const order = fc.constantFrom('big' as const, 'little' as const);
const oneOrTwo = fc.constantFrom(1 as const, 2 as const);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const encoding = fc.constantFrom('gb18030' as const, 'ascii' as const);
const cells = fc.integer({ min: 1, max: 40 });
const textField: fc.Arbitrary<TextField> = fc.oneof(
  fc.record({ encoding, cells }),
  fc.record(
    {
      ...{ encoding, cells, fixed: fc.constant(true) },
      align: fc.constantFrom('left' as const, 'centre' as const, 'right' as const),
      pad: fc.constantFrom('00', '20', '2A'),
    },
    { requiredKeys: ['encoding', 'cells', 'fixed'] },
  ),
);

/** Parts, and for each the description it needs; whether they fit together is the validation's to say. */
const layout = fc
  .record({
    head: hex(1, 3),
    address: maybe(
      fc.record({ bytes: oneOrTwo, form: fc.constantFrom('binary' as const, 'ascii' as const), order }),
    ),
    hasCommand: fc.constantFrom(true, true, true, false),
    commandBytes: oneOrTwo,
    length: maybe(fc.record({ bytes: oneOrTwo, order, plus: fc.integer({ min: -2, max: 5 }) })),
    checksum: maybe(fc.record({ kind: fc.constantFrom(...checksumKinds), order })),
    tail: maybe(hex(1, 2)),
    escaping: maybe(fc.record({ by: byte, xor: byte, more: fc.uint8Array({ maxLength: 2 }) })),
    shuffle: fc.array(byte, { minLength: 5, maxLength: 5 }),
    counted: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
  })
  .map(({ head, address, hasCommand, commandBytes, length, checksum, tail, escaping, shuffle, counted }) => {
    const present: readonly PartName[] = [
      ...(address ? (['address'] as const) : []),
      ...(hasCommand ? (['command'] as const) : []),
      ...(length ? (['length'] as const) : []),
      'data',
      ...(checksum ? (['checksum'] as const) : []),
    ];
    const parts = present
      .map((name, n) => ({ name, at: shuffle[n] ?? 0 }))
      .sort((a, b) => a.at - b.at)
      .map(({ name }) => name);
    const names = ['head' as const, ...parts, ...(tail ? (['tail'] as const) : [])];
    const some = names.filter((name, n) => name === 'data' || counted[n]);
    const tailByte = parseHex(tail ?? '')?.[0];
    return {
      ...{ head, parts },
      ...(address ? { address } : {}),
      ...(hasCommand ? { command: { bytes: commandBytes } } : {}),
      ...(length ? { length: { ...length, counts: some } } : {}),
      ...(checksum ? { checksum: { ...checksum, covers: some.filter((name) => name !== 'checksum') } } : {}),
      ...(tail ? { tail } : {}),
      ...(escaping && tailByte !== undefined
        ? {
            escape: {
              by: formatHex(Uint8Array.of(escaping.by)),
              xor: formatHex(Uint8Array.of(escaping.xor)),
              bytes: formatHex(Uint8Array.of(escaping.by, tailByte, ...escaping.more)),
            },
          }
        : {}),
    };
  });

const template: fc.Arbitrary<DeviceTemplate> = fc
  .record({
    frame: layout,
    incoming: maybe(layout),
    command: hex(2, 2),
    text: textField,
    before: maybe(hex(1, 3)),
    styles: maybe(fc.tuple(hex(2, 2), hex(2, 2))),
    keyBytes: fc.integer({ min: 1, max: 2 }),
    any: maybe(fc.integer({ min: 1, max: 4 })),
    code: hex(2, 2),
  })
  .map(({ frame, incoming, command, text, before, styles, keyBytes, any, code }): unknown => {
    const commandOf = (one: { readonly command?: { readonly bytes: 1 | 2 } }) =>
      one.command ? { command: command.slice(0, one.command.bytes * 3 - 1) } : {};
    return {
      ...{ name: 'any', frame, ...(incoming ? { incoming } : {}) },
      show: {
        ...commandOf(frame),
        data: [...(before ? [{ fixed: before }] : []), ...(styles ? [{ style: true }] : []), { text }],
        ...(styles ? { styles: { one: styles[0], two: styles[1] } } : {}),
      },
      key: {
        ...commandOf(incoming ?? frame),
        data: [...(any ? [{ any }] : []), { key: keyBytes }],
        keys: { [code.slice(0, keyBytes * 3 - 1)]: 'call-next' },
      },
    };
  })
  .filter(isDeviceTemplate);

const words = fc
  .array(fc.constantFrom(...'请到号柜台已经暂停服务ABC 0123456789-¥'), { maxLength: 30 })
  .map((chars) => chars.join(''));

function shownOf(text: string, field: TextField): string {
  const fitting = fitText(text, field)
    .map(({ char }) => char)
    .join('');
  return field.fixed ? fitting.trim() : fitting;
}

test('what any valid template says is read back: address, style and text, alone and glued', () => {
  fc.assert(
    fc.property(template, fc.nat(), words, fc.boolean(), (source, seed, text, second) => {
      const compiled = new CompiledTemplate(source);
      const { frame, show } = source;
      const field = show?.data.flatMap((piece) => ('text' in piece ? [piece.text] : []))[0];
      assert(show && field, 'these templates show a text');
      const address = frame.address ? seed % (addressMax(frame.address) + 1) : 0;
      const style = show.styles && (second ? 'two' : 'one');
      const bytes = compiled.encode('out', address, show, { text, style });
      const frames = compiled.framer('out').push(Uint8Array.of(...bytes, ...bytes), 0);
      expect(frames).toHaveLength(2);
      for (const one of frames) {
        const found = compiled.read(show, one);
        expect([one.address, found?.text]).toEqual([address, shownOf(text, field)]);
        // Two styles may have the same bytes: then the first is read.
        if (show.styles?.['one'] !== show.styles?.['two']) expect(found?.style).toBe(style);
      }
    }),
    { numRuns: 500 },
  );
});

test('a key of any valid template is read back byte by byte', () => {
  fc.assert(
    fc.property(template, fc.nat(), (source, seed) => {
      const compiled = new CompiledTemplate(source);
      const { key, frame, incoming } = source;
      const [code] = Object.keys(key?.keys ?? {});
      const built = (incoming ?? frame).address;
      assert(key && code, 'these templates have a key');
      const address = built ? seed % (addressMax(built) + 1) : 0;
      const bytes = compiled.encode('back', address, key, { key: parseHex(code) ?? new Uint8Array() });
      const framer = compiled.framer('back');
      const frames = [...bytes].flatMap((one) => framer.push(Uint8Array.of(one), 0));
      expect(frames.map((one) => [one.address, compiled.read(key, one)?.key])).toEqual([[address, code]]);
    }),
    { numRuns: 500 },
  );
});

test('whatever comes, a framer goes on and keeps little', () => {
  fc.assert(
    fc.property(template, fc.array(fc.uint8Array({ maxLength: 64 }), { maxLength: 20 }), (source, chunks) => {
      const framer = new CompiledTemplate(source).framer('out');
      for (const chunk of chunks) framer.push(chunk, 0);
      framer.push(new Uint8Array(), 1_000);
      expect(framer.giveUpMs).toBeUndefined();
    }),
  );
});

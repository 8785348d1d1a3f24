import { HuntingFramer } from '@onehall/device-core';
import { cutFrame, type Expected } from './cut-frame.ts';
import { encodeFrame, type TemplateFrame } from './encode-frame.ts';
import { formatHex } from './hex.ts';
import { bytesOf, compileLayout, type Layout } from './layout.ts';
import { type Filling, type Found, fillData, readData } from './message-data.ts';
import type { DeviceTemplate, MessageTemplate } from './template.ts';
import { incomingMessages, messageBytes, outgoingMessages } from './template-messages.ts';

/** Which way frames go: `out` from the hall to the device. */
export type Direction = 'out' | 'back';

/** Longer pauses end a frame; a USB adapter cuts every 16 ms. */
const interByteMs = 60;
/** Head, tail and escaped parts around the data, at the most. */
const aroundBytesMax = 64;

/** A template without problems, made ready for use in both directions. */
export class CompiledTemplate {
  readonly source: DeviceTemplate;
  readonly #layouts: Readonly<Record<Direction, Layout>>;
  readonly #expected: Readonly<Record<Direction, Expected>>;

  constructor(source: DeviceTemplate) {
    this.source = source;
    this.#layouts = {
      out: compileLayout(source.frame),
      back: compileLayout(source.incoming ?? source.frame),
    };
    this.#expected = {
      out: expectedOf(
        outgoingMessages(source).map((one) => one.message),
        source,
      ),
      back: expectedOf(
        incomingMessages(source).map((one) => one.message),
        source,
      ),
    };
  }

  /** Whether frames say which unit they are for. */
  get hasAddresses(): boolean {
    return this.source.frame.address !== undefined;
  }

  encode(direction: Direction, address: number, message: MessageTemplate, filling: Filling = {}): Uint8Array {
    const styles = this.source.show?.styles ?? {};
    return encodeFrame(this.#layouts[direction], {
      address,
      command: bytesOf(message.command ?? ''),
      data: fillData(message, { styles, ...filling }),
    });
  }

  /** What a frame says, if it is this message. */
  read(message: MessageTemplate, frame: TemplateFrame): Found | undefined {
    if (formatHex(frame.command) !== (message.command ?? '').toUpperCase()) return undefined;
    return readData(message, frame.data, this.source.show?.styles);
  }

  framer(direction: Direction): HuntingFramer<TemplateFrame> {
    const [layout, expected] = [this.#layouts[direction], this.#expected[direction]];
    return new HuntingFramer({
      cut: (bytes) => cutFrame(layout, expected, bytes),
      bytesMax: 2 * (expected.dataBytesMax + aroundBytesMax),
      interByteMs,
    });
  }
}

function expectedOf(messages: readonly MessageTemplate[], source: DeviceTemplate): Expected {
  const styles = source.show?.styles ?? {};
  const sizes = new Map(
    messages.map((one) => [(one.command ?? '').toUpperCase(), messageBytes(one, styles)[0]]),
  );
  return {
    dataBytesOf: (command) => sizes.get(formatHex(command)),
    dataBytesMax: Math.max(0, ...messages.map((one) => messageBytes(one, styles)[1])),
  };
}

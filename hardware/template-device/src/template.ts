/** Bytes as a manual writes them: pairs of hexadecimal digits with blanks between, `AA 55 0D`. */
export type Hex = string;

export type ByteOrder = 'big' | 'little';

/** What stands between head and tail. `data` is what a command carries. */
export const partNames = ['address', 'command', 'length', 'data', 'checksum'] as const;
export type PartName = (typeof partNames)[number];
/** What a length counts or a check sum covers. */
export type CountedName = PartName | 'head' | 'tail';

/** The address of a unit: a number, or decimal digits in ASCII (`30 37` is 7 in two bytes). */
export interface AddressPart {
  readonly bytes: 1 | 2;
  readonly form: 'binary' | 'ascii';
  /** Big if left out. */
  readonly order?: ByteOrder;
}

/** How many bytes the counted parts have together, and `plus` some more. */
export interface LengthPart {
  readonly bytes: 1 | 2;
  readonly order?: ByteOrder;
  readonly counts: readonly CountedName[];
  readonly plus?: number;
}

export const checksumKinds = ['sum8', 'sum8-negative', 'xor8', 'sum16', 'crc16-modbus'] as const;
/** `sum8-negative`: the two's complement, so that all bytes with it add up to nothing. */
export type ChecksumKind = (typeof checksumKinds)[number];

/** Over the covered parts in their order in the frame, as they are before escaping. */
export interface ChecksumPart {
  readonly kind: ChecksumKind;
  readonly covers: readonly CountedName[];
  /** Of a check sum of two bytes; big if left out. */
  readonly order?: ByteOrder;
}

/** Between head and tail each of `bytes` is sent as `by` and the byte xor-ed with `xor`. */
export interface EscapeRule {
  readonly by: Hex;
  readonly xor: Hex;
  readonly bytes: Hex;
}

/** How every frame of one direction is built: head, the parts in their order, tail. */
export interface FrameLayout {
  readonly head: Hex;
  readonly parts: readonly PartName[];
  readonly address?: AddressPart;
  readonly command?: { readonly bytes: 1 | 2 };
  readonly length?: LengthPart;
  readonly checksum?: ChecksumPart;
  readonly tail?: Hex;
  readonly escape?: EscapeRule;
}

/** Text in a command. A Chinese character takes two cells; longer text is cut, never within a character. */
export interface TextField {
  readonly encoding: 'gb18030' | 'ascii';
  /** At most this many bytes. */
  readonly cells: number;
  /** Always as many bytes as cells, filled with `pad`. */
  readonly fixed?: boolean;
  readonly align?: 'left' | 'centre' | 'right';
  /** One byte; a blank if left out. */
  readonly pad?: Hex;
}

/** A piece of a command's data. `style`: the bytes of the style asked for. `key`, `any`: how many bytes. */
export type DataPiece =
  | { readonly fixed: Hex }
  | { readonly text: TextField }
  | { readonly style: true }
  | { readonly key: number }
  | { readonly any: number };

/** A frame by its command and its data. `command` is left out where frames have none. */
export interface MessageTemplate {
  readonly command?: Hex;
  readonly data: readonly DataPiece[];
}

/** What we say. With an `answer` the unit's answer is waited for, and proves that it is there. */
export interface CommandTemplate extends MessageTemplate {
  readonly answer?: MessageTemplate;
}

export interface ShowTemplate extends CommandTemplate {
  /** Colours, ways of scrolling and the like, by names of yours; the first is usual. */
  readonly styles?: Readonly<Record<string, Hex>>;
}

export interface PollTemplate extends CommandTemplate {
  readonly everyMs: number;
}

/** The names that the hall gives to keys, whatever their codes. */
export const keyNames = [
  ...['very-satisfied', 'satisfied', 'neutral', 'dissatisfied', 'very-dissatisfied'],
  ...['call-next', 'recall', 'no-show', 'start', 'finish', 'hold', 'transfer', 'pause', 'enter', 'clear'],
  ...['digit-0', 'digit-1', 'digit-2', 'digit-3', 'digit-4'],
  ...['digit-5', 'digit-6', 'digit-7', 'digit-8', 'digit-9'],
] as const;
export type KeyName = (typeof keyNames)[number];

export interface KeyTemplate extends MessageTemplate {
  /** The name of each key by its code, in hexadecimal. */
  readonly keys: Readonly<Record<Hex, KeyName>>;
  /** What is said back to the pad, which otherwise repeats the key. */
  readonly acknowledge?: MessageTemplate;
  /** How long after it repeats it, in ms, where that is more than 200. */
  readonly repeatMs?: number;
}

/**
 * A device on an RS-485 or RS-232 line that has no standard, described by its frames: an LED bar, a hall panel, a call
 * pad, a rating pad. Made from the vendor's sheet as JSON.
 */
export interface DeviceTemplate {
  readonly name: string;
  readonly note?: string;
  readonly frame: FrameLayout;
  /** Frames of the device, where they are not built like ours. */
  readonly incoming?: FrameLayout;
  readonly show?: ShowTemplate;
  /** Lights a pad: a rating, or a key, is asked for. */
  readonly prompt?: CommandTemplate;
  readonly endPrompt?: CommandTemplate;
  /** Pads that speak only when they are asked. Without an `answer` they say nothing while no key was pressed. */
  readonly poll?: PollTemplate;
  readonly key?: KeyTemplate;
}

import type { DataPiece, DeviceTemplate, MessageTemplate } from './template.ts';

/** A message with its place in the template, for people. */
export interface PlacedMessage {
  readonly place: string;
  readonly message: MessageTemplate;
}

/** Everything that we may say. */
export function outgoingMessages(template: DeviceTemplate): readonly PlacedMessage[] {
  return present([
    ['show', template.show],
    ['prompt', template.prompt],
    ['endPrompt', template.endPrompt],
    ['poll', template.poll],
    ['key.acknowledge', template.key?.acknowledge],
  ]);
}

/** Everything that the device may say. */
export function incomingMessages(template: DeviceTemplate): readonly PlacedMessage[] {
  return present([
    ['key', template.key],
    ['show.answer', template.show?.answer],
    ['prompt.answer', template.prompt?.answer],
    ['endPrompt.answer', template.endPrompt?.answer],
    ['poll.answer', template.poll?.answer],
  ]);
}

/** The bytes of a hexadecimal text that has passed its check. */
export function hexLength(hex: string): number {
  return hex === '' ? 0 : hex.split(' ').length;
}

/** How many bytes a piece has: at least and at most. `styles` are the template's. */
export function pieceBytes(
  piece: DataPiece,
  styles: Readonly<Record<string, string>> = {},
): readonly [number, number] {
  if ('fixed' in piece) return both(hexLength(piece.fixed));
  if ('key' in piece) return both(piece.key);
  if ('any' in piece) return both(piece.any);
  if ('style' in piece) return both(hexLength(Object.values(styles)[0] ?? ''));
  return [piece.text.fixed ? piece.text.cells : 0, piece.text.cells];
}

/** How many bytes a message's data has: at least and at most. */
export function messageBytes(
  message: MessageTemplate,
  styles?: Readonly<Record<string, string>>,
): readonly [number, number] {
  const sizes = message.data.map((piece) => pieceBytes(piece, styles));
  return [sizes.reduce((sum, [least]) => sum + least, 0), sizes.reduce((sum, [, most]) => sum + most, 0)];
}

function both(bytes: number): readonly [number, number] {
  return [bytes, bytes];
}

function present(all: readonly (readonly [string, MessageTemplate | undefined])[]): readonly PlacedMessage[] {
  return all.flatMap(([place, message]) => (message ? [{ place, message }] : []));
}

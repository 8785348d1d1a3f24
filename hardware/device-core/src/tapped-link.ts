import type { ByteLink } from './byte-link.ts';

/** The same link, with its traffic shown to a log. */
export function tappedLink(
  link: ByteLink,
  onBytes: (direction: 'in' | 'out', bytes: Uint8Array) => void,
): ByteLink {
  link.onData((bytes) => onBytes('in', bytes));
  return {
    describe: link.describe,
    open: () => link.open(),
    close: () => link.close(),
    onData: (listener) => link.onData(listener),
    onDown: (listener) => link.onDown(listener),
    modemLines: async () => (await link.modemLines?.()) ?? null,
    async write(bytes, deadlineMs) {
      onBytes('out', bytes);
      await link.write(bytes, deadlineMs);
    },
  };
}

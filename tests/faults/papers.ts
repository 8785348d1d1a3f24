import { openVirtualPort, type VirtualPort } from '@onehall/device-core';
import { createVirtualPrinter, paperText, type VirtualPaper } from '@onehall/receipt-printer';

/** A printer that outlives the server: whatever it has put on paper stays there to be counted. */
export interface WatchedPrinter {
  readonly port: VirtualPort;
  /** Every piece so far, the one still hanging in the printer too. */
  pieces(): readonly VirtualPaper[];
}

export async function watchedPrinter(folder: string, name: string, lineMs: number): Promise<WatchedPrinter> {
  const printer = createVirtualPrinter({ lineMs });
  // The model itself remembers only the newest pieces.
  const cut = new Map<number, VirtualPaper>();
  printer.onPaper(() => {
    const newest = printer.paper().at(-1);
    if (newest?.isCut) cut.set(newest.id, newest);
  });
  return {
    port: await openVirtualPort(printer, { folder, name }),
    pieces: () => [...cut.values(), ...printer.paper().filter((piece) => !piece.isCut)],
  };
}

const ticketNumber = /^[A-Z]\d{3,}$/;
const receiptLine = /^号票 Ticket\s+([A-Z]\d{3,})$/gm;
const ticketSize = 4;

/** The ticket numbers on a piece in the size that only a ticket has. A torn ticket can head the next one's piece. */
function ticketNumbersOn(piece: VirtualPaper): string[] {
  return piece.lines
    .flatMap((line) => ('runs' in line ? line.runs : []))
    .filter((run) => run.width === ticketSize)
    .map((run) => run.text.trim())
    .filter((text) => ticketNumber.test(text));
}

const receiptNumbersOn = (piece: VirtualPaper) =>
  [...paperText(piece).matchAll(receiptLine)].map(([, number]) => number ?? '');

/** How often each number stands on paper as an original: a piece that says COPY does not count. */
export function originalsOf(
  pieces: readonly VirtualPaper[],
  slip: 'ticket' | 'receipt',
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const piece of pieces) {
    if (paperText(piece).includes('COPY')) continue;
    for (const number of slip === 'ticket' ? ticketNumbersOn(piece) : receiptNumbersOn(piece)) {
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
  }
  return counts;
}

/** Numbers that came out more than once without saying so. */
export function printedTwice(pieces: readonly VirtualPaper[], slip: 'ticket' | 'receipt'): string[] {
  return [...originalsOf(pieces, slip)].filter(([, times]) => times > 1).map(([number]) => number);
}

/** Pieces that begin twice: the paper of a job cut short, with the next customer's below it. */
export function sharedPieces(pieces: readonly VirtualPaper[], hallName: string): number {
  const begins = (piece: VirtualPaper) =>
    paperText(piece)
      .split('\n')
      .filter((line) => line === hallName).length;
  return pieces.filter((piece) => begins(piece) > 1).length;
}

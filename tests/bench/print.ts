import { openVirtualPort } from '@onehall/device-core';
import { createReceiptPrinter, createVirtualPrinter, type PrintDocument } from '@onehall/receipt-printer';
import { type SoakReport, soakPrinter } from '../hardware/print-soak.ts';
import { temporaryFolder } from './kit/bench-hall.ts';
import { fact, percentile, type Row, round } from './kit/figures.ts';

const baudRate = 9_600;
const tickets = 20;
const timesMax = 1.05;
const soakTickets = 5_000;

/** About 600 bytes with the frame of a job around them: what a ticket with a code weighs. */
const ticket: PrintDocument = [
  { kind: 'text', text: '中国电信营业厅', align: 'centre', width: 2, height: 2 },
  { kind: 'text', text: 'A012', align: 'centre', width: 4, height: 4 },
  ...['宽带报修', '移动业务', '缴费', '补换卡', '过户', '销户', '发票'].map((right) => ({
    kind: 'pair' as const,
    left: '业务 Service',
    right,
  })),
  { kind: 'qr', data: 'https://hall.example/t/0123456789abcdef0123456789' },
  { kind: 'cut' },
];

interface Timed {
  readonly bytes: number;
  /** From the first byte's way out to the driver's word that it is on paper, less the answer's own way back. */
  readonly ms: number;
  readonly answerMs: number;
}

async function printTimes(): Promise<Timed[]> {
  const model = createVirtualPrinter();
  const port = await openVirtualPort(model, { folder: temporaryFolder(), name: 'printer' }, { baudRate });
  let bytes = 0;
  let answeredAt = 0;
  model.onBytes((direction, seen) => {
    if (direction === 'in') bytes += seen.length;
    else if (seen[0] === 0x37) answeredAt = performance.now();
  });
  const printer = createReceiptPrinter({
    address: { kind: 'serial', path: port.path, baudRate },
    random: Math.random,
  });
  const ready = new Promise<void>((resolve) => printer.onReadiness(() => resolve()));
  printer.start();
  await ready;
  const timed: Timed[] = [];
  for (let job = 0; job < tickets; job += 1) {
    let start = 0;
    const onFirstByte = () => {
      bytes = 0;
      start = performance.now();
    };
    const outcome = await printer.print({ jobId: String(job), document: ticket, onFirstByte });
    if (outcome.state !== 'confirmed') throw new Error(`a ticket of the bench ended ${outcome.state}`);
    timed.push({ bytes, ms: answeredAt - start, answerMs: performance.now() - answeredAt });
  }
  await printer.stop();
  await port.unplug();
  return timed;
}

/** A ticket is confirmed as soon as a wire of 9600 baud can have carried it: nothing of ours takes longer. */
async function confirmRow(): Promise<Row> {
  const timed = await printTimes();
  const lineMs = (bytes: number) => (bytes * 10_000) / baudRate;
  const times = timed.map(({ bytes, ms }) => ms / lineMs(bytes));
  const p95 = percentile(times, 0.95);
  const bytes = percentile(
    timed.map((one) => one.bytes),
    0.5,
  );
  const answer = percentile(
    timed.map((one) => one.answerMs),
    0.95,
  );
  return {
    what: `${bytes} bytes at ${baudRate} baud: first byte → on paper`,
    measured: `p50 ${round(percentile(times, 0.5), 3)}, p95 ${round(p95, 3)} × the line’s own ${round(lineMs(bytes), 0)} ms; answer p95 ${round(answer)} ms`,
    goal: `p95 ≤ ${timesMax} ×`,
    ok: p95 <= timesMax,
  };
}

function soakRow(what: string, report: SoakReport): Row {
  const ended = Object.entries(report.ended).map(([state, count]) => `${state} ${count}`);
  return {
    what,
    measured:
      report.wrong.length === 0 ? ended.join(', ') : `${report.wrong.length} WRONG: ${report.wrong[0]}`,
    goal: 'each named, none twice, none lost',
    ok: report.wrong.length === 0,
  };
}

/** (l) The printer: its time on the wire, and ten thousand tickets with something going wrong at every third. */
export async function printRows(): Promise<Row[]> {
  const confirming = await confirmRow();
  const withIds = await soakPrinter({ seed: 20_260_101, tickets: soakTickets, hasProcessId: true });
  const clone = await soakPrinter({ seed: 20_260_102, tickets: soakTickets, hasProcessId: false });
  const hours = round(withIds.hours + clone.hours, 0);
  const faults = [withIds, clone].flatMap((one) => Object.values(one.struck));
  const struck = faults.reduce((sum, count) => sum + count, 0);
  return [
    confirming,
    soakRow(`${soakTickets} tickets with random faults, process ids`, withIds),
    soakRow(`${soakTickets} tickets with random faults, a clone`, clone),
    fact(
      '  struck and reprinted',
      `${struck} faults, ${withIds.reprints + clone.reprints} copies, ${hours} h`,
    ),
  ];
}

import { createFakeCable, createFakeTimers } from '@onehall/device-core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PrintOutcome } from './print-outcome.ts';
import { createReceiptPrinter } from './printer-driver.ts';
import { paperText } from './virtual/paper.ts';
import type { PrinterFault } from './virtual/printer-faults.ts';
import { createVirtualPrinter } from './virtual/virtual-printer.ts';

/** What can happen to a printer, in any order. Numbers are ms or lines. */
type Step =
  | { readonly kind: 'print' | 'unplug' | 'plug' | 'power-cycle' | 'feed-button' }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'run-out'; readonly lines: number }
  | { readonly kind: 'fault'; readonly fault: PrinterFault; readonly on: boolean };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Step>({ kind: 'print' }) },
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 300 }).map((ms): Step => ({ kind: 'wait', ms })) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 5_000 }).map((ms): Step => ({ kind: 'wait', ms })) },
  fc.constantFrom<Step>(
    { kind: 'unplug' },
    { kind: 'plug' },
    { kind: 'power-cycle' },
    { kind: 'feed-button' },
  ),
  fc.integer({ min: 1, max: 8 }).map((lines): Step => ({ kind: 'run-out', lines })),
  fc.record({
    kind: fc.constant('fault' as const),
    fault: fc.constantFrom<PrinterFault>('paper-out', 'paper-near-end', 'cover-open', 'cutter', 'silent'),
    on: fc.boolean(),
  }),
);

const faults: readonly PrinterFault[] = ['paper-out', 'cover-open', 'cutter', 'silent'];

async function live(steps: readonly Step[], hasProcessId: boolean) {
  const timers = createFakeTimers();
  const model = createVirtualPrinter({ timers, lineMs: 60, hasProcessId });
  const cable = createFakeCable(model);
  const printer = createReceiptPrinter({
    linkFactory: cable.linkFactory,
    timers,
    random: () => 0.5,
    retry: { lossesMax: 1_000 },
  });
  const outcomes: PrintOutcome[] = [];
  let jobs = 0;
  const print = () => {
    const job = jobs++;
    const document = ['begins', 'middle', 'ends'].map((word) => ({
      kind: 'text' as const,
      text: `[${job} ${word}]`,
    }));
    void printer
      .print({ jobId: String(job), document: [...document, { kind: 'cut' }] })
      .then((outcome) => (outcomes[job] = outcome));
  };
  const take: Record<Exclude<Step['kind'], 'wait' | 'run-out' | 'fault'>, () => void> = {
    print,
    unplug: () => cable.unplug(),
    plug: () => cable.plug(),
    'power-cycle': () => model.powerCycle(),
    'feed-button': () => model.feedButton(),
  };
  printer.start();
  await timers.advance(3_000);
  for (const next of steps) {
    if (next.kind === 'wait') await timers.advance(next.ms);
    else if (next.kind === 'run-out') model.runOutAfter(next.lines);
    else if (next.kind === 'fault') model.setFault(next.fault, next.on);
    else take[next.kind]();
  }
  for (const fault of faults) model.setFault(fault, false);
  cable.plug();
  // Long enough for a held job, its answer, and the reconnect, for every job asked for.
  await timers.advance(60_000 * (jobs + 1));
  const pieces = model.paper().map((piece) => ({ isCut: piece.isCut, text: paperText(piece) }));
  return { outcomes, jobs, pieces, printer };
}

const count = (text: string, part: string) => text.split(part).length - 1;

test('whatever happens, no job is printed twice, and every outcome tells the truth about the paper', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.boolean(), async (steps, hasProcessId) => {
      const { outcomes, jobs, pieces, printer } = await live(steps, hasProcessId);
      const all = pieces.map((piece) => piece.text).join('\n');
      expect(outcomes.filter((outcome) => outcome !== undefined)).toHaveLength(jobs);
      for (const [job, outcome] of outcomes.entries()) {
        const whole = `[${job} begins]\n[${job} middle]\n[${job} ends]`;
        expect(count(all, `[${job} begins]`)).toBeLessThanOrEqual(1);
        expect(count(all, `[${job} ends]`)).toBeLessThanOrEqual(1);
        if (outcome.state === 'failed') expect(all).not.toContain(`[${job} `);
        if (outcome.state === 'confirmed' || outcome.state === 'processed') {
          expect(pieces.filter((piece) => piece.isCut && piece.text.endsWith(whole))).toHaveLength(1);
        }
      }
      // With every fault cured it is ready again, without anybody at the server doing a thing.
      expect(printer.readiness().state).toBe('ready');
    }),
    { numRuns: 300 },
  );
});

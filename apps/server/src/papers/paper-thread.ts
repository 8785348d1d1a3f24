import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { Paper, ReportSheet } from '@onehall/application';
import type { ReportFormat } from '@onehall/domain';
import { writeReport } from '../reports/write-report.ts';
import { type PaperPad, setPad } from './set-pad.ts';
import { setPaper } from './set-paper.ts';

/** A paper to set or a report to write. */
export type PressWork =
  | { readonly kind: 'paper'; readonly paper: Paper }
  | { readonly kind: 'pad'; readonly pad: PaperPad }
  | { readonly kind: 'report'; readonly sheet: ReportSheet; readonly format: ReportFormat };

/** What is to be made, and what came of it. */
export interface PaperAsked {
  readonly id: number;
  readonly work: PressWork;
}
export interface PaperMade {
  readonly id: number;
  /** null: it could not be set; `problem` says why. */
  readonly pdf: Uint8Array | null;
  readonly problem: string | null;
}

const fontFile = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';

/** The font that goes into the papers: Noto Sans SC (OFL 1.1), the letters used and no others. */
export function paperFont(): Buffer {
  return readFileSync(createRequire(import.meta.url).resolve(fontFile));
}

if (parentPort !== null) {
  const port = parentPort;
  const font = paperFont();
  port.on('message', ({ id, work }: PaperAsked) => {
    // Also what is thrown at once is this paper's fault alone.
    const set = async () => {
      if (work.kind === 'paper') return await setPaper(work.paper, font);
      if (work.kind === 'pad') return await setPad(work.pad, font);
      return await writeReport(work.sheet, work.format, font);
    };
    set().then(
      (pdf) => port.postMessage({ id, pdf, problem: null } satisfies PaperMade),
      (error: unknown) => {
        const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
        port.postMessage({ id, pdf: null, problem } satisfies PaperMade);
      },
    );
  });
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { Paper } from '@onehall/application';
import { setPaper } from './set-paper.ts';

/** A paper to set, and what came of it. */
export interface PaperAsked {
  readonly id: number;
  readonly paper: Paper;
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
  port.on('message', ({ id, paper }: PaperAsked) => {
    // Also what is thrown at once is this paper's fault alone.
    const set = async () => await setPaper(paper, font);
    set().then(
      (pdf) => port.postMessage({ id, pdf, problem: null } satisfies PaperMade),
      (error: unknown) => {
        const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
        port.postMessage({ id, pdf: null, problem } satisfies PaperMade);
      },
    );
  });
}

import { createRequire } from 'node:module';
import type { SolveProgramme } from '@onehall/simulator';
import type * as Highs from 'highs';

/** Its types are those of the build that is required, not of the one that would be imported. */
const loadHighs = createRequire(import.meta.url)('highs') as typeof Highs.default.default;

/**
 * One week is closed to two per cent or given up after so many nodes: both are the same on every machine. The seconds are
 * for a machine that is far too slow; a plan that ran into them may differ from another machine's.
 */
const limits = { mip_rel_gap: 0.02, mip_max_nodes: 2_000, time_limit: 15, output_flag: false } as const;

/** The HiGHS solver, loaded once a thread; it answers null where it found no plan at all. */
export async function highsSolver(): Promise<SolveProgramme> {
  const highs = await loadHighs();
  return (lp, seed) => {
    const solution = highs.solve(lp, { ...limits, random_seed: seed });
    const values = new Map<string, number>();
    for (const [name, column] of Object.entries(solution.Columns)) {
      // A programme that was given up without a plan has no values.
      if (!('Primal' in column) || typeof column.Primal !== 'number' || Number.isNaN(column.Primal))
        return null;
      if (column.Primal > 0.5) values.set(name, column.Primal);
    }
    return solution.Status === 'Infeasible' || values.size === 0 ? null : values;
  };
}

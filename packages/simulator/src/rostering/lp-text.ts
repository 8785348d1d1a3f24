type Term = readonly [number, string];

/** Writes a programme in the CPLEX LP format: minimise, rows, bounds, binaries. */
export class LpText {
  readonly #objective: string[] = [];
  readonly #rows: string[] = [];
  readonly #bounds: string[] = [];
  readonly #binaries: string[] = [];
  #slacks = 0;

  binary(name: string, cost: number): void {
    this.#binaries.push(name);
    if (cost !== 0) this.#objective.push(`+ ${written(cost)} ${name}`);
  }

  /** A column that makes up for what a row misses, at a price; from 0 to `most`, null: without end. */
  slack(cost: number, most: number | null): string {
    this.#slacks += 1;
    const name = `s${this.#slacks}`;
    this.#objective.push(`+ ${written(cost)} ${name}`);
    if (most !== null) this.#bounds.push(`${name} <= ${written(most)}`);
    return name;
  }

  row(terms: readonly Term[], sign: '<=' | '>=', bound: number): void {
    if (terms.length === 0) return;
    const left = terms.map(
      ([factor, name]) => `${factor < 0 ? '-' : '+'} ${written(Math.abs(factor))} ${name}`,
    );
    this.#rows.push(`r${this.#rows.length + 1}: ${left.join('\n ')} ${sign} ${written(bound)}`);
  }

  text(): string {
    return [
      'Minimize',
      `obj: ${this.#objective.join('\n ')}`,
      'Subject To',
      ...this.#rows,
      'Bounds',
      ...this.#bounds,
      'Binary',
      ...this.#binaries,
      'End',
      '',
    ].join('\n');
  }
}

const written = (value: number) => String(Math.round(value * 1e6) / 1e6);

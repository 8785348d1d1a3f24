/** Reads values of a parsed JSON file by hand; every complaint names the place in the file. */
export class JsonAt {
  private readonly value: unknown;
  readonly place: string;

  constructor(value: unknown, place: string) {
    this.value = value;
    this.place = place;
  }

  get present(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  at(key: string): JsonAt {
    return new JsonAt(this.fields()[key], `${this.place}.${key}`);
  }

  entries(): [string, JsonAt][] {
    return Object.entries(this.fields()).map(([key, value]) => [
      key,
      new JsonAt(value, `${this.place}.${key}`),
    ]);
  }

  /** An absent list is empty. */
  list(): JsonAt[] {
    if (!this.present) return [];
    if (!Array.isArray(this.value)) throw this.wrong('a list');
    return this.value.map((one, index) => new JsonAt(one, `${this.place}[${index}]`));
  }

  number(absent?: number): number {
    if (!this.present && absent !== undefined) return absent;
    if (typeof this.value !== 'number' || !Number.isFinite(this.value)) throw this.wrong('a number');
    return this.value;
  }

  text(): string {
    if (typeof this.value !== 'string') throw this.wrong('a text');
    return this.value;
  }

  flag(): boolean {
    if (!this.present) return false;
    if (typeof this.value !== 'boolean') throw this.wrong('true or false');
    return this.value;
  }

  /** A list of names out of those given; 'all' or absent: every one of them. */
  someOf(names: readonly string[]): string[] {
    if (!this.present || this.value === 'all') return [...names];
    return this.list().map((one) => one.oneOf(names));
  }

  oneOf<Name extends string>(names: readonly Name[]): Name {
    const text = this.text();
    const found = names.find((name) => name === text);
    if (found === undefined) throw this.wrong(`one of ${names.join(', ')}`);
    return found;
  }

  wrong(wanted: string): ScenarioError {
    return new ScenarioError(`${this.place} must be ${wanted}, not ${JSON.stringify(this.value)}`);
  }

  private fields(): Record<string, unknown> {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value))
      throw this.wrong('an object');
    return this.value as Record<string, unknown>;
  }
}

/** The file is not a scenario; the message says where. */
export class ScenarioError extends Error {
  readonly code = 'scenario-unreadable';
}

import type { SnapshotCategory, SnapshotClass } from '../snapshot.ts';

/** All tickets of one class and one category: they stand in one line, first come first. */
export interface Cell {
  readonly classIndex: number;
  readonly customerClass: SnapshotClass;
  readonly category: SnapshotCategory;
}

/** The classes and categories of a hall, with a number for each pair of them. */
export interface HallModel {
  readonly classes: readonly SnapshotClass[];
  readonly categories: readonly SnapshotCategory[];
  readonly cells: readonly Cell[];
}

export function hallModel(
  classes: readonly SnapshotClass[],
  categories: readonly SnapshotCategory[],
): HallModel {
  const cells = classes.flatMap((customerClass, classIndex) =>
    categories.map((category) => ({ classIndex, customerClass, category })),
  );
  return { classes, categories, cells };
}

/** The number of a class and category; -1 where the hall does not have them. */
export function cellOf(model: HallModel, classId: string, categoryId: string): number {
  const classIndex = model.classes.findIndex((one) => one.id === classId);
  const categoryIndex = model.categories.findIndex((one) => one.id === categoryId);
  return classIndex < 0 || categoryIndex < 0 ? -1 : classIndex * model.categories.length + categoryIndex;
}

/** A break of a counter. `fixed`: an outage, which no lever can hold back. */
export interface PlannedBreak {
  readonly startsAt: number;
  readonly lastsMs: number;
  readonly fixed: boolean;
}

/** What a counter is going to do all day, as far as it is planned. */
export interface CounterPlan {
  readonly id: string;
  /** The cells it serves, and the same as flags by cell. */
  readonly cells: readonly number[];
  readonly serves: Uint8Array;
  /** By class: taken first here. null: the counter is there for all alike. */
  readonly dedicated: Uint8Array | null;
  readonly speed: number;
  readonly opensAt: number;
  /** Infinity: it stays until everybody is served [Q11]. */
  readonly closesAt: number;
  /** By start. */
  readonly breaks: readonly PlannedBreak[];
}

export interface CounterWish {
  readonly id: string;
  readonly categoryIds: readonly string[];
  /** null: every class. */
  readonly classIds: readonly string[] | null;
  readonly dedicatedClassIds: readonly string[];
  readonly speed: number;
  readonly opensAt: number;
  readonly closesAt: number;
  readonly breaks: readonly PlannedBreak[];
}

export function counterPlan(model: HallModel, wish: CounterWish): CounterPlan {
  const serves = Uint8Array.from(model.cells, ({ customerClass, category }) =>
    wish.categoryIds.includes(category.id) && (wish.classIds?.includes(customerClass.id) ?? true) ? 1 : 0,
  );
  const dedicated = Uint8Array.from(model.classes, ({ id }) => (wish.dedicatedClassIds.includes(id) ? 1 : 0));
  return {
    id: wish.id,
    cells: [...serves.keys()].filter((cell) => serves[cell] === 1),
    serves,
    dedicated: dedicated.includes(1) ? dedicated : null,
    speed: wish.speed,
    opensAt: wish.opensAt,
    closesAt: wish.closesAt,
    breaks: wish.breaks.toSorted((a, b) => a.startsAt - b.startsAt),
  };
}

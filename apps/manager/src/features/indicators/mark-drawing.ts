export interface MarkFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface DrawnMarks {
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  /** null: there was nothing to count at this point. */
  readonly marks: readonly ({ readonly x: number; readonly y: number } | null)[];
  readonly targetY: number | null;
}

/** 1, 2 or 5 times a power of ten, in hundredths at least: steps that people count in. */
function stepFor(span: number, ticks: number): number {
  const raw = Math.max(span / ticks, 0.01);
  const power = 10 ** Math.floor(Math.log10(raw));
  const part = raw / power;
  return (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10) * power;
}

const rounded = (value: number) => Math.round(value * 100) / 100;

/**
 * Marks on a scale that holds them and their target; `most` is where the scale ends by nature (100 %). Marks, not bars:
 * a scale that does not begin at nought shows differences, and a bar on it would lie about sizes.
 */
export function drawMarks(
  values: readonly (number | null)[],
  {
    target,
    most,
    frame,
  }: { readonly target: number | null; readonly most: number; readonly frame: MarkFrame },
): DrawnMarks {
  const there = [...values.filter((value) => value !== null), ...(target === null ? [] : [target])];
  const [least, greatest] = [Math.min(...there), Math.max(...there)];
  const span = there.length === 0 ? 1 : Math.max(greatest - least, Math.abs(greatest) * 0.05, 0.1);
  const step = stepFor(span, 4);
  const low = there.length === 0 ? 0 : Math.max(Math.floor((least - span * 0.1) / step) * step, 0);
  const high = Math.max(Math.min(Math.ceil((greatest + span * 0.1) / step) * step, most), low + step);
  const top = there.length === 0 ? low + step : high;
  const yOf = (value: number) => frame.bottom - ((value - low) / (top - low)) * (frame.bottom - frame.top);
  const room = (frame.right - frame.left) / Math.max(values.length, 1);
  const count = Math.round((top - low) / step);
  return {
    ticks: Array.from({ length: count + 1 }, (_, nth) => {
      const value = rounded(low + nth * step);
      return { value, y: yOf(value) };
    }),
    marks: values.map((value, nth) =>
      value === null ? null : { x: frame.left + room * (nth + 0.5), y: yOf(value) },
    ),
    targetY: target === null ? null : yOf(target),
  };
}

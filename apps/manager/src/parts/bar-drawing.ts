export interface ChartPoint {
  readonly values: readonly number[];
}

export interface DrawnChart {
  /** Height of a value on the drawing. */
  readonly zeroY: number;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly bars: readonly {
    readonly x: number;
    readonly width: number;
    readonly y: number;
    readonly height: number;
    readonly series: number;
    readonly point: number;
  }[];
}

/** 1, 2 or 5 times a power of ten: steps that people count in. */
function stepFor(span: number, ticks: number): number {
  const raw = Math.max(span / ticks, 1);
  const power = 10 ** Math.floor(Math.log10(raw));
  const part = raw / power;
  return (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10) * power;
}

/** Bars side by side, from a line at nought: what is below it hangs. */
export function drawChart(
  points: readonly ChartPoint[],
  frame: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): DrawnChart {
  const values = points.flatMap((point) => point.values);
  const step = stepFor(Math.max(0, ...values) - Math.min(0, ...values), 4);
  const high = Math.max(Math.ceil(Math.max(0, ...values) / step), 1) * step;
  const low = Math.floor(Math.min(0, ...values) / step) * step;
  const yOf = (value: number) => frame.bottom - ((value - low) / (high - low)) * (frame.bottom - frame.top);
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, nth) => {
    const value = low + nth * step;
    return { value, y: yOf(value) };
  });
  const room = (frame.right - frame.left) / Math.max(points.length, 1);
  const gap = Math.min(room * 0.25, 24);
  return {
    zeroY: yOf(0),
    ticks,
    bars: points.flatMap((point, at) =>
      point.values.map((value, series) => {
        const width = Math.min((room - gap) / point.values.length, 48);
        const middle = frame.left + room * (at + 0.5);
        return {
          x: middle + width * (series - point.values.length / 2),
          width,
          y: Math.min(yOf(value), yOf(0)),
          height: Math.abs(yOf(value) - yOf(0)),
          series,
          point: at,
        };
      }),
    ),
  };
}

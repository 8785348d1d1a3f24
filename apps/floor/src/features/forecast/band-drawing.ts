import type { WaitBand } from '@onehall/protocol';

export interface BandPoint {
  readonly inMin: number;
  readonly band: WaitBand | null;
}

/** Where things lie inside the drawing, in its own pixels. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface BandDrawing {
  /** P10 to P90, one closed path for each unbroken stretch. */
  readonly area: string;
  readonly median: string;
  readonly targetY: number | null;
  readonly ticksY: readonly { readonly minutes: number; readonly y: number }[];
  readonly ticksX: readonly { readonly inMin: number; readonly x: number }[];
}

const ceilings = [5, 10, 15, 20, 30, 40, 60, 90, 120, 180, 240];

/** The least round number of minutes that holds the band and its target, with a little air. */
export function ceilingOf(points: readonly BandPoint[], targetMin: number | null): number {
  const most = Math.max(0, (targetMin ?? 0) * 1.1, ...points.map((one) => one.band?.high ?? 0));
  return ceilings.find((one) => one >= most) ?? Math.ceil(most / 60) * 60;
}

/** Stretches of points that have a band: a gap in what is known stays a gap. */
function stretchesOf(points: readonly BandPoint[]): { inMin: number; band: WaitBand }[][] {
  const stretches: { inMin: number; band: WaitBand }[][] = [[]];
  for (const { inMin, band } of points) {
    if (band === null) stretches.push([]);
    else stretches.at(-1)?.push({ inMin, band });
  }
  return stretches.filter((one) => one.length > 1);
}

const px = (value: number) => Math.round(value * 10) / 10;

/** The next hour's waits as paths. */
export function drawBand(points: readonly BandPoint[], targetMin: number | null, frame: Frame): BandDrawing {
  const ceiling = ceilingOf(points, targetMin);
  const lastMin = Math.max(1, ...points.map((one) => one.inMin));
  const x = (inMin: number) => px(frame.left + (inMin / lastMin) * (frame.right - frame.left));
  const y = (minutes: number) => px(frame.bottom - (minutes / ceiling) * (frame.bottom - frame.top));
  const path = (places: readonly (readonly [number, number])[]) =>
    places.map(([a, b], index) => `${index === 0 ? 'M' : 'L'}${a} ${b}`).join('');
  const stretches = stretchesOf(points);
  return {
    area: stretches
      .map((one) => {
        const above = one.map(({ inMin, band }) => [x(inMin), y(band.high)] as const);
        const below = one.map(({ inMin, band }) => [x(inMin), y(band.low)] as const).reverse();
        return `${path([...above, ...below])}Z`;
      })
      .join(''),
    median: stretches
      .map((one) => path(one.map(({ inMin, band }) => [x(inMin), y(band.mid)] as const)))
      .join(''),
    targetY: targetMin === null ? null : y(targetMin),
    ticksY: [0, ceiling / 2, ceiling].map((minutes) => ({ minutes, y: y(minutes) })),
    ticksX: points.filter((one) => one.inMin % 15 === 0).map(({ inMin }) => ({ inMin, x: x(inMin) })),
  };
}

import type { ShownPlanBody, WayBody } from '@onehall/protocol';
import { useText } from '../text/use-text.ts';
import './floor-map.css';

type Place = ShownPlanBody['places'][number];
type Wall = ShownPlanBody['walls'][number];

interface FloorMapProps {
  readonly plan: ShownPlanBody;
  /** The number of the counter to which the way is drawn; null: none. */
  readonly to: string | null;
  /** Whether whoever looks at it stands where the ways begin: true of a kiosk, and of nobody with a phone. */
  readonly fixed?: boolean;
  /** Squares with a frame round them: what somebody is moving. */
  readonly marked?: Wall | null;
}

/** Signs are drawn at least so large that they are read on a phone: a share of the width of the plan. */
const signShare = 1 / 24;
const middle = (at: number) => at + 0.5;

/** How the hall lies, seen from above, and the way to one of its counters [E6]. */
export function FloorMap({ plan, to, fixed = false, marked = null }: FloorMapProps) {
  const { t } = useText();
  const way = plan.ways.find((one) => one.counterNumber === to);
  const sign = Math.max(0.7, plan.width * signShare);
  const counters = plan.places.filter(({ kind }) => kind === 'counter').length;
  return (
    <svg
      className="oh-plan"
      viewBox={`0 0 ${plan.width} ${plan.depth}`}
      role="img"
      aria-label={t('plan.label', { n: counters })}
      style={{ aspectRatio: plan.width / plan.depth }}
      fontSize={sign}
      textAnchor="middle"
    >
      <rect className="oh-plan-floor" width={plan.width} height={plan.depth} />
      {plan.walls.map(({ x, y, width, depth }) => (
        <rect
          key={`${x} ${y} ${width} ${depth}`}
          className="oh-plan-wall"
          x={x}
          y={y}
          width={width}
          height={depth}
        />
      ))}
      {way === undefined ? null : (
        <polyline
          className="oh-plan-way"
          strokeWidth={sign / 2.5}
          points={way.squares.map(({ x, y }) => `${middle(x)},${middle(y)}`).join(' ')}
        />
      )}
      {plan.places.map((place) => (
        <Sign
          key={`${place.x} ${place.y}`}
          place={place}
          size={sign}
          wanted={place.number !== null && place.number === to}
          here={fixed && plan.start?.x === place.x && plan.start.y === place.y}
          anchor={anchorOf(place, plan)}
          above={place.y >= plan.depth - 2 || leavesDown(place, way)}
        />
      ))}
      {marked === null ? null : <rect className="oh-plan-marked" {...framed(marked)} />}
    </svg>
  );
}

type Anchor = 'start' | 'middle' | 'end';

/** Words at the side of the plan begin or end there: they stay on it. */
function anchorOf({ x }: Place, { width }: ShownPlanBody): Anchor {
  const share = middle(x) / width;
  return share < sideShare ? 'start' : share > 1 - sideShare ? 'end' : 'middle';
}

const sideShare = 0.12;
const besides: Readonly<Record<Anchor, number>> = { start: -0.5, middle: 0, end: 0.5 };

/** Whether the way begins here and goes downwards: the words then stand above. */
function leavesDown({ x, y }: Place, way: WayBody | undefined): boolean {
  const [first, second] = way?.squares ?? [];
  return first?.x === x && first.y === y && (second?.y ?? 0) > y;
}

const framed = ({ x, y, width, depth }: Wall) => ({ x, y, width, height: depth });

interface SignProps {
  readonly place: Place;
  readonly size: number;
  readonly wanted: boolean;
  readonly here: boolean;
  /** The words stand above the mark, where there is no room below. */
  readonly above: boolean;
  readonly anchor: Anchor;
}

function Sign({ place, size, wanted, here, above, anchor }: SignProps) {
  const { t, say } = useText();
  const [x, y] = [middle(place.x), middle(place.y)];
  if (place.kind === 'counter') {
    const [width, height] = [size * 1.8, size * 1.5];
    return (
      <g className={wanted ? 'oh-plan-counter oh-plan-wanted' : 'oh-plan-counter'}>
        <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={size / 4} />
        <text x={x} y={y} dy="0.35em">
          {place.number}
        </text>
      </g>
    );
  }
  const words = here ? t('plan.here') : place.name === null ? t(`plan.kind.${place.kind}`) : say(place.name);
  return (
    <g className={here ? 'oh-plan-place oh-plan-here' : 'oh-plan-place'}>
      <circle cx={x} cy={y} r={size / (here ? 2 : 4)} />
      <text
        x={x + besides[anchor] * size}
        y={y}
        textAnchor={anchor}
        dy={above ? (here ? '-0.8em' : '-0.5em') : here ? '1.6em' : '1.3em'}
      >
        {words}
      </text>
    </g>
  );
}

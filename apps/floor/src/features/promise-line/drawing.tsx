import type { WaitingTicket } from '@onehall/protocol';
import { TicketNumber } from '@onehall/ui';
import { type Standing, standingOf } from '../../lib/standing.ts';
import { type AnyFloorKey, useFloorText } from '../../lib/use-floor-text.ts';
import { type Crowd, type LineLayout, type Mark, placeOf } from './line-layout.ts';

const LANE_PX = 66;

interface DrawingProps {
  readonly layout: LineLayout;
  readonly now: number;
  readonly courtesyClassId: string | null;
  readonly openTicketId: string | null;
  readonly onOpen: (ticketId: string) => void;
  readonly onCrowd: (tickets: readonly WaitingTicket[]) => void;
}

/** The line with its marks: shape is class, size is courtesy, a frame and a word mark who may be late. */
export function Drawing({ layout, now, courtesyClassId, openTicketId, onOpen, onCrowd }: DrawingProps) {
  const { t } = useFloorText();
  const { lateMin, marks, crowds } = layout;
  const zero = placeOf(0, lateMin);
  const ticks = [-lateMin, 0, 5, 10, 15, 20, 25, 30].filter((one, index) => index === 0 || one >= 0);
  const lanes = Math.max(2, ...marks.map((mark) => mark.lane + 1));
  return (
    <div className="fl-drawing">
      <div className="fl-late" style={{ width: `calc(30px + (100% - 60px) * ${zero})` }}>
        <span>{t('line.late')}</span>
      </div>
      <ol className="fl-marks" style={{ minHeight: `${lanes * LANE_PX}px` }}>
        {marks.map((mark) => (
          <li
            key={mark.ticket.ticketId}
            style={{ left: `${mark.place * 100}%`, bottom: `${mark.lane * LANE_PX}px` }}
          >
            <MarkButton
              mark={mark}
              standing={standingOf(mark.ticket, now)}
              courtesy={mark.ticket.classId === courtesyClassId}
              pressed={mark.ticket.ticketId === openTicketId}
              onPick={() => onOpen(mark.ticket.ticketId)}
            />
          </li>
        ))}
      </ol>
      <div className="fl-scale" aria-hidden="true">
        {ticks.map((tick) => (
          <span
            key={tick}
            className={tick === 0 ? 'fl-zero' : ''}
            style={{ left: `calc(30px + (100% - 60px) * ${placeOf(tick, lateMin)})` }}
          >
            {tick === 0 ? t('line.zero') : t('line.minutes', { n: tick })}
          </span>
        ))}
      </div>
      {crowds.length === 0 ? null : <Crowds crowds={crowds} onPick={onCrowd} />}
    </div>
  );
}

const spoken: Readonly<Record<Standing, AnyFloorKey>> = {
  late: 'line.markLate',
  'at-risk': 'line.markRisk',
  'in-time': 'line.mark',
};

interface MarkButtonProps {
  readonly mark: Mark;
  readonly standing: Standing;
  readonly courtesy: boolean;
  readonly pressed: boolean;
  readonly onPick: () => void;
}

function MarkButton({ mark, standing, courtesy, pressed, onPick }: MarkButtonProps) {
  const { t } = useFloorText();
  const { ticket, minutesLeft } = mark;
  const n = standing === 'late' ? Math.ceil(-minutesLeft) : Math.floor(minutesLeft);
  return (
    <button type="button" className={`fl-mark fl-mark-${standing}`} aria-pressed={pressed} onClick={onPick}>
      <span className="fl-mark-top">
        <i
          className={`fl-shape fl-shape-${ticket.group} ${courtesy ? 'fl-shape-large' : ''}`}
          aria-hidden="true"
        />
        {standing === 'at-risk' ? (
          <em className="fl-mark-word" aria-hidden="true">
            {t('line.riskMark')}
          </em>
        ) : null}
      </span>
      <TicketNumber number={ticket.number} />
      <span className="oh-hidden">{t(spoken[standing], { group: t(`class.${ticket.group}`), n })}</span>
    </button>
  );
}

interface CrowdsProps {
  readonly crowds: readonly Crowd[];
  readonly onPick: (tickets: readonly WaitingTicket[]) => void;
}

function Crowds({ crowds, onPick }: CrowdsProps) {
  const { t } = useFloorText();
  return (
    <div className="fl-crowds">
      {crowds.map((crowd) => (
        <button
          key={crowd.stretch}
          type="button"
          className="fl-crowd"
          style={{ left: `${crowd.place * 100}%` }}
          aria-label={t('line.moreLabel', {
            n: crowd.tickets.length,
            numbers: crowd.tickets
              .slice(0, 5)
              .map((one) => one.number)
              .join('、'),
          })}
          onClick={() => onPick(crowd.tickets)}
        >
          {t('line.more', { n: crowd.tickets.length })}
        </button>
      ))}
    </div>
  );
}

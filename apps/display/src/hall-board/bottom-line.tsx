import type { HallBoardView } from '@onehall/protocol';
import { useText } from '@onehall/ui';
import type { DisplayKey } from '../text/zh-cn.ts';
import { closedGroups } from './closed-counters.ts';
import { useClosedWords } from './use-closed-words.ts';
import { inZone, type Zone } from './zone.ts';

/** Beyond this the reasons stand on a slide, and the line names the numbers only. */
const GROUPS_MOST = 3;

export interface BottomLineProps {
  readonly view: HallBoardView;
  readonly zone: Zone | null;
  readonly unknownZone: string | null;
}

/** What customers use and what does not work now [E4]: named while it lasts, and no longer. */
function OutOfOrder({ view }: Pick<BottomLineProps, 'view'>) {
  const { t } = useText<DisplayKey>();
  if (view.outOfOrder.length === 0) return null;
  const names = view.outOfOrder.map(({ zh }) => zh).join('、');
  return (
    <span className="b-bottom-counters" data-testid="out-of-order">
      {t('board.outOfOrder', { names })}
    </span>
  );
}

function ClosedCounters({ view, zone }: Omit<BottomLineProps, 'unknownZone'>) {
  const { t } = useText<DisplayKey>();
  const words = useClosedWords();
  const closed = inZone(zone, view.closedCounters);
  const groups = closedGroups(closed);
  if (closed.length === 0) return null;
  if (groups.length > GROUPS_MOST) {
    return (
      <span className="b-bottom-counters">
        {t('board.closedCounters')} <b className="oh-number">{closed.map((one) => one.number).join('  ')}</b>
      </span>
    );
  }
  return (
    <span className="b-bottom-counters" data-testid="closed">
      {groups.map((group) => (
        <span key={group.numbers.join()}>
          {words(group).zh} <b className="oh-number">{group.numbers.join('  ')}</b>
        </span>
      ))}
    </span>
  );
}

/** Hours, and which counters do not serve now and why [Q9]. */
export function BottomLine({ view, zone, unknownZone }: BottomLineProps) {
  const { t, both } = useText<DisplayKey>();
  const hours = both('board.hours', { opens: view.hours.opens, closes: view.hours.closes });
  return (
    <footer className="b-bottom">
      {view.open ? (
        <span>
          {hours.zh} <span lang="en">{hours.en}</span>
        </span>
      ) : (
        <span className="b-bottom-closed">{t('board.closed')}</span>
      )}
      <OutOfOrder view={view} />
      {unknownZone === null ? (
        <ClosedCounters view={view} zone={zone} />
      ) : (
        <span className="b-bottom-closed">{t('board.zoneUnknown', { zone: unknownZone })}</span>
      )}
    </footer>
  );
}

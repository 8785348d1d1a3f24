import type { ConsoleView } from '@onehall/protocol';
import type { ActionName } from '../features/actions/actions.ts';
import { AsideDrawer } from '../features/aside/aside-drawer.tsx';
import { ChosenDrawer } from '../features/call-chosen/chosen-drawer.tsx';
import { ManagerDrawer } from '../features/call-manager/manager-drawer.tsx';
import { TillDrawer } from '../features/cash-drawer/till-drawer.tsx';
import { HoldDrawer } from '../features/hold/hold-drawer.tsx';
import { MendDrawer } from '../features/mending/mend-drawer.tsx';
import { PauseDrawer } from '../features/pause/pause-drawer.tsx';
import { RerouteDrawer } from '../features/reroute/reroute-drawer.tsx';
import { TurnAwayDrawer, type TurnedAway } from '../features/turn-away/turn-away-drawer.tsx';
import { WhyDrawer } from '../features/why/why-drawer.tsx';

interface DeskDrawerProps {
  readonly name: ActionName;
  readonly view: ConsoleView;
  readonly onCalled: () => void;
  readonly onTurnedAway: (told: TurnedAway) => void;
  readonly onClose: () => void;
}

/** The drawer of an action; null where its ticket is no longer here. */
export function DeskDrawer({ name, view, onCalled, onTurnedAway, onClose }: DeskDrawerProps) {
  const { ticket } = view;
  switch (name) {
    case 'chosen':
      return <ChosenDrawer view={view} onClose={onClose} />;
    case 'aside':
      return <AsideDrawer view={view} onClose={onClose} />;
    case 'mend':
      return <MendDrawer view={view} onClose={onClose} />;
    case 'till':
      return <TillDrawer onClose={onClose} />;
    case 'pause':
      return <PauseDrawer view={view} onCalled={onCalled} onClose={onClose} />;
    case 'manager':
      return <ManagerDrawer view={view} onCalled={onCalled} onClose={onClose} />;
    case 'hold':
      return ticket === null ? null : <HoldDrawer ticket={ticket} onClose={onClose} />;
    case 'reroute':
      return ticket === null ? null : <RerouteDrawer view={view} ticket={ticket} onClose={onClose} />;
    case 'turnAway':
      return ticket === null ? null : (
        <TurnAwayDrawer ticket={ticket} onBooked={onTurnedAway} onClose={onClose} />
      );
    case 'why':
      return ticket === null ? null : <WhyDrawer ticket={ticket} onClose={onClose} />;
  }
}

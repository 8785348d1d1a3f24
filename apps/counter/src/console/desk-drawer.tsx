import type { ConsoleView, VisitView } from '@onehall/protocol';
import type { ActionName } from '../features/actions/actions.ts';
import { AsideDrawer } from '../features/aside/aside-drawer.tsx';
import { ChosenDrawer } from '../features/call-chosen/chosen-drawer.tsx';
import { ManagerDrawer } from '../features/call-manager/manager-drawer.tsx';
import { TillDrawer } from '../features/cash-drawer/till-drawer.tsx';
import { ConsultDrawer } from '../features/consultation/consult-drawer.tsx';
import { QueryDrawer } from '../features/enquiry/query-drawer.tsx';
import { HoldDrawer } from '../features/hold/hold-drawer.tsx';
import { MendDrawer } from '../features/mending/mend-drawer.tsx';
import { PapersDrawer } from '../features/papers/papers-drawer.tsx';
import { PartyDrawer } from '../features/parties/party-drawer.tsx';
import { PauseDrawer } from '../features/pause/pause-drawer.tsx';
import { RerouteDrawer } from '../features/reroute/reroute-drawer.tsx';
import { ServiceDrawer } from '../features/services/service-drawer.tsx';
import { TasksDrawer } from '../features/tasks/tasks-drawer.tsx';
import { TurnAwayDrawer, type TurnedAway } from '../features/turn-away/turn-away-drawer.tsx';
import { WhyDrawer } from '../features/why/why-drawer.tsx';
import type { PartyMode } from '../lib/party-mode.ts';

interface DeskDrawerProps {
  readonly name: ActionName;
  readonly view: ConsoleView;
  /** The order that is to be changed. */
  readonly orderId: string | null;
  /** What the drawer of customers begins with; null: what the visit lacks. */
  readonly partyMode: PartyMode | null;
  readonly onParty: (mode: PartyMode) => void;
  readonly onCalled: () => void;
  readonly onTurnedAway: (told: TurnedAway) => void;
  readonly onClose: () => void;
}

/** The drawer of an action; null where its ticket is no longer here. */
export function DeskDrawer(props: DeskDrawerProps) {
  const { name, view, onCalled, onTurnedAway, onClose } = props;
  const { ticket } = view;
  switch (name) {
    case 'chosen':
      return <ChosenDrawer view={view} onClose={onClose} />;
    case 'aside':
      return <AsideDrawer view={view} onClose={onClose} />;
    case 'mend':
      return <MendDrawer view={view} onClose={onClose} />;
    case 'tasks':
      return <TasksDrawer onClose={onClose} />;
    case 'add':
    case 'change':
    case 'party':
    case 'query':
    case 'consult':
    case 'papers':
      return view.visit === null ? null : <VisitDrawer {...props} visit={view.visit} />;
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

/** The drawers about the services and the people of one visit. */
function VisitDrawer(props: DeskDrawerProps & { readonly visit: VisitView }) {
  const { name, visit, orderId, partyMode, onParty, onClose } = props;
  switch (name) {
    case 'party':
      return <PartyDrawer visit={visit} mode={partyMode} onClose={onClose} />;
    case 'query':
      return <QueryDrawer visit={visit} onClose={onClose} />;
    case 'consult':
      return <ConsultDrawer visit={visit} onClose={onClose} />;
    case 'papers':
      return <PapersDrawer visit={visit} onClose={onClose} />;
    default:
      return (
        <ServiceDrawer
          visit={visit}
          orderId={name === 'change' ? orderId : null}
          onParty={onParty}
          onClose={onClose}
        />
      );
  }
}

import type { KioskView } from '@onehall/protocol';
import type { LiveState } from '@onehall/ui';
import type { Flow, Step } from './flow/flow.ts';
import { AddService } from './stages/add-service.tsx';
import { Check } from './stages/check.tsx';
import { CheckIn } from './stages/check-in.tsx';
import { Choose } from './stages/choose.tsx';
import { Closed, Waiting } from './stages/closed.tsx';
import { Diverted } from './stages/diverted.tsx';
import { Done, Found } from './stages/done.tsx';
import { HallPlan } from './stages/hall-plan.tsx';
import { Identify } from './stages/identify.tsx';
import { LostTicket } from './stages/lost-ticket.tsx';
import { PapersMissing } from './stages/papers-missing.tsx';
import { Stopped } from './stages/stopped.tsx';
import { Unavailable } from './stages/unavailable.tsx';
import type { Desk } from './use-desk.ts';

export interface StagePageProps {
  readonly kioskId: string;
  readonly live: LiveState<'kiosk'>;
  readonly flow: Flow;
  readonly dispatch: (step: Step) => void;
  readonly desk: Desk;
  readonly low: boolean;
  readonly setLow: (low: boolean) => void;
  readonly startAnew: () => void;
}

/** What a page of the way needs: the hall as it is now, and who stands here. */
export interface PageProps extends StagePageProps {
  readonly view: KioskView;
}

/** The page for where the customer stands. A ticket that was given is shown whatever has become of the hall. */
export function StagePage(props: StagePageProps) {
  const { flow, live, startAnew } = props;
  const { stage } = flow;
  const { view } = live;
  if (stage.name === 'done') {
    return <Done ticket={stage.ticket} arrival={stage.arrival} view={view} onFinish={startAnew} />;
  }
  if (stage.name === 'found') return <Found copy={stage.copy} view={view} onFinish={startAnew} />;
  if (view === null) return <Waiting live={live} />;
  const page = { ...props, view };
  if (stage.name === 'plan') return <HallPlan {...page} counterNumber={stage.counterNumber} />;
  if (!view.open) return <WhileClosed {...page} />;
  if (view.ticketsStopped)
    return stage.name === 'lost' ? <LostTicket {...page} stage={stage} /> : <Stopped {...page} />;
  if (stage.name === 'unavailable') return <Unavailable {...page} categoryId={stage.categoryId} />;
  if (stage.name === 'diverted') return <Diverted {...page} categoryId={stage.categoryId} />;
  if (stage.name === 'identify') {
    const { dispatch } = props;
    return <Identify stage={stage} reads={view.reads} stranger={flow.stranger} dispatch={dispatch} />;
  }
  if (stage.name === 'check') return <Check {...page} wish={stage.wish} />;
  if (stage.name === 'add') return <AddService {...page} wish={stage.wish} />;
  if (stage.name === 'papers') return <PapersMissing {...page} wish={stage.wish} />;
  if (stage.name === 'check-in') return <CheckIn {...page} typed={stage.typed} />;
  if (stage.name === 'lost') return <LostTicket {...page} stage={stage} />;
  return <Choose {...page} />;
}

/** No new tickets, but those who hold one are still served: a lost one is found. */
function WhileClosed(props: PageProps) {
  const { stage } = props.flow;
  if (stage.name === 'lost') return <LostTicket {...props} stage={stage} />;
  return <Closed view={props.view} onLost={() => props.dispatch({ kind: 'have-lost' })} />;
}

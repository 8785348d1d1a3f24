import type { ConsoleView } from '@onehall/protocol';
import { EmptyState } from '@onehall/ui';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { ArriveStep } from './arrive-step.tsx';
import { CallStep } from './call-step.tsx';
import { stepOf } from './steps.ts';
import type { VisitStepProps } from './visit-step-props.ts';
import { VisitSteps } from './visit-steps.tsx';

interface NowPanelProps extends Pick<VisitStepProps, 'onAdd' | 'onParty'> {
  readonly view: ConsoleView;
}

/** The one thing to do now, chosen by the hall's own state: never by what this page thinks it did. */
export function NowPanel({ view, onAdd, onParty }: NowPanelProps) {
  const { t } = useConsoleText();
  const { ticket, visit } = view;
  const step = stepOf(view);
  if (ticket !== null && step === 'arrive') {
    return <ArriveStep key={ticket.ticketId} ticket={ticket} counterNumber={view.number} />;
  }
  if (ticket !== null && visit !== null && step !== null && step !== 'call') {
    const props = { ticket, visit, onAdd, onParty };
    return <VisitSteps key={visit.visitId} {...props} />;
  }
  if (step === null) {
    return (
      <section className="cn-panel cn-now" aria-label={t('now.title')}>
        <EmptyState icon="clock" title={t('common.loading')} />
      </section>
    );
  }
  return <CallStep view={view} />;
}

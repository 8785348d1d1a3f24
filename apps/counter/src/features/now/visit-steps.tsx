import { type ConsoleView, routes, type VisitView } from '@onehall/protocol';
import { Button, RefusalNotice, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { useKeys } from '../../lib/keys.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { AcceptStep } from './accept-step.tsx';
import { DocumentStep } from './document-step.tsx';
import { FindStep } from './find-step.tsx';
import { FinishStep } from './finish-step.tsx';
import { ShowFormStep, SignStep } from './form-steps.tsx';
import { Leave } from './leave.tsx';
import { PayStep } from './pay-step.tsx';
import type { VisitStepProps } from './visit-step-props.ts';

type Ticket = NonNullable<ConsoleView['ticket']>;

/** The step that the hall says comes next in this visit. */
export function VisitSteps({ visit, ticket, onAdd, onParty }: VisitStepProps) {
  // The number whose subscriber is to be replaced by another look-up; ends by itself once one is found.
  const [searchedAway, setSearchedAway] = useState<string | null>(null);
  const found = visit.subscriber?.subscriberId ?? null;
  const searching = found !== null && searchedAway === found;
  const besides = (
    <Besides
      visit={visit}
      ticket={ticket}
      onSearchAgain={searching || found === null ? null : () => setSearchedAway(found)}
    />
  );
  const props = { visit, ticket, onAdd, onParty, besides };
  if (searching) return <FindStep {...props} onFound={() => setSearchedAway(null)} />;
  switch (visit.step) {
    case 'find':
      return <FindStep {...props} onFound={() => setSearchedAway(null)} />;
    case 'check-document':
      return <DocumentStep {...props} />;
    case 'accept':
      return <AcceptStep {...props} />;
    case 'form':
      // Another order makes the step a new one: a double press that added it does not show the form.
      return <ShowFormStep key={visit.orders.length} {...props} />;
    case 'sign':
      return <SignStep {...props} />;
    case 'pay':
      return <PayStep {...props} />;
    case 'finish':
      return <FinishStep {...props} />;
  }
}

interface BesidesProps {
  readonly visit: VisitView;
  readonly ticket: Ticket;
  readonly onSearchAgain: (() => void) | null;
}

/** While nothing is ordered yet, the customer may have come for a question only, or with another number. */
function Besides({ visit, ticket, onSearchAgain }: BesidesProps) {
  const { t } = useConsoleText();
  const finish = useCommand(routes.finishTicket);
  const unordered = visit.orders.length === 0;
  const mayEnd = unordered && visit.step !== 'finish' && !finish.pending;
  const mayChange = unordered && onSearchAgain !== null;
  const end = () => void finish.send({ params: { ticketId: ticket.ticketId } });
  const change = () => onSearchAgain?.();
  useKeys([
    { key: 'F', enabled: mayEnd, run: end },
    { key: 'C', enabled: mayChange, run: change },
  ]);
  if (!unordered) return <Leave visit={visit} />;
  if (visit.step === 'finish') return null;
  return (
    <>
      {mayChange ? (
        <Button onClick={change}>
          {t('find.again')} <kbd>C</kbd>
        </Button>
      ) : null}
      <Button disabled={!mayEnd} onClick={end}>
        {t('find.only')} <kbd>F</kbd>
      </Button>
      <RefusalNotice refusal={finish.refusal} onClose={finish.clear} />
    </>
  );
}

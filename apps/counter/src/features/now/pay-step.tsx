import { useState } from 'react';
import { AddTender } from './pay/add-tender.tsx';
import { AwaitTender } from './pay/await-tender.tsx';
import { CashPart } from './pay/cash-part.tsx';
import type { TenderKindBody } from './pay/tender-kinds.ts';
import type { VisitStepProps } from './visit-step-props.ts';

/**
 * The payment [C7]: cards, codes and balances each with a confirmation of its own, then the rest in cash. One thing at a
 * time: a tender that waits for its machine, one that is being asked for, or the cash.
 */
export function PayStep({ visit, besides }: VisitStepProps) {
  const [adding, setAdding] = useState<TenderKindBody | null>(null);
  const waiting = visit.tenders.find((tender) => tender.state === 'offered');
  if (waiting !== undefined) {
    return <AwaitTender key={waiting.tenderId} visit={visit} tender={waiting} besides={besides} />;
  }
  if (adding !== null) {
    return (
      <AddTender key={adding} visit={visit} kind={adding} besides={besides} onDone={() => setAdding(null)} />
    );
  }
  return <CashPart visit={visit} besides={besides} onTender={setAdding} />;
}

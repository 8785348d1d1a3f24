import type { CustomerScreenView } from '@onehall/protocol';
import type { SampleSize } from './views.ts';
import { formContent, paidInCash } from './visits.ts';

const hash = 'a3f1c09b7d2e48566f10aa93bb0c4d21e7f8a90b1c2d3e4f5061728394a5b6c7';

/** The customer screen at a stage. */
export function customerScreenAt(stage: CustomerScreenView['stage'], size: SampleSize): CustomerScreenView {
  const full = size === 'full';
  const content = formContent(full ? 6 : 1);
  const open = stage !== 'closed';
  const with_ = open && stage !== 'idle';
  const lines = ['form', 'pay', 'paid'].includes(stage) || (stage === 'welcome' && size !== 'empty');
  const tenderedFen = full ? 1_300_000 : 10_000;
  return {
    counterId: 'counter-3',
    number: full ? '24' : '3',
    clerkWorkNumber: open ? 'K1001' : null,
    stage,
    ticketNumber: with_ ? (full ? 'A1012' : 'A012') : null,
    visitId: with_ && stage !== 'called' ? 'visit-1' : null,
    group: with_ ? (full ? 'vip' : 'general') : null,
    lines: lines
      ? content.lines.map((line, index) => ({
          orderId: `order-${index}`,
          name: line.title,
          amountFen: line.amountFen,
          details: line.details,
          state: stage === 'paid' ? (index === 0 ? 'pending' : 'done') : 'open',
        }))
      : [],
    payoutFen: 0,
    tenders: [],
    cashDueFen: lines ? content.totalFen : 0,
    totalFen: lines ? content.totalFen : 0,
    form: stage === 'form' ? { documentId: 'document-1', version: 1, contentHash: hash, content } : null,
    payment:
      stage === 'paid' || stage === 'thanks' ? paidInCash(content.totalFen, tenderedFen, Date.now()) : null,
    pickup: null,
    rating: null,
  };
}

import type { VisitView } from '@onehall/protocol';
import { Money } from '@onehall/ui';
import { useConsoleText } from '../../../lib/use-console-text.ts';
import './pay.css';

/** What is due, what has been paid on other ways, and what is left for cash. */
export function PayFigures({ visit }: { readonly visit: VisitView }) {
  const { t } = useConsoleText();
  const shown = visit.tenders;
  return (
    <>
      <p className={shown.length === 0 ? 'cn-due' : 'cn-due cn-due-part'}>
        {t(shown.length === 0 ? 'pay.due' : 'pay.total')} <Money fen={visit.totalFen} />
      </p>
      {shown.length === 0 ? null : (
        <ul className="cn-tenders" aria-label={t('tender.list')}>
          {shown.map(({ tenderId, kind, amountFen, state }) => (
            <li key={tenderId} data-state={state}>
              <span>{t(`tender.kind.${kind}`)}</span>
              <span className={`cn-chip cn-tender-${state}`}>{t(`tender.${state}`)}</span>
              <Money fen={amountFen} />
            </li>
          ))}
        </ul>
      )}
      {shown.length === 0 || visit.totalFen === 0 ? null : (
        <p className="cn-due cn-due-cash">
          {t('pay.cashDue')} <Money fen={visit.cashDueFen} />
        </p>
      )}
    </>
  );
}

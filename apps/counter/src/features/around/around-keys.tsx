import type { ConsoleView } from '@onehall/protocol';
import { Button } from '@onehall/ui';
import { useKeys } from '../../lib/keys.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import './around.css';

export type AroundName =
  | 'knowledge'
  | 'cases'
  | 'jobs'
  | 'stock'
  | 'documents'
  | 'shift'
  | 'findings'
  | 'notices'
  | 'roster'
  | 'shift-log';

interface AroundKeysProps {
  readonly view: ConsoleView;
  readonly open: AroundName | null;
  readonly onOpen: (name: AroundName | null) => void;
}

/** What a clerk reaches for beside the visit: what the hall knows, and jobs that were left here. */
export function AroundKeys({ view, open, onOpen }: AroundKeysProps) {
  const { t } = useConsoleText();
  const { invoices, stockOffers, findings } = view;
  // Whoever serves is not told of them: a notice waits until the customer has gone.
  const unread = view.ticket === null ? view.unreadNotices : 0;
  const press = (name: AroundName) => onOpen(open === name ? null : name);
  useKeys([
    { key: 'K', run: () => press('knowledge') },
    { key: 'F10', run: () => press('jobs') },
    { key: ';', run: () => press('cases') },
    { key: 'G', run: () => press('stock') },
    { key: '=', run: () => press('shift') },
    { key: '-', run: () => press('findings') },
    { key: ',', run: () => press('notices') },
    { key: '.', run: () => press('roster') },
    { key: '/', run: () => press('shift-log') },
    { key: 'V', enabled: invoices !== null, run: () => press('documents') },
  ]);
  const waiting = (view.visit?.jobs ?? []).filter((job) => job.state !== 'picked-up').length;
  return (
    <nav className="cn-around" aria-label={t('around.title')}>
      <Button aria-expanded={open === 'knowledge'} onClick={() => press('knowledge')}>
        {t('around.knowledge')} <kbd>K</kbd>
      </Button>
      <Button aria-expanded={open === 'jobs'} onClick={() => press('jobs')}>
        {waiting === 0 ? t('around.jobs') : t('around.jobsWaiting', { n: waiting })} <kbd>F10</kbd>
      </Button>
      <Button aria-expanded={open === 'cases'} onClick={() => press('cases')}>
        {t('around.cases')} <kbd>;</kbd>
      </Button>
      <Button
        className={stockOffers > 0 ? 'cn-around-due' : ''}
        aria-expanded={open === 'stock'}
        onClick={() => press('stock')}
      >
        {t(stockOffers > 0 ? 'around.stockOffered' : 'around.stock', { n: stockOffers })} <kbd>G</kbd>
      </Button>
      {invoices === null ? null : (
        <Button
          className={invoices.low || invoices.offers > 0 ? 'cn-around-due' : ''}
          aria-expanded={open === 'documents'}
          onClick={() => press('documents')}
        >
          {t(invoices.offers > 0 ? 'around.documentsOffered' : 'around.documents', { n: invoices.left })}{' '}
          <kbd>V</kbd>
        </Button>
      )}
      <Button aria-expanded={open === 'shift'} onClick={() => press('shift')}>
        {t('around.shift')} <kbd>=</kbd>
      </Button>
      <Button
        className={unread > 0 ? 'cn-around-due' : ''}
        aria-expanded={open === 'notices'}
        onClick={() => press('notices')}
      >
        {t(unread > 0 ? 'around.noticesDue' : 'around.notices', { n: unread })} <kbd>,</kbd>
      </Button>
      <Button aria-expanded={open === 'shift-log'} onClick={() => press('shift-log')}>
        {t('around.log')} <kbd>/</kbd>
      </Button>
      {findings === 0 ? null : (
        <Button
          className="cn-around-due"
          aria-expanded={open === 'findings'}
          onClick={() => press('findings')}
        >
          {t('around.findings', { n: findings })} <kbd>-</kbd>
        </Button>
      )}
    </nav>
  );
}

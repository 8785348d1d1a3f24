import type { ManagerView } from '@onehall/protocol';
import { Button, type Connection, LanguageSwitch, useHall, useSignedIn } from '@onehall/ui';
import { useManagerText } from './lib/use-manager-text.ts';

export type PageName =
  | 'today'
  | 'approvals'
  | 'cash'
  | 'audit'
  | 'reports'
  | 'cases'
  | 'tickets'
  | 'documents'
  | 'agents'
  | 'assets'
  | 'stock'
  | 'archive'
  | 'fairness'
  | 'quality'
  | 'people'
  | 'settings'
  | 'pairing';

interface ManagerHeaderProps {
  readonly view: ManagerView | null;
  /** null: the pages read what they show when it is asked for. */
  readonly connection: Connection | null;
  readonly page: PageName;
  readonly pages: readonly PageName[];
}

export function ManagerHeader({ view, connection, page, pages }: ManagerHeaderProps) {
  const { t, say } = useManagerText();
  const { staff, signOut } = useSignedIn();
  const hall = useHall();
  const name = view?.hallName ?? hall?.name;
  return (
    <header className="mg-head">
      <div className="mg-head-hall">
        <h1>{name === undefined ? '' : say(name)}</h1>
        <span className="oh-muted oh-number">{view?.businessDay ?? ''}</span>
      </div>
      <nav aria-label={t('app.pages')}>
        {pages.map((one) => (
          <a key={one} href={`#${one}`} aria-current={one === page ? 'page' : undefined}>
            {t(`page.${one}`)}
          </a>
        ))}
      </nav>
      <div className="mg-head-end">
        {connection === null ? null : (
          <span className={`mg-live mg-live-${connection}`}>{t(`live.${connection}`)}</span>
        )}
        <span className="oh-muted">
          {say(staff.name)} {staff.workNumber}
        </span>
        <LanguageSwitch />
        <Button onClick={() => void signOut()}>{t('signIn.signOut')}</Button>
      </div>
    </header>
  );
}

import type { ManagerView } from '@onehall/protocol';
import { Button, type Connection, LanguageSwitch, useHall, useSignedIn } from '@onehall/ui';
import { useManagerText } from './lib/use-manager-text.ts';
import { type PageName, pages as table } from './pages.tsx';

interface ManagerHeaderProps {
  readonly view: ManagerView | null;
  /** null: the pages read what they show when it is asked for. */
  readonly connection: Connection | null;
  readonly page: PageName;
  readonly pages: readonly PageName[];
}

/** Where somebody is: the groups of pages, and the pages of the group that is open. */
export function ManagerHeader({ view, connection, page, pages }: ManagerHeaderProps) {
  const { t, say } = useManagerText();
  const { staff, signOut } = useSignedIn();
  const hall = useHall();
  const name = view?.hallName ?? hall?.name;
  const { group } = table[page];
  const groups = [...new Set(pages.map((one) => table[one].group))];
  const shown = pages.filter((one) => table[one].group === group);
  return (
    <header className="mg-head">
      <div className="mg-head-hall">
        <h1>{name === undefined ? '' : say(name)}</h1>
        <span className="oh-muted oh-number">{view?.businessDay ?? ''}</span>
      </div>
      <nav aria-label={t('app.pages')}>
        {groups.length < 2 ? null : (
          <div className="mg-head-groups">
            {groups.map((one) => (
              <a
                key={one}
                href={`#${pages.find((name) => table[name].group === one)}`}
                aria-current={one === group ? 'true' : undefined}
              >
                {t(`group.${one}`)}
              </a>
            ))}
          </div>
        )}
        <div className="mg-head-pages">
          {shown.map((one) => (
            <a key={one} href={`#${one}`} aria-current={one === page ? 'page' : undefined}>
              {t(`page.${one}`)}
            </a>
          ))}
        </div>
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

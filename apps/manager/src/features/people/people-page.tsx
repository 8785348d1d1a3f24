import { routes } from '@onehall/protocol';
import { Button, EmptyState, RefusalNotice, useSignedIn } from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { AddPersonSheet } from './add-person-sheet.tsx';
import { type FirstPassword, FirstPasswordSheet } from './first-password-sheet.tsx';
import { PeopleTable } from './people-table.tsx';
import { PersonSheet } from './person-sheet.tsx';
import './people.css';

/** Who works in the hall: their posts, what they answer for, and how they sign in. The branch manager's to change. */
export function PeoplePage() {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  const { found, refusal, read } = useRead(routes.readPeople);
  const [sheet, setSheet] = useState<'new' | { readonly staffId: string } | null>(null);
  const [issued, setIssued] = useState<FirstPassword | null>(null);
  const mayAct = staff.role === 'branch-manager';
  const opened =
    typeof sheet === 'object' ? found?.people.find((one) => one.staffId === sheet?.staffId) : undefined;
  const close = () => setSheet(null);
  const done = (password: FirstPassword | null) => {
    setIssued(password);
    close();
    void read();
  };
  return (
    <section className="mg-panel mg-fill" aria-labelledby="mg-people">
      <div className="mg-panel-head">
        <h2 id="mg-people">{t('people.title')}</h2>
        <p className="oh-muted">
          {t('people.limits')} <a href="#settings/approvals">{t('people.limitsLink')}</a>
        </p>
        {mayAct ? (
          <Button look="main" onClick={() => setSheet('new')}>
            {t('people.add')}
          </Button>
        ) : null}
      </div>
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      {found === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
      {found === null ? null : (
        <PeopleTable people={found.people} onOpen={mayAct ? (staffId) => setSheet({ staffId }) : null} />
      )}
      {sheet === 'new' ? <AddPersonSheet onClose={close} onDone={done} /> : null}
      {opened === undefined ? null : <PersonSheet person={opened} onClose={close} onDone={done} />}
      {issued === null ? null : <FirstPasswordSheet issued={issued} onClose={() => setIssued(null)} />}
    </section>
  );
}

import { type PersonBody, routes } from '@onehall/protocol';
import { Sheet, useCommand, useSignedIn } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ActForm } from '../../parts/act-form.tsx';
import type { FirstPassword } from './first-password-sheet.tsx';
import { roleOf, useRoles } from './use-roles.ts';

interface PersonSheetProps {
  readonly person: PersonBody;
  readonly onClose: () => void;
  readonly onDone: (password: FirstPassword | null) => void;
}

/** One colleague, and what a branch manager can do for them in the state they are in. */
export function PersonSheet(props: PersonSheetProps) {
  const { person, onClose } = props;
  const { t, say } = useManagerText();
  const { staff } = useSignedIn();
  const isOwn = staff.staffId === person.staffId;
  const holds = person.holds.map((one) => t(`people.hold.${one}`)).join(t('people.between'));
  return (
    <Sheet title={`${say(person.name)} ${person.workNumber}`} onClose={onClose}>
      {isOwn ? <p className="mg-person-note">{t('people.ownRecord')}</p> : null}
      {holds === '' ? null : <p className="mg-person-note">{t('people.leaveHolds', { what: holds })}</p>}
      <RecordForm {...props} mayMove={!isOwn && holds === ''} />
      {isOwn ? null : (
        <>
          {person.left ? null : <PasswordForm {...props} />}
          {holds === '' ? <LeavingForm {...props} /> : null}
        </>
      )}
    </Sheet>
  );
}

function RecordForm({ person, onDone, mayMove }: PersonSheetProps & { readonly mayMove: boolean }) {
  const { t } = useManagerText();
  const roles = useRoles();
  const change = useCommand(routes.changePerson);
  return (
    <ActForm
      title={t('people.rename')}
      fields={[
        { name: 'zh', label: t('people.nameZh'), most: 40, begins: person.name.zh },
        { name: 'en', label: t('people.nameEn'), most: 40, begins: person.name.en },
        {
          name: 'role',
          label: t('people.role'),
          kind: 'choice',
          options: mayMove ? roles : roles.filter((one) => one.id === person.role),
          begins: person.role,
        },
      ]}
      main={t('people.save')}
      look="quiet"
      pending={change.pending}
      refusal={change.refusal}
      onClose={change.clear}
      onSend={async ({ zh, en, role }) => {
        const body = { name: { zh, en }, role: roleOf(role), left: person.left };
        const answer = await change.send({ params: { staffId: person.staffId }, body });
        if (answer.kind === 'ok') onDone(null);
        return answer.kind === 'ok';
      }}
    />
  );
}

const reasons = ['forgotten', 'seen'] as const;

function PasswordForm({ person, onDone }: PersonSheetProps) {
  const { t, say } = useManagerText();
  const issue = useCommand(routes.issuePassword);
  return (
    <section className="mg-act">
      <p>{t('people.passwordWhat')}</p>
      <ActForm
        title={t('people.password')}
        fields={[
          {
            name: 'reason',
            label: t('people.reason'),
            kind: 'choice',
            options: reasons.map((id) => ({ id, name: t(`people.reason.${id}`) })),
            begins: 'forgotten',
          },
        ]}
        main={t('people.passwordMain')}
        look="quiet"
        pending={issue.pending}
        refusal={issue.refusal}
        onClose={issue.clear}
        onSend={async ({ reason }) => {
          const body = { reason: reasons.find((one) => one === reason) ?? 'forgotten' };
          const answer = await issue.send({ params: { staffId: person.staffId }, body });
          if (answer.kind !== 'ok') return false;
          onDone({ who: `${say(person.name)} ${person.workNumber}`, password: answer.value.firstPassword });
          return true;
        }}
      />
    </section>
  );
}

function LeavingForm({ person, onDone }: PersonSheetProps) {
  const { t } = useManagerText();
  const change = useCommand(routes.changePerson);
  const { name, role, left } = person;
  return (
    <section className="mg-act">
      <p>{t(left ? 'people.returnWhat' : 'people.leaveWhat')}</p>
      <ActForm
        title={t(left ? 'people.return' : 'people.leave')}
        fields={[]}
        main={t(left ? 'people.return' : 'people.leaveMain')}
        look="quiet"
        pending={change.pending}
        refusal={change.refusal}
        onClose={change.clear}
        onSend={async () => {
          const body = { name, role, left: !left };
          const answer = await change.send({ params: { staffId: person.staffId }, body });
          if (answer.kind === 'ok') onDone(null);
          return answer.kind === 'ok';
        }}
      />
    </section>
  );
}

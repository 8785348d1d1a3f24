import { routes } from '@onehall/protocol';
import { Sheet, useCommand } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ActForm } from '../../parts/act-form.tsx';
import type { FirstPassword } from './first-password-sheet.tsx';
import { roleOf, useRoles } from './use-roles.ts';

interface AddPersonSheetProps {
  readonly onClose: () => void;
  readonly onDone: (password: FirstPassword) => void;
}

export function AddPersonSheet({ onClose, onDone }: AddPersonSheetProps) {
  const { t, say } = useManagerText();
  const roles = useRoles();
  const add = useCommand(routes.addPerson);
  return (
    <Sheet title={t('people.add')} onClose={onClose}>
      <ActForm
        fields={[
          {
            name: 'workNumber',
            label: t('people.workNumber'),
            hint: t('people.workNumberHint'),
            least: 2,
            most: 12,
          },
          { name: 'zh', label: t('people.nameZh'), most: 40 },
          { name: 'en', label: t('people.nameEn'), most: 40 },
          { name: 'role', label: t('people.role'), kind: 'choice', options: roles },
        ]}
        main={t('people.add')}
        pending={add.pending}
        refusal={add.refusal}
        onClose={add.clear}
        onSend={async ({ workNumber, zh, en, role }) => {
          const name = { zh, en };
          const answer = await add.send({ body: { workNumber, name, role: roleOf(role) } });
          if (answer.kind !== 'ok') return false;
          onDone({
            who: `${say(name)} ${workNumber.trim().toUpperCase()}`,
            password: answer.value.firstPassword,
          });
          return true;
        }}
      />
    </Sheet>
  );
}

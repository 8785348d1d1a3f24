import { routes } from '@onehall/protocol';
import { Sheet, useCommand } from '@onehall/ui';
import { fenOf } from '../../lib/typed-values.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ActForm } from '../../parts/act-form.tsx';
import type { Assets } from './assets-page.tsx';

interface EntrySheetProps {
  readonly assets: Assets;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function RegisterAssetSheet({ assets, onClose, onDone }: EntrySheetProps) {
  const { t, say } = useManagerText();
  const register = useCommand(routes.registerAsset);
  const people = assets.custodians.map(({ staffId, name, workNumber }) => ({
    id: staffId,
    name: `${say(name)} ${workNumber}`,
  }));
  return (
    <Sheet title={t('asset.register')} onClose={onClose}>
      <ActForm
        fields={[
          { name: 'number', label: t('asset.number'), most: 60 },
          { name: 'name', label: t('asset.name'), most: 60 },
          { name: 'place', label: t('asset.place'), most: 60 },
          { name: 'custodianId', label: t('asset.custodian'), kind: 'choice', options: people },
          { name: 'boughtOn', label: t('asset.boughtOn'), kind: 'date', begins: assets.today },
        ]}
        main={t('asset.register')}
        pending={register.pending}
        refusal={register.refusal}
        onClose={register.clear}
        onSend={async (values) => {
          const answer = await register.send({ body: { ...values } });
          if (answer.kind === 'ok') onDone();
          return answer.kind === 'ok';
        }}
      />
    </Sheet>
  );
}

export function EnterExpenseSheet({ assets, onClose, onDone }: EntrySheetProps) {
  const { t } = useManagerText();
  const enter = useCommand(routes.enterExpense);
  return (
    <Sheet title={t('expense.enter')} onClose={onClose}>
      <ActForm
        fields={[
          { name: 'receiptNumber', label: t('expense.receiptNumber'), most: 60 },
          { name: 'amount', label: t('expense.amount'), kind: 'yuan', most: 12 },
          { name: 'purpose', label: t('expense.purpose'), least: 2 },
          { name: 'spentOn', label: t('expense.spentOn'), kind: 'date', begins: assets.today },
        ]}
        main={t('expense.enter')}
        pending={enter.pending}
        refusal={enter.refusal}
        onClose={enter.clear}
        onSend={async ({ receiptNumber, amount, purpose, spentOn }) => {
          const body = { receiptNumber, amountFen: fenOf(amount) ?? 0, purpose, spentOn };
          const answer = await enter.send({ body });
          if (answer.kind === 'ok') onDone();
          return answer.kind === 'ok';
        }}
      />
    </Sheet>
  );
}

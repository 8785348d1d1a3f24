import { type ReplyOf, routes } from '@onehall/protocol';
import { Button, EmptyState, RefusalNotice, useSignedIn } from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { PartTabs } from '../../parts/part-tabs.tsx';
import { AssetRegister } from './asset-register.tsx';
import { EnterExpenseSheet, RegisterAssetSheet } from './entry-sheets.tsx';
import { ExpensesPart } from './expenses-part.tsx';
import './assets.css';

export type Assets = ReplyOf<typeof routes.readAssets>;

const parts = ['register', 'expenses'] as const;

/** What the hall owns and what it spends [M9]: who answers for it, and who has approved it. */
export function AssetsPage({ part }: { readonly part: string }) {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  const { found, refusal, read } = useRead(routes.readAssets);
  const [entering, setEntering] = useState(false);
  const current = parts.find((one) => one === part) ?? 'register';
  const done = () => {
    setEntering(false);
    void read();
  };
  const EntrySheet = current === 'register' ? RegisterAssetSheet : EnterExpenseSheet;
  return (
    <section className="mg-panel mg-fill" aria-labelledby="mg-assets">
      <div className="mg-panel-head">
        <h2 id="mg-assets">{t('asset.title')}</h2>
        <PartTabs
          page="assets"
          label={t('asset.parts')}
          parts={parts.map((id) => ({ id, name: t(`asset.part.${id}`) }))}
          current={current}
        />
        {staff.role === 'auditor' ? null : (
          <Button look="main" onClick={() => setEntering(true)}>
            {t(current === 'register' ? 'asset.register' : 'expense.enter')}
          </Button>
        )}
      </div>
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      {found === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
      {found === null ? null : current === 'register' ? (
        <AssetRegister assets={found} onDone={read} />
      ) : (
        <ExpensesPart expenses={found.expenses} onDone={read} />
      )}
      {entering && found !== null ? (
        <EntrySheet assets={found} onClose={() => setEntering(false)} onDone={done} />
      ) : null}
    </section>
  );
}

import { routes } from '@onehall/protocol';
import { Button, RefusalNotice, useCommand, useSignedIn } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ActForm } from '../../parts/act-form.tsx';
import type { AssetSheetProps } from './asset-sheet.tsx';

export function AskWriteOffForm({ asset, onDone }: AssetSheetProps) {
  const { t } = useManagerText();
  const ask = useCommand(routes.askAssetWriteOff);
  return (
    <ActForm
      title={t('asset.writeOff')}
      fields={[{ name: 'reason', label: t('asset.reason'), least: 2 }]}
      main={t('asset.writeOff')}
      look="quiet"
      pending={ask.pending}
      refusal={ask.refusal}
      onClose={ask.clear}
      onSend={async ({ reason }) => {
        const answer = await ask.send({ params: { assetId: asset.assetId }, body: { reason } });
        if (answer.kind === 'ok') onDone();
        return answer.kind === 'ok';
      }}
    />
  );
}

/** Another person than who asked decides; whoever may not is told so. */
export function DecideWriteOff({ asset, onDone }: AssetSheetProps) {
  const { t, say } = useManagerText();
  const { staff } = useSignedIn();
  const decide = useCommand(routes.decideAssetWriteOff);
  const { askedBy } = asset;
  const may = askedBy?.staffId !== staff.staffId && staff.role !== 'stock-keeper';
  const run = async (approved: boolean) => {
    const answer = await decide.send({
      params: { assetId: asset.assetId },
      body: { approved },
    });
    if (answer.kind === 'ok') onDone();
  };
  return (
    <div className="mg-act">
      <h3>{t('asset.decide')}</h3>
      <p>
        {t('asset.askedBy', {
          who: askedBy === null ? '' : `${say(askedBy.name)} ${askedBy.workNumber}`,
          words: asset.reason ?? '',
        })}
      </p>
      <RefusalNotice refusal={decide.refusal} onClose={decide.clear} />
      {may ? (
        <p className="mg-acts">
          <Button look="main" disabled={decide.pending} onClick={() => void run(true)}>
            {t('asset.approve')}
          </Button>
          <Button disabled={decide.pending} onClick={() => void run(false)}>
            {t('asset.keep')}
          </Button>
        </p>
      ) : (
        <p className="oh-muted">{t('asset.waitsOther')}</p>
      )}
    </div>
  );
}

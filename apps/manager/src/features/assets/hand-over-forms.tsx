import { routes } from '@onehall/protocol';
import { useCommand } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ActForm } from '../../parts/act-form.tsx';
import type { AssetSheetProps } from './asset-sheet.tsx';

/** Whom it was offered to says that they have it, and where it stands. */
export function TakeForm({ asset, onDone }: AssetSheetProps) {
  const { t } = useManagerText();
  const take = useCommand(routes.takeAsset);
  return (
    <ActForm
      title={t('asset.take')}
      fields={[{ name: 'place', label: t('asset.place'), begins: asset.place, most: 60 }]}
      main={t('asset.takeMain')}
      pending={take.pending}
      refusal={take.refusal}
      onClose={take.clear}
      onSend={async ({ place }) => {
        const answer = await take.send({ params: { assetId: asset.assetId }, body: { place } });
        if (answer.kind === 'ok') onDone();
        return answer.kind === 'ok';
      }}
    />
  );
}

/** Refused by whom it was offered to, or taken back by its custodian. */
export function EndOfferForm({ asset, mine, onDone }: AssetSheetProps & { readonly mine: boolean }) {
  const { t } = useManagerText();
  const end = useCommand(routes.endAssetOffer);
  return (
    <ActForm
      fields={[{ name: 'reason', label: t('asset.reason'), least: 2 }]}
      main={t(mine ? 'asset.endOffer' : 'asset.refuseOffer')}
      look="quiet"
      pending={end.pending}
      refusal={end.refusal}
      onClose={end.clear}
      onSend={async ({ reason }) => {
        const answer = await end.send({ params: { assetId: asset.assetId }, body: { reason } });
        if (answer.kind === 'ok') onDone();
        return answer.kind === 'ok';
      }}
    />
  );
}

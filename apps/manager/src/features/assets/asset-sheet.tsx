import { type AssetBody, routes } from '@onehall/protocol';
import { Sheet, useCommand, useSignedIn } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ActForm } from '../../parts/act-form.tsx';
import type { Assets } from './assets-page.tsx';
import { EndOfferForm, TakeForm } from './hand-over-forms.tsx';
import { AskWriteOffForm, DecideWriteOff } from './write-off-forms.tsx';

export interface AssetSheetProps {
  readonly asset: AssetBody;
  readonly assets: Assets;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One thing of the hall, and what the reader can do about it in the state it is in. */
export function AssetSheet(props: AssetSheetProps) {
  const { asset, onClose } = props;
  const { staff } = useSignedIn();
  const me = staff.staffId;
  const atRest = asset.state === 'in-use' && asset.offeredTo === null;
  const mine = asset.custodian.staffId === me;
  const mayAct = staff.role !== 'auditor';
  return (
    <Sheet title={`${asset.name} ${asset.number}`} onClose={onClose}>
      {asset.offeredTo?.staffId === me ? <TakeForm {...props} /> : null}
      {asset.offeredTo !== null && (mine || asset.offeredTo.staffId === me) ? (
        <EndOfferForm {...props} mine={mine} />
      ) : null}
      {asset.state === 'write-off-asked' && mayAct ? <DecideWriteOff {...props} /> : null}
      <CheckForm {...props} />
      {atRest && mine ? <OfferForm {...props} /> : null}
      {atRest && mayAct ? <AskWriteOffForm {...props} /> : null}
    </Sheet>
  );
}

const findings = ['here', 'elsewhere', 'damaged', 'missing'] as const;

function CheckForm({ asset, onDone }: AssetSheetProps) {
  const { t } = useManagerText();
  const check = useCommand(routes.checkAsset);
  return (
    <ActForm
      title={t('asset.check')}
      fields={[
        {
          name: 'finding',
          label: t('asset.finding'),
          kind: 'choice',
          options: findings.map((id) => ({ id, name: t(`asset.finding.${id}`) })),
          begins: 'here',
        },
        { name: 'note', label: t('asset.note'), hint: t('asset.noteHint'), optional: true },
      ]}
      main={t('asset.checkMain')}
      look="quiet"
      pending={check.pending}
      refusal={check.refusal}
      onClose={check.clear}
      onSend={async ({ finding, note }) => {
        const found = findings.find((one) => one === finding) ?? 'here';
        const answer = await check.send({
          params: { assetId: asset.assetId },
          body: { finding: found, note },
        });
        if (answer.kind === 'ok') onDone();
        return answer.kind === 'ok';
      }}
    />
  );
}

function OfferForm({ asset, assets, onDone }: AssetSheetProps) {
  const { t, say } = useManagerText();
  const offer = useCommand(routes.offerAsset);
  const people = assets.custodians
    .filter((one) => one.staffId !== asset.custodian.staffId)
    .map(({ staffId, name, workNumber }) => ({ id: staffId, name: `${say(name)} ${workNumber}` }));
  return (
    <ActForm
      title={t('asset.offer')}
      fields={[{ name: 'to', label: t('asset.to'), kind: 'choice', options: people }]}
      main={t('asset.offerMain')}
      look="quiet"
      pending={offer.pending}
      refusal={offer.refusal}
      onClose={offer.clear}
      onSend={async ({ to }) => {
        const answer = await offer.send({ params: { assetId: asset.assetId }, body: { to } });
        if (answer.kind === 'ok') onDone();
        return answer.kind === 'ok';
      }}
    />
  );
}

import { routes } from '@onehall/protocol';
import { EmptyState, Sheet, useCommand } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ActForm } from '../../parts/act-form.tsx';
import type { Equipment } from './equipment-page.tsx';

interface ReportSheetProps {
  readonly assets: Equipment['assets'];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A thing of the hall's own does not work; customers read of it where they use it. */
export function ReportSheet({ assets, onClose, onDone }: ReportSheetProps) {
  const { t } = useManagerText();
  const report = useCommand(routes.reportAssetFault);
  if (assets.length === 0)
    return (
      <Sheet title={t('eq.report')} onClose={onClose}>
        <EmptyState icon="paper" title={t('eq.noAssets')} />
      </Sheet>
    );
  return (
    <Sheet title={t('eq.report')} onClose={onClose}>
      <ActForm
        fields={[
          {
            name: 'asset',
            label: t('eq.asset'),
            kind: 'choice',
            options: assets.map(({ assetId, number, name, place }) => ({
              id: assetId,
              name: `${number} ${name} · ${place}`,
            })),
          },
          { name: 'what', label: t('eq.whatWrong'), least: 2 },
          { name: 'zh', label: t('eq.shownZh'), hint: t('eq.shownHint'), optional: true, most: 40 },
          { name: 'en', label: t('eq.shownEn'), optional: true, most: 80 },
        ]}
        main={t('eq.report')}
        pending={report.pending}
        refusal={report.refusal}
        onClose={report.clear}
        onSend={async ({ asset, what, zh, en }) => {
          const name = zh.trim() === '' ? en.trim() : zh.trim();
          const shownAs =
            name === '' ? null : { zh: name.slice(0, 40), en: en.trim() === '' ? name : en.trim() };
          const answer = await report.send({ params: { assetId: asset }, body: { what, shownAs } });
          if (answer.kind === 'ok') onDone();
          return answer.kind === 'ok';
        }}
      />
    </Sheet>
  );
}

import type { AssetBody } from '@onehall/protocol';
import { Button, EmptyState, Icon } from '@onehall/ui';
import { useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { AssetSheet } from './asset-sheet.tsx';
import type { Assets } from './assets-page.tsx';

const columns = ['number', 'name', 'place', 'custodian', 'boughtOn', 'state', 'finding', 'act'] as const;

interface AssetRegisterProps {
  readonly assets: Assets;
  readonly onDone: () => Promise<void>;
}

/** The register by number, and how far this year's check has come. */
export function AssetRegister({ assets, onDone }: AssetRegisterProps) {
  const { t } = useManagerText();
  const [opened, setOpened] = useState<string | null>(null);
  const open = assets.assets.find((one) => one.assetId === opened);
  const kept = assets.assets.filter((one) => one.state !== 'written-off');
  const checked = kept.filter((one) => one.finding !== null);
  if (assets.assets.length === 0)
    return <EmptyState icon="paper" title={t('asset.none')} what={t('asset.noneWhat')} />;
  return (
    <>
      <p className="oh-muted" role="status">
        {t('asset.checked', {
          year: assets.today.slice(0, 4),
          n: checked.length,
          all: kept.length,
          differ: checked.filter((one) => one.finding !== 'here').length,
        })}
      </p>
      <section className="mg-scroll" {...scrollable} aria-label={t('asset.part.register')}>
        <table className="mg-table">
          <thead>
            <tr>
              {columns.map((one) => (
                <th key={one} scope="col">
                  {t(`asset.${one}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {assets.assets.map((one) => (
              <Row key={one.assetId} asset={one} onOpen={setOpened} />
            ))}
          </tbody>
        </table>
      </section>
      {open === undefined ? null : (
        <AssetSheet
          asset={open}
          assets={assets}
          onClose={() => setOpened(null)}
          onDone={() => {
            setOpened(null);
            void onDone();
          }}
        />
      )}
    </>
  );
}

interface RowProps {
  readonly asset: AssetBody;
  readonly onOpen: (assetId: string) => void;
}

function Row({ asset, onOpen }: RowProps) {
  const { t, say } = useManagerText();
  const { offeredTo, finding } = asset;
  const waits = offeredTo !== null || asset.state === 'write-off-asked';
  return (
    <tr>
      <th scope="row" className="oh-number">
        {asset.number}
      </th>
      <td>{asset.name}</td>
      <td>{asset.place}</td>
      <td>
        {say(asset.custodian.name)} {asset.custodian.workNumber}
      </td>
      <td className="oh-number">{asset.boughtOn}</td>
      <td>
        <span className={waits ? 'mg-word mg-pending' : 'mg-word'}>
          {waits ? <Icon name="clock" /> : null}
          {offeredTo === null
            ? t(`asset.state.${asset.state}`)
            : t('asset.offeredTo', { who: `${say(offeredTo.name)} ${offeredTo.workNumber}` })}
        </span>
      </td>
      <td>
        {finding === null ? (
          <span className="oh-muted">{t('asset.findingNone')}</span>
        ) : (
          <span className={finding === 'here' ? 'mg-word mg-kept' : 'mg-word mg-risk'}>
            <Icon name={finding === 'here' ? 'check' : 'alert'} />
            {t(`asset.finding.${finding}`)}
            {asset.findingNote === '' ? '' : ` · ${asset.findingNote}`}
          </span>
        )}
      </td>
      <td>
        {asset.state === 'written-off' ? (
          '–'
        ) : (
          <Button
            className="mg-small"
            aria-label={t('asset.actOn', { name: asset.name })}
            onClick={() => onOpen(asset.assetId)}
          >
            {t('asset.act')}
          </Button>
        )}
      </td>
    </tr>
  );
}

import { routes } from '@onehall/protocol';
import { Button, clockTime, EmptyState, useCommand, useSignedIn, useZone, yuan, yuanSign } from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { AccountSheet } from './account-sheet.tsx';
import { CountAct } from './count-act.tsx';
import type { PartProps } from './part-props.ts';

/** The vault, counted blind, and the bags that go to the bank. */
export function VaultPart({ view, onDone }: PartProps) {
  const { t, say } = useManagerText();
  const { staff } = useSignedIn();
  const zone = useZone();
  const [open, setOpen] = useState(false);
  const { lastCount, inReview, balanceFen } = view.vault;
  const mayAct = staff.role !== 'auditor';
  const uncounted = view.waiting.some((one) => one.kind === 'vault-uncounted');
  return (
    <>
      <p className="mg-cash-vault">
        {t('cash.vault')}{' '}
        {uncounted && mayAct ? (
          <span>{t('cash.vaultUnseen')}</span>
        ) : (
          <Button look="plain" className="mg-cash-figure" onClick={() => setOpen(true)}>
            {yuanSign(balanceFen)}
          </Button>
        )}
        {lastCount === null ? (
          <span>{t('cash.neverCounted')}</span>
        ) : (
          <span>
            {t('cash.lastCount', {
              time: clockTime(lastCount.at, zone),
              name: say(lastCount.by.name),
              amount: yuanSign(lastCount.countedFen),
              difference: yuan(lastCount.countedFen - lastCount.expectedFen),
            })}
          </span>
        )}
      </p>
      {inReview === null ? null : <VaultReview view={view} onDone={onDone} />}
      <div className="mg-cash-columns">
        {mayAct && inReview === null ? <CountVault onDone={onDone} /> : null}
        {mayAct ? <PackBag onDone={onDone} /> : null}
      </div>
      <Deposits view={view} onDone={onDone} mayAct={mayAct} />
      {open ? <AccountSheet accountId="vault" onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function CountVault({ onDone }: Pick<PartProps, 'onDone'>) {
  const { t } = useManagerText();
  const count = useCommand(routes.countVault);
  return (
    <section aria-labelledby="mg-cash-count">
      <h3 id="mg-cash-count">{t('cash.countVault')}</h3>
      <CountAct
        title={t('cash.countBlind')}
        main={t('cash.countMain')}
        command={count}
        mayBeEmpty
        onSend={async (notes) => {
          const answer = await count.send({ body: { notes } });
          if (answer.kind === 'ok') await onDone();
          return answer.kind === 'ok';
        }}
      />
    </section>
  );
}

function VaultReview({ view, onDone }: PartProps) {
  const { t, say } = useManagerText();
  const { staff } = useSignedIn();
  const review = useCommand(routes.reviewVault);
  const { inReview } = view.vault;
  if (inReview === null) return null;
  const difference = yuan(inReview.countedFen - inReview.expectedFen);
  const mayReview = staff.role !== 'auditor' && staff.staffId !== inReview.by.staffId;
  return (
    <section className="mg-cash-card" aria-labelledby="mg-cash-review">
      <h3 id="mg-cash-review">
        {t('cash.vaultDiffers', {
          name: say(inReview.by.name),
          difference,
          counted: yuan(inReview.countedFen),
        })}
      </h3>
      {mayReview ? (
        <ActForm
          fields={[
            {
              name: 'decision',
              label: t('cash.review'),
              kind: 'choice',
              begins: 'accepted',
              options: (['accepted', 'count-again'] as const).map((id) => ({
                id,
                name: t(`cash.decision.${id}`),
              })),
            },
            { name: 'note', label: t('cash.note'), least: 2 },
          ]}
          main={t('cash.reviewMain')}
          pending={review.pending}
          refusal={review.refusal}
          onClose={review.clear}
          onSend={async ({ decision, note }) => {
            const said = decision === 'count-again' ? 'count-again' : 'accepted';
            const answer = await review.send({ body: { decision: said, note: note.trim() } });
            if (answer.kind === 'ok') await onDone();
            return answer.kind === 'ok';
          }}
        />
      ) : (
        <p className="oh-muted">{t('cash.reviewOther')}</p>
      )}
    </section>
  );
}

function PackBag({ onDone }: Pick<PartProps, 'onDone'>) {
  const { t } = useManagerText();
  const pack = useCommand(routes.packDeposit);
  const [bagNumber, setBagNumber] = useState('');
  const [slipNumber, setSlipNumber] = useState('');
  return (
    <section aria-labelledby="mg-cash-pack">
      <h3 id="mg-cash-pack">{t('cash.pack')}</h3>
      <CountAct
        title={t('cash.packWhat')}
        main={t('cash.packMain')}
        command={pack}
        onSend={async (notes) => {
          const body = { bagNumber: bagNumber.trim(), slipNumber: slipNumber.trim(), notes };
          const answer = await pack.send({ body });
          if (answer.kind !== 'ok') return false;
          setBagNumber('');
          setSlipNumber('');
          await onDone();
          return true;
        }}
      >
        <label className="oh-field">
          {t('cash.bag')}
          <input maxLength={40} value={bagNumber} onChange={(event) => setBagNumber(event.target.value)} />
        </label>
        <label className="oh-field">
          {t('cash.slip')}
          <input maxLength={40} value={slipNumber} onChange={(event) => setSlipNumber(event.target.value)} />
        </label>
      </CountAct>
    </section>
  );
}

function Deposits({ view, onDone, mayAct }: PartProps & { readonly mayAct: boolean }) {
  const { t } = useManagerText();
  const collect = useCommand(routes.collectDeposit);
  if (view.deposits.length === 0) return <EmptyState icon="check" title={t('cash.noDeposits')} />;
  return (
    <section aria-labelledby="mg-cash-bags">
      <h3 id="mg-cash-bags">{t('cash.deposits')}</h3>
      <ul className="mg-cash-list">
        {view.deposits.map((one) => (
          <li key={one.depositId} className="mg-cash-card">
            <p>
              <strong className="oh-number">{one.bagNumber}</strong> {t('cash.slip')} {one.slipNumber} ·{' '}
              {yuanSign(one.amountFen)} · {t(`cash.deposit.${one.state}`)}
              {one.collector === null ? null : ` · ${one.collector}`}
            </p>
            {one.state === 'packed' && mayAct ? (
              <ActForm
                look="quiet"
                fields={[
                  { name: 'collector', label: t('cash.collector'), least: 2, most: 80 },
                  { name: 'receiptNumber', label: t('cash.receipt'), least: 2, most: 40 },
                ]}
                main={t('cash.collect')}
                pending={collect.pending}
                refusal={collect.refusal}
                onClose={collect.clear}
                onSend={async ({ collector, receiptNumber }) => {
                  const answer = await collect.send({
                    params: { depositId: one.depositId },
                    body: { collector: collector.trim(), receiptNumber: receiptNumber.trim() },
                  });
                  if (answer.kind === 'ok') await onDone();
                  return answer.kind === 'ok';
                }}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

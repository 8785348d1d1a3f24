import { type ReplyOf, routes } from '@onehall/protocol';
import { Button, call, type Refusal, RefusalNotice, refusalOf, useCommand } from '@onehall/ui';
import { type FormEvent, useState } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Field } from '../../parts/field.tsx';

type Sold = NonNullable<ReplyOf<typeof routes.findSoldPiece>['piece']>;

/** A customer brings a piece back: found by its number, compared with the receipt, taken back or swapped. */
export function ReturnForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useConsoleText();
  const [serial, setSerial] = useState('');
  const [found, setFound] = useState<Sold | 'none' | 'done' | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const find = async (event: FormEvent) => {
    event.preventDefault();
    const typed = serial.trim();
    if (!/^[0-9A-Za-z]{1,24}$/.test(typed)) return setFound('none');
    const answer = await call(routes.findSoldPiece, { params: { serial: typed } });
    setRefusal(refusalOf(answer));
    if (answer.kind === 'ok') setFound(answer.value.piece ?? 'none');
  };
  return (
    <details className="cn-stock-return">
      <summary>{t('stock.return')}</summary>
      <p className="oh-muted">{t('stock.returnWhat')}</p>
      <form className="cn-stock-form" noValidate onSubmit={(event) => void find(event)}>
        <Field label={t('stock.returnSerial')} problem={found === 'none' ? t('stock.notSold') : null}>
          {(field) => (
            <input
              {...field}
              maxLength={24}
              value={serial}
              autoComplete="off"
              onChange={(event) => {
                setSerial(event.target.value);
                setFound(null);
              }}
            />
          )}
        </Field>
        <Button submit>{t('stock.find')}</Button>
      </form>
      <RefusalNotice refusal={refusal} onClose={() => setRefusal(null)} />
      {found === 'done' ? <p role="status">{t('stock.returned')}</p> : null}
      {found === null || found === 'none' || found === 'done' ? null : (
        <SoldPiece
          piece={found}
          onDone={() => {
            setFound('done');
            setSerial('');
            onDone();
          }}
        />
      )}
    </details>
  );
}

function SoldPiece({ piece, onDone }: { readonly piece: Sold; readonly onDone: () => void }) {
  const { t, say } = useConsoleText();
  const back = useCommand(routes.takeBackStock);
  const swap = useCommand(routes.swapStock);
  const [reason, setReason] = useState('');
  const [newSerial, setNewSerial] = useState('');
  const [tried, setTried] = useState(false);
  const { kind, serial, orderId } = piece;
  const short = reason.trim().length < 2;
  const of = { kind, serial, orderId, reason: reason.trim() };
  const done = (answer: { readonly kind: string }) => {
    if (answer.kind === 'ok') onDone();
  };
  const takeBack = (defective: boolean) => {
    setTried(true);
    if (!short && !back.pending) void back.send({ body: { ...of, defective } }).then(done);
  };
  const exchange = () => {
    setTried(true);
    const typed = newSerial.trim();
    if (!short && typed !== '' && !swap.pending) {
      void swap.send({ body: { ...of, newSerial: typed.toUpperCase() } }).then(done);
    }
  };
  const words = { name: say(piece.name), day: piece.soldOn, ticket: piece.ticketNumber };
  return (
    <div className="cn-stock-form">
      <p>
        <strong>{t('stock.sold', words)}</strong>
      </p>
      <Field label={t('stock.reason')} problem={tried && short ? t('stock.reasonMissing') : null}>
        {(field) => (
          <input
            {...field}
            maxLength={120}
            value={reason}
            autoComplete="off"
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('stock.newSerial')}>
        {(field) => (
          <input
            {...field}
            maxLength={24}
            value={newSerial}
            autoComplete="off"
            onChange={(event) => setNewSerial(event.target.value)}
          />
        )}
      </Field>
      <p className="cn-stock-acts">
        <Button aria-disabled={back.pending} onClick={() => takeBack(false)}>
          {t('stock.takeBack')}
        </Button>
        <Button aria-disabled={back.pending} onClick={() => takeBack(true)}>
          {t('stock.takeBackBroken')}
        </Button>
        <Button disabled={newSerial.trim() === ''} aria-disabled={swap.pending} onClick={exchange}>
          {t('stock.swap')}
        </Button>
      </p>
      <RefusalNotice refusal={back.refusal ?? swap.refusal} onClose={back.clear} />
    </div>
  );
}

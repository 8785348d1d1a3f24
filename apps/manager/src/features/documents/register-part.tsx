import { type InvoiceNumberBody, type ReplyOf, routes } from '@onehall/protocol';
import { Button, call, EmptyState, type Refusal, RefusalNotice, refusalOf, yuan } from '@onehall/ui';
import { type FormEvent, useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { ClerkDaysTable } from './clerk-days-table.tsx';
import { NumbersTable } from './numbers-table.tsx';
import { rangeOf } from './segment-words.ts';

type Day = ReplyOf<typeof routes.readInvoiceDay>;

/** The register: one number wherever it stands, and the book of a day. */
export function RegisterPart({ today }: { readonly today: string }) {
  const { t } = useManagerText();
  const [day, setDay] = useState(today);
  const { found, refusal, read } = useRead(routes.readInvoiceDay, { day });
  return (
    <section className="mg-scroll mg-register" {...scrollable} aria-label={t('doc.part.register')}>
      <FindNumber />
      <label className="oh-field mg-field mg-day">
        {t('doc.day')}
        <input
          type="date"
          max={today}
          value={day}
          onChange={(event) => {
            if (event.target.value !== '') setDay(event.target.value);
          }}
        />
      </label>
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      {found === null ? null : <DayBook day={found} />}
    </section>
  );
}

function DayBook({ day }: { readonly day: Day }) {
  const { t } = useManagerText();
  const none = (words: string) => <p className="oh-muted">{words}</p>;
  const apart = [
    ...day.paymentsWithoutNumber.map((one) =>
      t('doc.noNumber', {
        ticket: one.ticketNumber,
        clerk: one.workNumber,
        amount: yuan(one.dueFen),
      }),
    ),
    ...day.numbersWithoutPayment.map((one) =>
      t('doc.noPayment', { number: `${one.prefix} ${one.printed}`, clerk: one.workNumber ?? '–' }),
    ),
  ];
  return (
    <>
      <h3>{t('doc.clerks')}</h3>
      {day.clerks.length === 0 ? none(t('doc.clerksNone')) : <ClerkDaysTable clerks={day.clerks} />}
      <h3>{t('doc.mismatch')}</h3>
      {apart.length === 0 ? (
        none(t('doc.mismatchNone'))
      ) : (
        <ul className="mg-risk">
          {apart.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      <h3>{t('doc.exceptions')}</h3>
      {day.exceptions.length === 0 ? (
        none(t('doc.exceptionsNone'))
      ) : (
        <NumbersTable label={t('doc.exceptions')} numbers={day.exceptions} />
      )}
    </>
  );
}

function FindNumber() {
  const { t, say } = useManagerText();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<ReplyOf<typeof routes.findInvoice> | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const number = typed.replaceAll(/\s/g, '').toUpperCase();
  const wrong = number !== '' && !/^[0-9A-Z]{1,32}$/.test(number);
  const find = async (event: FormEvent) => {
    event.preventDefault();
    if (number === '' || wrong) return;
    const answer = await call(routes.findInvoice, { params: { number } });
    setRefusal(refusalOf(answer));
    if (answer.kind === 'ok') setFound(answer.value);
  };
  const numbers: readonly InvoiceNumberBody[] = found?.numbers ?? [];
  const blank = found?.blankIn ?? [];
  return (
    <search>
      <form className="mg-archive-form" onSubmit={(event) => void find(event)}>
        <label className="oh-field mg-field">
          {t('doc.find')}
          <input
            type="search"
            maxLength={40}
            value={typed}
            autoComplete="off"
            onChange={(event) => setTyped(event.target.value)}
          />
          <small className={wrong ? 'mg-risk' : ''}>{t(wrong ? 'doc.findWrong' : 'doc.findHint')}</small>
        </label>
        <Button submit>{t('doc.findMain')} ⏎</Button>
      </form>
      <RefusalNotice refusal={refusal} onClose={() => setRefusal(null)} />
      <div role="status">
        {found !== null && numbers.length === 0 && blank.length === 0 ? (
          <EmptyState icon="paper" title={t('doc.foundNone')} />
        ) : null}
        {numbers.length === 0 ? null : <NumbersTable label={t('doc.find')} numbers={numbers} />}
        {blank.map((one) => (
          <p key={one.segmentId}>
            {t('doc.blankIn', {
              range: rangeOf(one),
              with: one.with === null ? t('doc.stock') : `${say(one.with.name)} ${one.with.workNumber}`,
            })}
          </p>
        ))}
      </div>
    </search>
  );
}

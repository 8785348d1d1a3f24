import { routes, type SaleDifferenceView, type StockLoanView, type WriteOffView } from '@onehall/protocol';
import { Button, Icon, RefusalNotice, useCommand } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { CommandForm } from './command-form.tsx';
import { type PartProps, useStockRole, useStockWords } from './stock-words.ts';

/** What waits for a word: sales without custody, things lent out, write-offs. */
export function OpenPart({ view, onDone }: PartProps) {
  const { t } = useManagerText();
  const none = (words: string) => <p className="oh-muted">{words}</p>;
  return (
    <>
      <h3>{t('st.sale')}</h3>
      {view.saleDifferences.length === 0 ? none(t('st.saleNone')) : null}
      <ul className="mg-stock-cards">
        {view.saleDifferences.map((one) => (
          <li key={`${one.orderId} ${one.serial}`}>
            <Sale sale={one} view={view} onDone={onDone} />
          </li>
        ))}
      </ul>
      <h3>{t('st.loans')}</h3>
      {view.loans.length === 0 ? none(t('st.loansNone')) : null}
      <ul className="mg-stock-cards">
        {view.loans.map((one) => (
          <li key={one.loanId}>
            <Loan loan={one} view={view} onDone={onDone} />
          </li>
        ))}
      </ul>
      <h3>{t('st.writeOffs')}</h3>
      {view.writeOffs.length === 0 ? none(t('st.writeOffsNone')) : null}
      <ul className="mg-stock-cards">
        {view.writeOffs.map((one) => (
          <li key={one.writeOffId}>
            <WriteOff writeOff={one} view={view} onDone={onDone} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Sale({ sale, view, onDone }: PartProps & { readonly sale: SaleDifferenceView }) {
  const { t } = useManagerText();
  const { articleName, personName, placeName } = useStockWords(view);
  const { readies } = useStockRole();
  const explain = useCommand(routes.explainSale);
  const { kind, serial, orderId } = sale;
  const words = t('st.saleFrom', {
    what: articleName(sale.articleId),
    serial,
    who: personName(sale.clerkId),
    ticket: sale.ticketNumber,
    from: placeName(sale.from),
  });
  return (
    <article className="mg-stock-card">
      <p className="mg-word">
        <Icon name="alert" />
        {words}
      </p>
      {readies ? (
        <CommandForm
          command={explain}
          look="quiet"
          fields={[{ name: 'explanation', label: t('st.explain'), least: 2 }]}
          main={t('st.save')}
          send={({ explanation }) => explain.send({ body: { kind, serial, orderId, explanation } })}
          onDone={onDone}
        />
      ) : null}
    </article>
  );
}

function Loan({ loan, view, onDone }: PartProps & { readonly loan: StockLoanView }) {
  const { t } = useManagerText();
  const { articleName } = useStockWords(view);
  const { keeps } = useStockRole();
  const chase = useCommand(routes.chaseLoan);
  const back = useCommand(routes.endLoan);
  const params = { loanId: loan.loanId };
  const words = {
    what: articleName(loan.articleId),
    serial: loan.serial,
    who: loan.holder,
    phone: loan.phone,
  };
  const conditions = (['whole', 'defective'] as const).map((id) => ({ id, name: t(`st.${id}`) }));
  return (
    <article className="mg-stock-card">
      <p>{t('st.loan', words)}</p>
      <p className={`mg-word ${loan.late ? 'mg-risk' : 'oh-muted'}`}>
        <Icon name={loan.late ? 'alert' : 'clock'} />
        {t(loan.late ? 'st.loanLate' : 'st.loanDue', { day: loan.dueOn })}
      </p>
      {loan.chased === 0 ? null : (
        <p className="oh-muted">{t('st.chased', { n: loan.chased, note: loan.chaseNote ?? '' })}</p>
      )}
      {keeps ? (
        <>
          <CommandForm
            command={back}
            fields={[
              {
                name: 'condition',
                label: t('st.condition'),
                kind: 'choice',
                options: conditions,
                begins: 'whole',
              },
            ]}
            main={t('st.back')}
            send={({ condition }) => back.send({ params, body: { defective: condition === 'defective' } })}
            onDone={onDone}
          />
          <CommandForm
            command={chase}
            look="quiet"
            fields={[{ name: 'note', label: t('st.note'), least: 2 }]}
            main={t('st.chase')}
            send={(body) => chase.send({ params, body })}
            onDone={onDone}
          />
        </>
      ) : null}
    </article>
  );
}

function WriteOff({ writeOff, view, onDone }: PartProps & { readonly writeOff: WriteOffView }) {
  const { t } = useManagerText();
  const { placeName, personName, linesText } = useStockWords(view);
  const { decides, staffId } = useStockRole();
  const decide = useCommand(routes.decideWriteOff);
  const { state, askedBy, decidedBy } = writeOff;
  const send = async (approved: boolean) => {
    const done = await decide.send({ params: { writeOffId: writeOff.writeOffId }, body: { approved } });
    if (done.kind === 'ok') await onDone();
  };
  return (
    <article className="mg-stock-card">
      <p>
        <strong>{linesText(writeOff.lines)}</strong> · {placeName(writeOff.place)}
      </p>
      <p>
        {writeOff.reason} <span className="oh-muted">{personName(askedBy)}</span>
      </p>
      <small className="oh-muted mg-stock-serials">
        {writeOff.lines.flatMap((one) => one.serials).join(' ')}
      </small>
      <p className={state === 'asked' ? 'mg-pending' : 'oh-muted'}>
        {state === 'asked'
          ? t('st.writeOffState.asked')
          : t(`st.writeOffState.${state}`, { who: personName(decidedBy) })}
      </p>
      <RefusalNotice refusal={decide.refusal} onClose={decide.clear} />
      {state === 'asked' && decides && askedBy !== staffId ? (
        <p className="mg-word">
          <Button look="main" aria-disabled={decide.pending} onClick={() => void send(true)}>
            {t('st.approve')}
          </Button>
          <Button aria-disabled={decide.pending} onClick={() => void send(false)}>
            {t('st.refuse')}
          </Button>
        </p>
      ) : null}
    </article>
  );
}

import { type ExpenseBody, routes } from '@onehall/protocol';
import { Button, EmptyState, Icon, RefusalNotice, Sheet, useCommand, useSignedIn, yuan } from '@onehall/ui';
import { useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ActForm } from '../../parts/act-form.tsx';

const columns = ['receiptNumber', 'purpose', 'spentOn', 'amount', 'enteredBy', 'state', 'words'] as const;

interface ExpensesPartProps {
  readonly expenses: readonly ExpenseBody[];
  readonly onDone: () => Promise<void>;
}

/** Expenses: what waits for somebody comes first. */
export function ExpensesPart({ expenses, onDone }: ExpensesPartProps) {
  const { t } = useManagerText();
  const [opened, setOpened] = useState<string | null>(null);
  const open = expenses.find((one) => one.expenseId === opened);
  if (expenses.length === 0)
    return <EmptyState icon="paper" title={t('expense.none')} what={t('expense.noneWhat')} />;
  return (
    <section className="mg-scroll" {...scrollable} aria-label={t('asset.part.expenses')}>
      <table className="mg-table">
        <thead>
          <tr>
            {columns.map((one) => (
              <th key={one} scope="col" className={one === 'amount' ? 'mg-right' : ''}>
                {t(`expense.${one}`)}
              </th>
            ))}
            <th scope="col">{t('asset.act')}</th>
          </tr>
        </thead>
        <tbody>
          {expenses.map((one) => (
            <Row key={one.expenseId} expense={one} onOpen={setOpened} />
          ))}
        </tbody>
      </table>
      {open === undefined ? null : (
        <ExpenseSheet
          expense={open}
          onClose={() => setOpened(null)}
          onDone={() => {
            setOpened(null);
            void onDone();
          }}
        />
      )}
    </section>
  );
}

interface RowProps {
  readonly expense: ExpenseBody;
  readonly onOpen: (expenseId: string) => void;
}

function Row({ expense, onOpen }: RowProps) {
  const { t, say } = useManagerText();
  const { staff } = useSignedIn();
  const open = expense.state === 'entered' || expense.state === 'approved';
  const mayAct = open && (staff.role === 'branch-manager' || staff.role === 'duty-manager');
  return (
    <tr>
      <th scope="row" className="oh-number">
        {expense.receiptNumber}
      </th>
      <td>{expense.purpose}</td>
      <td className="oh-number">{expense.spentOn}</td>
      <td className="mg-right">{yuan(expense.amountFen)}</td>
      <td>
        {say(expense.enteredBy.name)} {expense.enteredBy.workNumber}
      </td>
      <td>
        <span className={open ? 'mg-word mg-pending' : 'mg-word'}>
          {open ? <Icon name="clock" /> : null}
          {t(`expense.state.${expense.state}`)}
        </span>
      </td>
      <td>
        {expense.decidedBy ?? '–'} {expense.note ?? ''}
      </td>
      <td>
        {mayAct ? (
          <Button
            className="mg-small"
            aria-label={t('expense.actOn', { number: expense.receiptNumber })}
            onClick={() => onOpen(expense.expenseId)}
          >
            {t('asset.act')}
          </Button>
        ) : (
          '–'
        )}
      </td>
    </tr>
  );
}

interface ExpenseSheetProps {
  readonly expense: ExpenseBody;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function ExpenseSheet({ expense, onClose, onDone }: ExpenseSheetProps) {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  const pay = useCommand(routes.payExpense);
  const run = async () => {
    const answer = await pay.send({ params: { expenseId: expense.expenseId } });
    if (answer.kind === 'ok') onDone();
  };
  const own = expense.enteredBy.staffId === staff.staffId;
  return (
    <Sheet title={`${expense.receiptNumber} ${expense.purpose}`} onClose={onClose}>
      <p className="mg-expense oh-number">￥{yuan(expense.amountFen)}</p>
      {expense.state === 'approved' ? (
        <div className="mg-act">
          <RefusalNotice refusal={pay.refusal} onClose={pay.clear} />
          <Button look="main" disabled={pay.pending} onClick={() => void run()}>
            {t('expense.pay')}
          </Button>
        </div>
      ) : own ? (
        <p className="oh-muted">{t('expense.own')}</p>
      ) : (
        <DecideExpense expense={expense} onDone={onDone} />
      )}
    </Sheet>
  );
}

function DecideExpense({ expense, onDone }: Omit<ExpenseSheetProps, 'onClose'>) {
  const { t } = useManagerText();
  const decide = useCommand(routes.decideExpense);
  const params = { expenseId: expense.expenseId };
  const done = (answer: { readonly kind: string }) => {
    if (answer.kind === 'ok') onDone();
    return answer.kind === 'ok';
  };
  return (
    <>
      <div className="mg-act">
        <Button
          look="main"
          icon="check"
          disabled={decide.pending}
          onClick={() => void decide.send({ params, body: { approved: true } }).then(done)}
        >
          {t('expense.approve')}
        </Button>
      </div>
      <ActForm
        title={t('expense.refuse')}
        fields={[{ name: 'note', label: t('asset.reason'), least: 2 }]}
        main={t('expense.refuseMain')}
        look="quiet"
        pending={decide.pending}
        refusal={decide.refusal}
        onClose={decide.clear}
        onSend={async ({ note }) => done(await decide.send({ params, body: { approved: false, note } }))}
      />
    </>
  );
}

import { type BodyOf, type ReplyOf, routes, type VisitView } from '@onehall/protocol';
import { EmptyState, Money, RefusalNotice, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { readMonth } from '../../lib/date-input.ts';
import { scrollable } from '../../lib/scrollable.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Choices } from '../../parts/choices.tsx';
import { Drawer } from '../../parts/drawer.tsx';
import { DrawerForm } from '../../parts/drawer-form.tsx';
import { DrawerSubmit } from '../../parts/drawer-submit.tsx';
import { Field } from '../../parts/field.tsx';
import { PrintAnswer } from './print-answer.tsx';
import './enquiry.css';

const kinds = [
  'customer',
  'spending',
  'bills',
  'itemised',
  'history',
  'complaints',
  'number-range',
  'registration',
  'unlock-code',
] as const;
type Kind = (typeof kinds)[number];
const byMonth: readonly Kind[] = ['spending', 'bills', 'itemised'];

type Asked = Omit<BodyOf<typeof routes.askQuery>, 'commandId'>;

interface QueryDrawerProps {
  readonly visit: VisitView;
  readonly onClose: () => void;
}

/** An enquiry about the line at the counter, answered from the record and journalled each time [C12]. */
export function QueryDrawer({ visit, onClose }: QueryDrawerProps) {
  const { t } = useConsoleText();
  const ask = useCommand(routes.askQuery);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [kind, setKind] = useState<Kind>('customer');
  const [month, setMonth] = useState('');
  const [digits, setDigits] = useState('');
  const [tried, setTried] = useState(false);
  const [answer, setAnswer] = useState<ReplyOf<typeof routes.askQuery> | null>(null);
  const wantsMonth = byMonth.includes(kind);
  const wantsDigits = kind === 'number-range';
  const readDigits = /^\d{1,11}$/.test(digits) ? digits : null;
  const monthWrong = wantsMonth && month.trim() !== '' && readMonth(month) === null;
  const digitsWrong = wantsDigits && readDigits === null;
  const choose = (next: Kind) => {
    setKind(next);
    setAnswer(null);
    setTried(false);
    ask.clear();
  };
  const run = async () => {
    setTried(true);
    if (monthWrong || digitsWrong || ask.pending) return;
    const body = {
      query: kind,
      month: wantsMonth ? readMonth(month) : null,
      digits: wantsDigits ? readDigits : null,
    };
    const said = await ask.send({ params: { visitId: visit.visitId }, body });
    setAnswer(said.kind === 'ok' ? said.value : null);
    setAsked(body);
  };
  return (
    <Drawer name="query" title={t('query.title')} what={t('query.what')} onClose={onClose}>
      <DrawerForm onSubmit={run}>
        <Choices
          legend={t('query.kind')}
          choices={kinds.map((value) => ({ value, label: t(`query.${value}`) }))}
          value={kind}
          onChange={choose}
        />
        {wantsMonth ? (
          <Field
            label={t('query.month')}
            hint={t('svc.hint.month')}
            problem={tried && monthWrong ? t('svc.wrong.month') : null}
          >
            {(field) => (
              <input
                {...field}
                inputMode="numeric"
                maxLength={7}
                value={month}
                onChange={(event) => setMonth(event.target.value)}
              />
            )}
          </Field>
        ) : null}
        {wantsDigits ? (
          <Field label={t('query.digits')} problem={tried && digitsWrong ? t('query.digitsWrong') : null}>
            {(field) => (
              <input
                {...field}
                inputMode="numeric"
                maxLength={11}
                value={digits}
                onChange={(event) => setDigits(event.target.value)}
              />
            )}
          </Field>
        ) : null}
        <RefusalNotice refusal={ask.refusal} onClose={ask.clear} />
        {answer === null ? null : <Answer answer={answer} />}
        {answer === null || answer.rows.length === 0 || asked === null ? null : (
          <PrintAnswer key={JSON.stringify(asked)} visitId={visit.visitId} asked={asked} />
        )}
        <div className="cn-drawer-end">
          <DrawerSubmit words="query.main" busy={ask.pending} />
        </div>
      </DrawerForm>
    </Drawer>
  );
}

function Answer({ answer }: { readonly answer: ReplyOf<typeof routes.askQuery> }) {
  const { t, say } = useConsoleText();
  if (answer.rows.length === 0) return <EmptyState icon="paper" title={t('query.nothing')} />;
  // Rows of one answer may read alike (two calls in a minute): their place is what tells them apart.
  const rows = answer.rows.map((row, at) => ({ ...row, at }));
  return (
    <section {...scrollable} className="cn-query-answer" aria-label={t('query.answer')} aria-live="polite">
      <dl className="cn-facts">
        {rows.map((row) => (
          <div key={row.at}>
            <dt>{say(row.label)}</dt>
            <dd>
              {row.value} {row.amountFen === null ? null : <Money fen={row.amountFen} />}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

import { type ReadinessView, routes } from '@onehall/protocol';
import { Button, EmptyState, RefusalNotice, useCommand } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { CommandForm } from './command-form.tsx';
import { wantedLines } from './given-line.ts';
import { type PartProps, useStockRole, useStockWords } from './stock-words.ts';

/** Ready for holidays and promotions [M7]: what is wanted, what is there, what was done about the rest. */
export function ReadyPart({ view, onDone }: PartProps) {
  const { t } = useManagerText();
  const { readies } = useStockRole();
  const open = useCommand(routes.openReadiness);
  return (
    <>
      {view.readiness.length === 0 ? (
        <EmptyState icon="paper" title={t('st.checkNone')} what={t('st.checkNoneWhat')} />
      ) : null}
      <ul className="mg-stock-cards">
        {view.readiness.map((check) => (
          <li key={check.checkId}>
            <Check check={check} view={view} onDone={onDone} />
          </li>
        ))}
      </ul>
      {readies ? (
        <CommandForm
          command={open}
          title={t('st.check')}
          look="quiet"
          fields={[
            { name: 'title', label: t('st.checkTitle'), least: 2, most: 80 },
            { name: 'readyBy', label: t('st.readyBy'), kind: 'date', begins: view.today },
            { name: 'lines', label: t('st.checkLines'), hint: t('st.checkLinesHint'), kind: 'lines' },
          ]}
          main={t('st.check')}
          wrong={t('st.checkLinesWrong')}
          send={({ title, readyBy, lines }) => {
            const read = wantedLines(view.articles, lines);
            return read === null ? null : open.send({ body: { title, readyBy, lines: [...read] } });
          }}
          onDone={onDone}
        />
      ) : null}
    </>
  );
}

interface CheckProps extends PartProps {
  readonly check: ReadinessView;
}

function Check(props: CheckProps) {
  const { check, view } = props;
  const { t } = useManagerText();
  const { articleName } = useStockWords(view);
  const { keeps, readies } = useStockRole();
  const { state, lines } = check;
  const short = lines.filter((one) => (one.short ?? 0) > 0);
  const ordered = view.supply.filter((one) => one.checkId === check.checkId);
  const standing =
    state === 'reported'
      ? t('st.reported', { to: check.reportedTo ?? '' })
      : state === 'open'
        ? t('st.unchecked')
        : short.length === 0
          ? t('st.checkedWell')
          : t('st.checkedShort', { n: short.length });
  return (
    <article className="mg-stock-card">
      <p className="mg-word">
        <strong>{check.title}</strong>
        <span className="oh-muted oh-number">{check.readyBy}</span>
        <span className={state === 'reported' ? 'mg-kept' : short.length > 0 ? 'mg-risk' : 'mg-pending'}>
          {standing}
        </span>
        {ordered.map((one) => (
          <span key={one.orderId} className="mg-class">
            {t('st.urgent')} · {t(`st.supplyState.${one.state}`)}
          </span>
        ))}
      </p>
      <table className="mg-table">
        <thead>
          <tr>
            <th scope="col">{t('st.article')}</th>
            {(['wanted', 'have', 'short'] as const).map((one) => (
              <th key={one} scope="col" className="mg-right">
                {t(`st.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.articleId ?? ''} ${line.label}`}>
              <th scope="row">{line.articleId === null ? line.label : articleName(line.articleId)}</th>
              <td className="mg-right oh-number">{line.wanted}</td>
              <td className="mg-right oh-number">{line.held ?? '–'}</td>
              <td className={`mg-right oh-number ${(line.short ?? 0) > 0 ? 'mg-risk' : ''}`}>
                {line.short ?? '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {readies && state !== 'reported' ? <CheckForm {...props} /> : null}
      {keeps && state === 'checked' ? <OrderShort {...props} /> : null}
      {readies && state === 'checked' ? <ReportForm {...props} /> : null}
    </article>
  );
}

function CheckForm({ check, onDone }: CheckProps) {
  const { t } = useManagerText();
  const run = useCommand(routes.checkReadiness);
  const spares = check.lines.filter((one) => one.articleId === null);
  return (
    <CommandForm<string>
      command={run}
      fields={spares.map(({ label, held }) => ({
        name: label,
        label,
        kind: 'whole',
        begins: held === null ? '' : String(held),
      }))}
      main={t('st.checkNow')}
      look={check.state === 'open' ? 'main' : 'quiet'}
      send={(values) =>
        run.send({
          params: { checkId: check.checkId },
          body: { spares: spares.map(({ label }) => ({ label, held: Number(values[label]) })) },
        })
      }
      onDone={onDone}
    />
  );
}

function OrderShort({ check, view, onDone }: CheckProps) {
  const { t } = useManagerText();
  const order = useCommand(routes.orderSupply);
  const lines = check.lines.flatMap(({ articleId, short }) =>
    articleId === null || short === null || short === 0 ? [] : [{ articleId, ordered: short }],
  );
  const waits = view.supply.some((one) => one.checkId === check.checkId && one.state === 'open');
  if (lines.length === 0 || waits) return null;
  const send = async () => {
    const { checkId, title, readyBy } = check;
    const expectedOn = readyBy < view.today ? view.today : readyBy;
    const done = await order.send({ body: { urgent: true, note: title, expectedOn, checkId, lines } });
    if (done.kind === 'ok') await onDone();
  };
  return (
    <>
      <RefusalNotice refusal={order.refusal} onClose={order.clear} />
      <p>
        <Button look="main" aria-disabled={order.pending} onClick={() => void send()}>
          {t('st.orderShort')}
        </Button>
      </p>
    </>
  );
}

function ReportForm({ check, onDone }: CheckProps) {
  const { t } = useManagerText();
  const report = useCommand(routes.reportReadiness);
  return (
    <CommandForm
      command={report}
      look="quiet"
      fields={[
        { name: 'to', label: t('st.reportTo'), most: 60 },
        { name: 'note', label: t('st.note'), optional: true, most: 200 },
      ]}
      main={t('st.report')}
      send={(body) => report.send({ params: { checkId: check.checkId }, body })}
      onDone={onDone}
    />
  );
}

import { type DefectBody, type InspectionBody, type InspectionFormBody, routes } from '@onehall/protocol';
import { Button, EmptyState, Icon, RefusalNotice, useMoment } from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { DefectSheet } from './defect-sheet.tsx';
import { InspectionSheet } from './inspection-sheet.tsx';

/** Forms with when they are due, what is to be repaired, and what was filled in [E10]. */
export function Inspections({ mayAct }: { readonly mayAct: boolean }) {
  const { t } = useManagerText();
  const { found, refusal, read } = useRead(routes.readInspections);
  const [formId, setFormId] = useState<string | null>(null);
  const [defectId, setDefectId] = useState<string | null>(null);
  const form = found?.forms.find((one) => one.formId === formId);
  const defect = found?.defects.find((one) => one.defectId === defectId);
  const done = () => {
    setFormId(null);
    setDefectId(null);
    void read();
  };
  if (found === null)
    return refusal === null ? (
      <EmptyState icon="clock" title={t('act.loading')} />
    ) : (
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
    );
  return (
    <div className="mg-check-parts">
      <Forms forms={found.forms} onOpen={setFormId} />
      <Defects defects={found.defects} onOpen={setDefectId} />
      <Held inspections={found.inspections} />
      {form === undefined ? null : (
        <InspectionSheet form={form} found={found} onClose={() => setFormId(null)} onDone={done} />
      )}
      {defect === undefined ? null : (
        <DefectSheet
          defect={defect}
          found={found}
          mayReassign={mayAct}
          onClose={() => setDefectId(null)}
          onDone={done}
        />
      )}
    </div>
  );
}

interface FormsProps {
  readonly forms: readonly InspectionFormBody[];
  readonly onOpen: (formId: string) => void;
}

function Forms({ forms, onOpen }: FormsProps) {
  const { t, say } = useManagerText();
  return (
    <section aria-labelledby="mg-forms">
      <h3 id="mg-forms">{t('ins.forms')}</h3>
      <table className="mg-table">
        <thead>
          <tr>
            {(['form', 'every', 'last', 'due', 'state', 'fill'] as const).map((one) => (
              <th key={one} scope="col">
                {t(`ins.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {forms.map(({ formId, name, everyDays, lastOn, dueOn, state }) => (
            <tr key={formId}>
              <th scope="row">{say(name)}</th>
              <td>
                {everyDays === 0
                  ? t('ins.occasion')
                  : everyDays === 1
                    ? t('ins.everyDay')
                    : t('ins.days', { n: everyDays })}
              </td>
              <td className="oh-number">{lastOn ?? t('ins.never')}</td>
              <td className="oh-number">{dueOn ?? '–'}</td>
              <td>
                <span
                  className={
                    state === 'late' ? 'mg-word mg-risk' : state === 'well' ? 'mg-word mg-kept' : 'mg-word'
                  }
                >
                  <Icon name={state === 'late' ? 'alert' : state === 'well' ? 'check' : 'clock'} />
                  {t(`ins.state.${state}`)}
                </span>
              </td>
              <td>
                <Button
                  className="mg-small"
                  aria-label={t('ins.fillOne', { form: say(name) })}
                  onClick={() => onOpen(formId)}
                >
                  {t('ins.fill')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface DefectsProps {
  readonly defects: readonly DefectBody[];
  readonly onOpen: (defectId: string) => void;
}

function Defects({ defects, onOpen }: DefectsProps) {
  const { t, say } = useManagerText();
  return (
    <section aria-labelledby="mg-defects">
      <h3 id="mg-defects">{t('ins.defects')}</h3>
      {defects.length === 0 ? (
        <p className="oh-muted">{t('ins.defectsNone')}</p>
      ) : (
        <table className="mg-table">
          <thead>
            <tr>
              {(['defect', 'form', 'owner', 'until', 'state', 'open'] as const).map((one) => (
                <th key={one} scope="col">
                  {t(`ins.${one}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {defects.map((one) => (
              <tr key={one.defectId}>
                <th scope="row" className="mg-check-words">
                  {one.words}
                </th>
                <td>{say(one.formName)}</td>
                <td>{say(one.owner.name)}</td>
                <td className={one.late ? 'oh-number mg-risk' : 'oh-number'}>
                  {one.late ? t('ins.lateDay', { day: one.dueOn }) : one.dueOn}
                </td>
                <td>{t(`ins.defect.${one.state}`)}</td>
                <td>
                  <Button
                    className="mg-small"
                    aria-label={t('ins.openOne', { words: one.words })}
                    onClick={() => onOpen(one.defectId)}
                  >
                    {t('ins.open')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Held({ inspections }: { readonly inspections: readonly InspectionBody[] }) {
  const { t, say } = useManagerText();
  const moment = useMoment();
  return (
    <section aria-labelledby="mg-held">
      <h3 id="mg-held">{t('ins.held')}</h3>
      {inspections.length === 0 ? <p className="oh-muted">{t('ins.heldNone')}</p> : null}
      {inspections.map((one) => (
        <details key={one.inspectionId}>
          <summary>
            {t('ins.heldOne', {
              form: say(one.formName),
              who: say(one.by.name),
              when: moment(one.at),
              n: one.answers.filter(({ answer }) => answer === 'bad').length,
            })}
          </summary>
          <ul className="mg-check-answers">
            {one.answers.map(({ pointId, words, answer }) => (
              <li key={pointId} className={answer === 'bad' ? 'mg-risk' : ''}>
                {t('ins.point', { words, answer: t(`ins.answer.${answer}`) })}
              </li>
            ))}
          </ul>
          {one.note === '' ? null : <p>{one.note}</p>}
        </details>
      ))}
    </section>
  );
}

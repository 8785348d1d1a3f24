import { type DefectBody, routes } from '@onehall/protocol';
import { useCallback, useEffect, useState } from 'react';
import { Button } from '../components/button.tsx';
import { RefusalNotice } from '../components/notices.tsx';
import { call } from '../server/call.ts';
import { useCommand } from '../server/use-command.ts';
import type { RunningKey } from '../text/running.zh.ts';
import { useText } from '../text/use-text.ts';
import { WordsForm } from './words-form.tsx';

/** What whoever looks still has to repair after an inspection [E10]; nothing where there is nothing. */
export function MyRepairs() {
  const { t } = useText<RunningKey>();
  const [defects, setDefects] = useState<readonly DefectBody[]>([]);
  const read = useCallback(async () => {
    const answer = await call(routes.readMyDefects);
    if (answer.kind === 'ok') setDefects(answer.value.defects);
  }, []);
  useEffect(() => void read(), [read]);
  if (defects.length === 0) return null;
  return (
    <section aria-labelledby="oh-my-repairs">
      <h3 id="oh-my-repairs">{t('repair.title', { n: defects.length })}</h3>
      <ul className="oh-notices">
        {defects.map((one) => (
          <Repair key={one.defectId} defect={one} onDone={() => void read()} />
        ))}
      </ul>
    </section>
  );
}

function Repair({ defect, onDone }: { readonly defect: DefectBody; readonly onDone: () => void }) {
  const { t, say } = useText<RunningKey>();
  const repair = useCommand(routes.repairDefect);
  const [open, setOpen] = useState(false);
  const { defectId, words, formName, dueOn, late, sentBack } = defect;
  const send = async (how: string) => {
    const answer = await repair.send({ params: { defectId }, body: { words: how } });
    if (answer.kind === 'ok') onDone();
  };
  return (
    <li className="oh-notice oh-notice-due">
      <p className="oh-notice-marks">
        <span className="oh-notice-mark">{say(formName)}</span>
        <strong className={late ? 'oh-log-wrong' : ''}>
          {t(late ? 'repair.late' : 'repair.due', { day: dueOn })}
        </strong>
      </p>
      <p className="oh-notice-body">{words}</p>
      {sentBack === null ? null : <p className="oh-log-wrong">{t('repair.sentBack', { words: sentBack })}</p>}
      <RefusalNotice refusal={repair.refusal} onClose={repair.clear} />
      {open ? (
        <WordsForm
          label={t('repair.how')}
          main={t('repair.done')}
          pending={repair.pending}
          onSend={send}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <Button onClick={() => setOpen(true)}>{t('repair.done')}</Button>
      )}
    </li>
  );
}

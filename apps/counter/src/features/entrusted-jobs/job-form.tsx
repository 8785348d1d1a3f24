import { routes } from '@onehall/protocol';
import { RefusalNotice, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { useSteadyNow } from '../../lib/use-steady-now.ts';
import { DrawerForm } from '../../parts/drawer-form.tsx';
import { DrawerSubmit } from '../../parts/drawer-submit.tsx';
import { Field } from '../../parts/field.tsx';
import { readHours } from './typed-hours.ts';

const HOUR_MS = 3_600_000;

/** A customer leaves a job: what is to be done, what was handed over, and when it will be ready. */
export function JobForm({ visitId }: { readonly visitId: string }) {
  const { t } = useConsoleText();
  const entrust = useCommand(routes.entrustJob);
  const [what, setWhat] = useState('');
  const [goods, setGoods] = useState('');
  const [hours, setHours] = useState('24');
  const [tried, setTried] = useState(false);
  const whole = readHours(hours);
  const nowFor = useSteadyNow();
  const missing = what.trim().length < 2;
  const run = async () => {
    setTried(true);
    if (missing || whole === null) return;
    const now = nowFor(JSON.stringify([visitId, what, goods, hours]));
    const body = { what: what.trim(), goods: goods.trim(), promisedAt: now + whole * HOUR_MS };
    const answer = await entrust.send({ params: { visitId }, body });
    if (answer.kind !== 'ok') return;
    setWhat('');
    setGoods('');
    setTried(false);
  };
  return (
    <section aria-labelledby="cn-job-new">
      <h3 id="cn-job-new">{t('jobs.new')}</h3>
      <DrawerForm onSubmit={run}>
        <Field label={t('jobs.task')} problem={tried && missing ? t('jobs.taskMissing') : null}>
          {(field) => (
            <input
              {...field}
              data-first
              maxLength={200}
              value={what}
              onChange={(event) => setWhat(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('jobs.goods')} hint={t('jobs.goodsHint')}>
          {(field) => (
            <input
              {...field}
              maxLength={200}
              value={goods}
              onChange={(event) => setGoods(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('jobs.hours')} problem={whole === null ? t('jobs.hoursWrong') : null}>
          {(field) => (
            <input
              {...field}
              className="cn-input-minutes"
              inputMode="numeric"
              maxLength={3}
              value={hours}
              onChange={(event) => setHours(event.target.value)}
            />
          )}
        </Field>
        <RefusalNotice refusal={entrust.refusal} onClose={entrust.clear} />
        <div className="cn-drawer-end">
          <DrawerSubmit words="jobs.leave" busy={entrust.pending} look="quiet" />
        </div>
      </DrawerForm>
    </section>
  );
}

import { type LogBody, type LogEntryBody, routes } from '@onehall/protocol';
import { type FormEvent, useState } from 'react';
import { Button } from '../components/button.tsx';
import { EmptyState, RefusalNotice } from '../components/notices.tsx';
import { useSignedIn } from '../gates/sign-in-gate.tsx';
import { useCommand } from '../server/use-command.ts';
import type { RunningKey } from '../text/running.zh.ts';
import { useText } from '../text/use-text.ts';
import { LogItem } from './log-item.tsx';
import { MyRepairs } from './my-repairs.tsx';
import './running.css';
import './log.css';

interface LogBoardProps {
  readonly log: LogBody;
  /** The auditor reads. */
  readonly mayAct: boolean;
  readonly onDone: () => void;
}

/** The shift log [E3]: what is still to be done and by whom, what was noted on the day, and a line to write. */
export function LogBoard({ log, mayAct, onDone }: LogBoardProps) {
  const { t } = useText<RunningKey>();
  const { staff } = useSignedIn();
  const mine = (one: LogEntryBody) => one.owner?.staffId === staff.staffId;
  const open = [...log.open.filter((one) => !mine(one)), ...log.open.filter(mine)];
  const isToday = log.day === log.today;
  return (
    <div className="oh-log">
      {mayAct && isToday ? <LogForm onDone={onDone} /> : null}
      {mayAct && isToday ? <MyRepairs /> : null}
      <section aria-labelledby="oh-log-open">
        <h3 id="oh-log-open">{t('log.open', { n: open.length })}</h3>
        {open.length === 0 ? (
          <p className="oh-muted">{t('log.openNone')}</p>
        ) : (
          <ul className="oh-notices">
            {open.map((one) => (
              <LogItem key={one.entryId} entry={one} me={staff.staffId} mayAct={mayAct} onDone={onDone} />
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="oh-log-day">
        <h3 id="oh-log-day">{t(isToday ? 'log.today' : 'log.day', { day: log.day })}</h3>
        {log.entries.length === 0 ? (
          <EmptyState icon="paper" title={t('log.none')} what={t('log.noneWhat')} />
        ) : (
          <ul className="oh-notices">
            {log.entries.map((one) => (
              <LogItem key={one.entryId} entry={one} me={staff.staffId} mayAct={false} onDone={onDone} />
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

const kinds = ['customer', 'service', 'device', 'cash', 'stock', 'people', 'other'] as const;
const shortest = 2;

function LogForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useText<RunningKey>();
  const write = useCommand(routes.writeLogEntry);
  const [kind, setKind] = useState<(typeof kinds)[number]>('customer');
  const [words, setWords] = useState('');
  const [open, setOpen] = useState(true);
  const [tried, setTried] = useState(false);
  const short = words.trim().length < shortest;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (short || write.pending) return;
    const answer = await write.send({ body: { kind, words: words.trim(), open } });
    if (answer.kind !== 'ok') return;
    setWords('');
    setTried(false);
    onDone();
  };
  return (
    <form
      className="oh-log-form"
      noValidate
      aria-label={t('log.write')}
      onSubmit={(event) => void send(event)}
    >
      <label className="oh-field oh-log-words">
        {t('log.words')}
        <textarea
          data-first
          rows={2}
          maxLength={500}
          aria-invalid={tried && short}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <small className={tried && short ? 'oh-log-wrong' : 'oh-muted'}>
          {t(tried && short ? 'log.short' : 'log.hint')}
        </small>
      </label>
      <div className="oh-log-row">
        <label className="oh-field">
          {t('log.kind')}
          <select value={kind} onChange={(event) => setKind(event.target.value as typeof kind)}>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {t(`log.kind.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="oh-log-tick">
          <input type="checkbox" checked={open} onChange={(event) => setOpen(event.target.checked)} />
          <span>{t('log.isOpen')}</span>
        </label>
        <Button look="main" submit aria-disabled={write.pending}>
          {t('log.write')}
        </Button>
      </div>
      <RefusalNotice refusal={write.refusal} onClose={write.clear} />
    </form>
  );
}

import { type CaseLineBody, routes, type VisitView } from '@onehall/protocol';
import { Button, clockTime, RefusalNotice, staffDate, useCommand, useZone } from '@onehall/ui';
import { useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Drawer } from '../../parts/drawer.tsx';
import { CaseForm } from './case-form.tsx';
import { useCaseGuide, useMyCases } from './use-cases.ts';
import './cases.css';

interface CasesDrawerProps {
  readonly visit: VisitView | null;
  readonly ticketNumber: string | null;
  readonly onClose: () => void;
}

/** Cases at the counter [D1, D2]: drafts that wait, one to be opened now, and the clerk's own with their next contact. */
export function CasesDrawer({ visit, ticketNumber, onClose }: CasesDrawerProps) {
  const { t } = useConsoleText();
  const { guide, refusal, read } = useCaseGuide();
  const mine = useMyCases();
  const [taken, setTaken] = useState<string | null>(null);
  const drafts = (mine.cases ?? []).filter((one) => one.state === 'draft');
  const written = (mine.cases ?? []).filter((one) => one.state !== 'draft' && one.owner === null);
  const own = (mine.cases ?? []).filter((one) => one.state !== 'draft' && one.owner !== null);
  const ofTicket = drafts.find((one) => one.ticketNumber === ticketNumber && one.channel === 'desk');
  const draft = drafts.find((one) => one.caseId === taken) ?? ofTicket ?? null;
  return (
    <Drawer name="cases" title={t('case.title')} what={t('case.what')} onClose={onClose}>
      <div className="cn-cases" {...scrollable}>
        <RefusalNotice refusal={refusal} onRetry={() => void read()} />
        <RefusalNotice refusal={mine.refusal} onRetry={() => void mine.read()} />
        {drafts.length === 0 ? null : (
          <section aria-label={t('case.drafts')}>
            <h3>{t('case.drafts')}</h3>
            <ul>
              {drafts.map((one) => (
                <Draft
                  key={one.caseId}
                  draft={one}
                  chosen={one.caseId === draft?.caseId}
                  onTake={() => setTaken(one.caseId)}
                  onDropped={() => void mine.read()}
                />
              ))}
            </ul>
          </section>
        )}
        {written.length === 0 ? null : (
          <section aria-label={t('case.written')}>
            <h3>{t('case.written')}</h3>
            <ul>
              {written.map((one) => (
                <Written key={one.caseId} line={one} onTaken={() => void mine.read()} />
              ))}
            </ul>
          </section>
        )}
        {guide === null ? null : (
          <CaseForm
            guide={guide}
            visit={visit}
            draftId={draft?.caseId ?? null}
            onOpened={() => void mine.read()}
          />
        )}
        <section aria-label={t('case.mine')}>
          <h3>{t('case.mine')}</h3>
          {own.length === 0 ? <p className="oh-muted">{t('case.mineNone')}</p> : null}
          <ul>
            {own.map((one) => (
              <Own key={one.caseId} line={one} />
            ))}
          </ul>
        </section>
      </div>
    </Drawer>
  );
}

/** Written on a customer's phone: whoever takes it answers for it [D1]. */
function Written({ line, onTaken }: { readonly line: CaseLineBody; readonly onTaken: () => void }) {
  const { t } = useConsoleText();
  const take = useCommand(routes.takeCase);
  const run = async () => {
    if (take.pending) return;
    const answer = await take.send({ params: { caseId: line.caseId } });
    if (answer.kind === 'ok') onTaken();
  };
  return (
    <li>
      <div className="cn-case-drop">
        <strong className="oh-number">{line.number}</strong> {t(`case.kind.${line.kind}`)} ·{' '}
        {t(`case.topic.${line.topic}`)}
        <Button aria-label={t('case.takeOf', { number: line.number })} onClick={() => void run()}>
          {t('case.takeMine')}
        </Button>
      </div>
      <RefusalNotice refusal={take.refusal} onClose={take.clear} />
    </li>
  );
}

function Own({ line }: { readonly line: CaseLineBody }) {
  const { t } = useConsoleText();
  const zone = useZone();
  const when = (at: number) => `${staffDate(at, zone)} ${clockTime(at, zone)}`;
  return (
    <li>
      <p>
        <strong className="oh-number">{line.number}</strong> {t(`case.kind.${line.kind}`)} ·{' '}
        {t(`case.topic.${line.topic}`)}{' '}
        <span className={line.late ? 'cn-chip cn-chip-wait' : 'cn-chip'}>
          {t(line.late ? 'case.late' : `case.state.${line.state}`)}
        </span>
      </p>
      <p className="oh-muted">
        {line.nextContactAt === null ? '' : `${t('case.nextContact', { time: when(line.nextContactAt) })} · `}
        {line.dueAt === null ? '' : t('case.due', { time: when(line.dueAt) })}
      </p>
    </li>
  );
}

interface DraftProps {
  readonly draft: CaseLineBody;
  readonly chosen: boolean;
  readonly onTake: () => void;
  readonly onDropped: () => void;
}

/** A case that a ticket or a rating began: opened below, or nothing came of it. */
function Draft({ draft, chosen, onTake, onDropped }: DraftProps) {
  const { t } = useConsoleText();
  const drop = useCommand(routes.dropCaseDraft);
  const [reason, setReason] = useState('');
  const ready = reason.trim().length >= 2;
  const run = async () => {
    if (!ready || drop.pending) return;
    const answer = await drop.send({ params: { caseId: draft.caseId }, body: { reason: reason.trim() } });
    if (answer.kind === 'ok') onDropped();
  };
  const name = t(`case.draft.${draft.channel === 'rating' ? 'rating' : 'desk'}`, {
    number: draft.ticketNumber,
  });
  return (
    <li>
      <p>
        {name} {chosen ? <span className="cn-chip">{t('case.draftChosen')}</span> : null}
      </p>
      <div className="cn-case-drop">
        {chosen ? null : <Button onClick={onTake}>{t('case.take')}</Button>}
        <input
          aria-label={t('case.dropWhyOf', { name })}
          placeholder={t('case.dropWhy')}
          maxLength={120}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button disabled={!ready || drop.pending} onClick={() => void run()}>
          {t('case.drop')}
        </Button>
      </div>
      <RefusalNotice refusal={drop.refusal} onClose={drop.clear} />
    </li>
  );
}

import { type NoticeRecordBody, routes } from '@onehall/protocol';
import { Button, EmptyState, NoticeText, RefusalNotice, Sheet, useCommand, useMoment } from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { ActForm } from '../../parts/act-form.tsx';
import type { FoundNotices } from './notice-archive.tsx';
import { NoticeForm } from './notice-form.tsx';
import { ReadShare } from './notices-table.tsx';
import { useAudience } from './use-audience.ts';
import './notices.css';

interface NoticeSheetProps {
  readonly noticeId: string;
  readonly found: FoundNotices;
  readonly mayAct: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One notice: what it says, who has read it, what it said before, and how it is corrected or withdrawn. */
export function NoticeSheet({ noticeId, found, mayAct, onClose, onDone }: NoticeSheetProps) {
  const { t } = useManagerText();
  const one = useRead(routes.readNotice, { noticeId });
  const withdraw = useCommand(routes.withdrawNotice);
  const [correcting, setCorrecting] = useState(false);
  const record = one.found;
  const again = () => {
    void one.read();
    onDone();
  };
  if (correcting && record !== null)
    return (
      <NoticeForm
        found={found}
        before={record.notice}
        onClose={() => setCorrecting(false)}
        onDone={() => {
          setCorrecting(false);
          again();
        }}
      />
    );
  return (
    <Sheet title={record?.notice.title ?? t('act.loading')} onClose={onClose}>
      <RefusalNotice refusal={one.refusal} onRetry={() => void one.read()} />
      {record === null ? (
        <EmptyState icon="clock" title={t('act.loading')} />
      ) : (
        <>
          <Facts record={record} names={namesOf(record, found)} />
          {mayAct && record.notice.state !== 'withdrawn' ? (
            <>
              <Button className="mg-notice-correct" onClick={() => setCorrecting(true)}>
                {t('ntc.correct')}
              </Button>
              <ActForm
                title={t('ntc.withdraw')}
                fields={[{ name: 'reason', label: t('ntc.reason'), least: 2 }]}
                main={t('ntc.withdraw')}
                look="quiet"
                pending={withdraw.pending}
                refusal={withdraw.refusal}
                onClose={withdraw.clear}
                onSend={async ({ reason }) => {
                  const answer = await withdraw.send({ params: { noticeId }, body: { reason } });
                  if (answer.kind === 'ok') again();
                  return answer.kind === 'ok';
                }}
              />
            </>
          ) : null}
        </>
      )}
    </Sheet>
  );
}

/** Work numbers of the people whom it is for by name. */
function namesOf({ notice }: NoticeRecordBody, { staff }: FoundNotices): string[] {
  return notice.staffIds.map((id) => staff.find((one) => one.staffId === id)?.workNumber ?? id);
}

function Facts({ record, names }: { readonly record: NoticeRecordBody; readonly names: string[] }) {
  const { t, say } = useManagerText();
  const moment = useMoment();
  const audience = useAudience();
  const { notice, readers, versions } = record;
  const byNeed = readers.toSorted((a, b) => Number(a.readAt !== null) - Number(b.readAt !== null));
  const earlier = versions.filter((one) => one.version !== notice.version);
  return (
    <div className="mg-notice">
      {notice.withdrawReason === null ? null : (
        <p className="mg-risk">{t('ntc.withdrawn', { reason: notice.withdrawReason })}</p>
      )}
      <NoticeText notice={notice} />
      <p>{t('ntc.forWhom', { who: audience(notice, names) })}</p>
      <details open>
        <summary>
          {t('ntc.readers')} <ReadShare notice={notice} />
        </summary>
        <ul className="mg-notice-readers">
          {byNeed.map(({ person, readAt }) => (
            <li key={person.staffId}>
              {say(person.name)} {person.workNumber}{' '}
              {readAt === null ? (
                <strong className="mg-risk">{t('ntc.notRead')}</strong>
              ) : (
                <span className="oh-muted">{t('ntc.readAt', { when: moment(readAt) })}</span>
              )}
            </li>
          ))}
        </ul>
      </details>
      {earlier.length === 0 ? null : (
        <details>
          <summary>{t('ntc.versions')}</summary>
          {earlier.map((one) => (
            <article key={one.version}>
              <h3>{one.title}</h3>
              <small className="oh-muted">
                {t('ntc.version', {
                  version: one.version,
                  when: moment(one.publishedAt),
                  who: say(one.publishedBy.name),
                })}
              </small>
              <p className="oh-notice-body">{one.body}</p>
            </article>
          ))}
        </details>
      )}
    </div>
  );
}

import { type MyNoticeBody, type NoticeBody, routes } from '@onehall/protocol';
import { useEffect, useRef } from 'react';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { EmptyState, RefusalNotice } from '../components/notices.tsx';
import { useCommand } from '../server/use-command.ts';
import type { RunningKey } from '../text/running.zh.ts';
import { useText } from '../text/use-text.ts';
import { Attachments } from './attachments.tsx';
import { useMoment } from './use-moment.ts';
import './running.css';

/** One notice as it is read: what it says, whose word it is, for which days, and what hangs on it. */
export function NoticeText({ notice }: { readonly notice: NoticeBody }) {
  const { t, say } = useText<RunningKey>();
  const moment = useMoment();
  const { number, version, publishedBy, publishedAt, validFrom, validUntil } = notice;
  const who = `${say(publishedBy.name)} ${publishedBy.workNumber}`;
  return (
    <>
      <p className="oh-notice-marks">
        {notice.mustRead ? (
          <span className="oh-notice-mark oh-notice-must">{t('notice.mustRead')}</span>
        ) : null}
        <span className="oh-notice-mark">{t(`notice.category.${notice.category}`)}</span>
        <span className="oh-muted">
          {t('notice.footUntil', { from: validFrom, until: validUntil ?? t('notice.open') })}
        </span>
      </p>
      <p className="oh-notice-body">{notice.body}</p>
      <Attachments attachments={notice.attachments} />
      <small className="oh-muted">
        {t('notice.foot', { number, version, who, when: moment(publishedAt) })}
      </small>
    </>
  );
}

interface NoticeItemProps {
  readonly notice: MyNoticeBody;
  /** The button that confirms has the keys: Enter goes through them one by one. */
  readonly first: boolean;
  readonly onDone: () => void;
}

function NoticeItem({ notice, first, onDone }: NoticeItemProps) {
  const { t } = useText<RunningKey>();
  const moment = useMoment();
  const confirm = useCommand(routes.confirmNotice);
  const place = useRef<HTMLLIElement>(null);
  const due = notice.mustRead && notice.readAt === null;
  useEffect(() => {
    if (first) place.current?.querySelector<HTMLElement>('[data-confirm]')?.focus();
  }, [first]);
  const run = async () => {
    const { noticeId, version } = notice;
    const answer = await confirm.send({ params: { noticeId }, body: { version } });
    // Corrected meanwhile, or withdrawn: what stands now is shown.
    if (answer.kind !== 'offline') onDone();
  };
  return (
    <li ref={place} className={due ? 'oh-notice oh-notice-due' : 'oh-notice'}>
      <h3>{notice.title}</h3>
      <NoticeText notice={notice} />
      <RefusalNotice refusal={confirm.refusal} onClose={confirm.clear} />
      {notice.readAt === null ? (
        <Button
          look={due ? 'main' : 'quiet'}
          icon="check"
          data-confirm
          disabled={confirm.pending}
          onClick={() => void run()}
        >
          {t('notice.confirm')}
        </Button>
      ) : (
        <p className="oh-notice-read">
          <Icon name="check" />
          {t('notice.readAt', { when: moment(notice.readAt) })}
        </p>
      )}
    </li>
  );
}

interface NoticeListProps {
  readonly notices: readonly MyNoticeBody[];
  /** Where the list is what this page is for, the first one to be read takes the keys. */
  readonly takesKeys: boolean;
  readonly onDone: () => void;
}

/** Notices to read and confirm, those that must be read first. */
export function NoticeList({ notices, takesKeys, onDone }: NoticeListProps) {
  const { t } = useText<RunningKey>();
  if (notices.length === 0)
    return <EmptyState icon="check" title={t('notice.none')} what={t('notice.noneWhat')} />;
  const due = notices.find((one) => one.mustRead && one.readAt === null)?.noticeId;
  return (
    <ul className="oh-notices">
      {notices.map((one) => (
        <NoticeItem
          key={`${one.noticeId} ${one.version}`}
          notice={one}
          first={takesKeys && one.noticeId === due}
          onDone={onDone}
        />
      ))}
    </ul>
  );
}

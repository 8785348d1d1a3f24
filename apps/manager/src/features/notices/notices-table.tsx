import type { CountedNoticeBody } from '@onehall/protocol';
import { Button, Icon } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useAudience } from './use-audience.ts';

interface NoticesTableProps {
  readonly notices: readonly CountedNoticeBody[];
  readonly onOpen: (noticeId: string) => void;
}

/** A row for each notice; one in force that somebody has not read stands out. */
export function NoticesTable({ notices, onOpen }: NoticesTableProps) {
  const { t } = useManagerText();
  return (
    <section className="mg-scroll" {...scrollable} aria-label={t('ntc.title')}>
      <table className="mg-table">
        <thead>
          <tr>
            {(['number', 'subject', 'category', 'for', 'days', 'state', 'read', 'open'] as const).map(
              (one) => (
                <th key={one} scope="col">
                  {t(`ntc.${one}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {notices.map((one) => (
            <Row key={one.noticeId} notice={one} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly notice: CountedNoticeBody;
  readonly onOpen: (noticeId: string) => void;
}

function Row({ notice, onOpen }: RowProps) {
  const { t } = useManagerText();
  const audience = useAudience();
  const { noticeId, number, title, mustRead, state, validFrom, validUntil } = notice;
  return (
    <tr>
      <th scope="row" className="oh-number">
        {number}
      </th>
      <td className="mg-notice-title">
        {title} {mustRead ? <span className="mg-class mg-class-priority">{t('notice.mustRead')}</span> : null}
      </td>
      <td>{t(`notice.category.${notice.category}`)}</td>
      <td>{audience(notice)}</td>
      <td className="oh-number">
        {validFrom} – {validUntil ?? t('notice.open')}
      </td>
      <td className={state === 'withdrawn' ? 'mg-risk' : ''}>{t(`ntc.state.${state}`)}</td>
      <td>
        <ReadShare notice={notice} />
      </td>
      <td>
        <Button
          className="mg-small"
          aria-label={t('ntc.openOne', { number, title })}
          onClick={() => onOpen(noticeId)}
        >
          {t('ntc.open')}
        </Button>
      </td>
    </tr>
  );
}

/** How many of those whom it is for have read it. */
export function ReadShare({ notice }: { readonly notice: CountedNoticeBody }) {
  const { t } = useManagerText();
  const { read, of, mustRead, state } = notice;
  if (of > 0 && read === of)
    return (
      <span className="mg-word mg-kept">
        <Icon name="check" />
        {t('ntc.readAll')}
      </span>
    );
  const due = mustRead && state === 'current';
  return (
    <span className={due ? 'mg-word mg-risk' : 'mg-word'}>
      {due ? <Icon name="clock" /> : null}
      {t('ntc.readOf', { n: read, all: of })}
    </span>
  );
}

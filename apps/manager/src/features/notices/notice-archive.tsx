import { type NoticeBody, type ReplyOf, routes } from '@onehall/protocol';
import { Button, call, EmptyState, type Refusal, RefusalNotice, refusalOf } from '@onehall/ui';
import { useEffect, useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { NoticeForm } from './notice-form.tsx';
import { NoticeSheet } from './notice-sheet.tsx';
import { NoticesTable } from './notices-table.tsx';
import './notices.css';

export type FoundNotices = ReplyOf<typeof routes.readNotices>;

interface NoticeArchiveProps {
  readonly found: FoundNotices;
  readonly mayAct: boolean;
  readonly onDone: () => void;
}

const filters = ['now', 'archive', 'all'] as const;
type Filter = (typeof filters)[number];

const isNow = ({ state }: NoticeBody) => state === 'current' || state === 'coming';

/** Every notice in a table: looked for by words, by number, or by whether it is in force. */
export function NoticeArchive({ found, mayAct, onDone }: NoticeArchiveProps) {
  const { t } = useManagerText();
  const [filter, setFilter] = useState<Filter>('now');
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState<string | null>(null);
  const [publishing, setPublishing] = useState(false);
  const search = useFound(typed);
  const kept = (one: NoticeBody) =>
    search.found === null ? filter === 'all' || isNow(one) === (filter === 'now') : true;
  const shown = listed(found, search.found).filter(kept);
  const done = () => {
    setPublishing(false);
    onDone();
  };
  return (
    <>
      <div className="mg-filter">
        <label className="oh-field mg-field mg-notice-find">
          {t('ntc.find')}
          <input
            type="search"
            maxLength={60}
            placeholder={t('ntc.findHint')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <label className="oh-field mg-field">
          {t('ntc.filter')}
          <select
            value={filter}
            disabled={search.found !== null}
            onChange={(event) => setFilter(event.target.value as Filter)}
          >
            {filters.map((one) => (
              <option key={one} value={one}>
                {t(`ntc.filter.${one}`)}
              </option>
            ))}
          </select>
        </label>
        {mayAct ? (
          <Button look="main" className="mg-notice-new" onClick={() => setPublishing(true)}>
            {t('ntc.publish')}
          </Button>
        ) : null}
      </div>
      <RefusalNotice refusal={search.refusal} />
      {found.notices.length === 0 ? (
        <EmptyState icon="paper" title={t('ntc.none')} what={t('ntc.noneWhat')} />
      ) : shown.length === 0 ? (
        <EmptyState icon="help" title={t('ntc.noMatch')} />
      ) : (
        <NoticesTable notices={shown} onOpen={setOpened} />
      )}
      {opened === null ? null : (
        <NoticeSheet
          key={opened}
          noticeId={opened}
          found={found}
          mayAct={mayAct}
          onClose={() => setOpened(null)}
          onDone={onDone}
        />
      )}
      {publishing ? (
        <NoticeForm found={found} before={null} onClose={() => setPublishing(false)} onDone={done} />
      ) : null}
    </>
  );
}

/** What was found, the best fit first; of old years the figures of who has read it are not at hand. */
function listed(found: FoundNotices, hits: readonly NoticeBody[] | null) {
  if (hits === null) return found.notices;
  return hits.map(
    (hit) => found.notices.find((one) => one.noticeId === hit.noticeId) ?? { ...hit, read: 0, of: 0 },
  );
}

const settleMs = 250;

function useFound(typed: string): {
  readonly found: readonly NoticeBody[] | null;
  readonly refusal: Refusal | null;
} {
  const [found, setFound] = useState<readonly NoticeBody[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const wanted = typed.trim();
  useEffect(() => {
    let gone = false;
    const ask = async () => {
      const answer = wanted === '' ? null : await call(routes.searchNotices, { params: { typed: wanted } });
      if (gone) return;
      setRefusal(answer === null ? null : refusalOf(answer));
      setFound(answer?.kind === 'ok' ? answer.value.notices : null);
    };
    const timer = setTimeout(() => void ask(), settleMs);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [wanted]);
  return { found, refusal };
}

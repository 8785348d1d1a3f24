import { type BodyOf, type CountedNoticeBody, type NoticeAttachmentBody, routes } from '@onehall/protocol';
import { Button, RefusalNotice, Sheet, useCommand } from '@onehall/ui';
import { type FormEvent, useId, useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ChooseMany, Tick } from '../../parts/choose-many.tsx';
import { AttachmentsField } from './attachments-field.tsx';
import type { FoundNotices } from './notice-archive.tsx';
import './notices.css';

interface NoticeFormProps {
  readonly found: FoundNotices;
  /** What is corrected; null: a new notice. */
  readonly before: CountedNoticeBody | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

type Draft = Omit<BodyOf<typeof routes.publishNotice>, 'commandId' | 'attachmentIds'> & {
  readonly attachments: readonly NoticeAttachmentBody[];
};

const roles = [
  'clerk',
  'complaint-handler',
  'floor-guide',
  'duty-manager',
  'branch-manager',
  'stock-keeper',
  'auditor',
  'technician',
] as const;
const categories = ['service', 'tariff', 'process', 'system', 'safety', 'people', 'other'] as const;

function draftOf(before: CountedNoticeBody | null, today: string): Draft {
  if (before === null)
    return {
      noticeId: null,
      basedOn: 0,
      title: '',
      body: '',
      category: 'service',
      validFrom: today,
      validUntil: null,
      roles: [],
      staffIds: [],
      mustRead: true,
      attachments: [],
    };
  const { noticeId, version, title, body, category, validFrom, validUntil, mustRead, attachments } = before;
  const same = { title, body, category, validFrom, validUntil, mustRead, attachments };
  return { noticeId, basedOn: version, ...same, roles: before.roles, staffIds: before.staffIds };
}

/** A notice as it is written: what it says, from when to when, for whom, and what hangs on it. */
export function NoticeForm({ found, before, onClose, onDone }: NoticeFormProps) {
  const { t, say } = useManagerText();
  const publish = useCommand(routes.publishNotice);
  const [draft, setDraft] = useState(() => draftOf(before, found.today));
  const [tried, setTried] = useState(false);
  const set = (change: Partial<Draft>) => setDraft((was) => ({ ...was, ...change }));
  const { attachments, ...rest } = draft;
  const wrong = draft.title.trim().length < 2 || draft.body.trim().length < 2 || draft.validFrom === '';
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong || publish.pending) return;
    const attachmentIds = attachments.map((one) => one.attachmentId);
    const answer = await publish.send({ body: { ...rest, attachmentIds } });
    if (answer.kind === 'ok') onDone();
  };
  const title = before === null ? t('ntc.new') : t('ntc.correcting', { number: before.number });
  return (
    <Sheet title={title} onClose={onClose}>
      <form className="mg-act" noValidate aria-label={title} onSubmit={(event) => void send(event)}>
        <Words draft={draft} tried={tried} onChange={set} />
        <Tick label={t('ntc.mustRead')} on={draft.mustRead} onChange={(mustRead) => set({ mustRead })} />
        <ChooseMany
          label={t('ntc.roles')}
          hint={t('ntc.rolesHint')}
          options={roles.map((id) => ({ id, name: t(`role.${id}`) }))}
          chosen={draft.roles}
          onChange={(chosen) => set({ roles: roles.filter((one) => chosen.includes(one)) })}
        />
        <details open={draft.staffIds.length > 0}>
          <summary>{t('ntc.people')}</summary>
          <ChooseMany
            label={t('ntc.people')}
            options={found.staff.map(({ staffId, workNumber, name }) => ({
              id: staffId,
              name: `${say(name)} ${workNumber}`,
            }))}
            chosen={draft.staffIds}
            onChange={(staffIds) => set({ staffIds })}
          />
        </details>
        <AttachmentsField
          attachments={attachments}
          onChange={(change) => setDraft((was) => ({ ...was, attachments: change(was.attachments) }))}
        />
        <RefusalNotice refusal={publish.refusal} onClose={publish.clear} />
        <Button look="main" submit aria-disabled={publish.pending}>
          {t(before === null ? 'ntc.send' : 'ntc.sendAgain')}
        </Button>
      </form>
    </Sheet>
  );
}

interface WordsProps {
  readonly draft: Draft;
  readonly tried: boolean;
  readonly onChange: (change: Partial<Draft>) => void;
}

function Words({ draft, tried, onChange }: WordsProps) {
  const { t } = useManagerText();
  const id = useId();
  const short = (words: string) => (tried && words.trim().length < 2 ? t('ntc.short') : null);
  return (
    <>
      <div className="oh-field mg-field">
        <label htmlFor={`${id}-title`}>{t('ntc.subject')}</label>
        <input
          id={`${id}-title`}
          maxLength={80}
          autoComplete="off"
          aria-describedby={`${id}-title-note`}
          aria-invalid={short(draft.title) !== null}
          value={draft.title}
          onChange={(event) => onChange({ title: event.target.value })}
        />
        <Problem id={`${id}-title-note`} words={short(draft.title)} />
      </div>
      <div className="oh-field mg-field">
        <label htmlFor={`${id}-body`}>{t('ntc.body')}</label>
        <textarea
          id={`${id}-body`}
          rows={8}
          maxLength={6000}
          aria-describedby={`${id}-body-note`}
          aria-invalid={short(draft.body) !== null}
          value={draft.body}
          onChange={(event) => onChange({ body: event.target.value })}
        />
        <Problem id={`${id}-body-note`} words={short(draft.body)} />
      </div>
      <label className="oh-field mg-field">
        {t('ntc.category')}
        <select
          value={draft.category}
          onChange={(event) => onChange({ category: event.target.value as Draft['category'] })}
        >
          {categories.map((one) => (
            <option key={one} value={one}>
              {t(`notice.category.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <div className="mg-notice-days">
        <label className="oh-field mg-field">
          {t('ntc.from')}
          <input
            type="date"
            value={draft.validFrom}
            onChange={(event) => onChange({ validFrom: event.target.value })}
          />
          <Problem id={`${id}-from`} words={tried && draft.validFrom === '' ? t('ntc.day') : null} />
        </label>
        <label className="oh-field mg-field">
          {t('ntc.until')}
          <input
            type="date"
            value={draft.validUntil ?? ''}
            onChange={(event) => onChange({ validUntil: event.target.value || null })}
          />
          <small className="oh-muted">{t('ntc.untilHint')}</small>
        </label>
      </div>
    </>
  );
}

function Problem({ id, words }: { readonly id: string; readonly words: string | null }) {
  if (words === null) return null;
  return (
    <p id={id} className="mg-risk" role="alert">
      {words}
    </p>
  );
}

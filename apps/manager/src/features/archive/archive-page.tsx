import { type ReplyOf, routes } from '@onehall/protocol';
import { Button, EmptyState, RefusalNotice, useCommand } from '@onehall/ui';
import { type FormEvent, useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { type ArchiveSearch, weekUntil } from './archive-search.ts';
import { FormSheet } from './form-sheet.tsx';
import { FormsTable } from './forms-table.tsx';
import './archive.css';

type Found = ReplyOf<typeof routes.searchForms>;

/** Signed forms, void ones too, searched and opened by managers and auditors [C16]. */
export function ArchivePage({ today }: { readonly today: string }) {
  const { t } = useManagerText();
  const search = useCommand(routes.searchForms);
  const [asked, setAsked] = useState<ArchiveSearch>(() => weekUntil(today));
  const [found, setFound] = useState<Found | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const go = async () => {
    const answer = await search.send({ body: asked });
    if (answer.kind === 'ok') setFound(answer.value);
  };
  const close = () => {
    setOpened(null);
    // What was given out meanwhile is counted; a search by number is not made again by itself: it is a look-up.
    if (asked.mobile === '') void go();
  };
  return (
    <section className="mg-panel mg-fill" aria-labelledby="mg-archive">
      <div className="mg-panel-head">
        <h2 id="mg-archive">{t('arch.title')}</h2>
        <p className="oh-muted" role="status">
          {found === null ? '' : t('arch.found', { n: found.forms.length })}
          {found?.more ? ` · ${t('arch.more', { n: found.forms.length })}` : ''}
        </p>
      </div>
      <SearchForm asked={asked} pending={search.pending} onChange={setAsked} onSearch={() => void go()} />
      <RefusalNotice refusal={search.refusal} onClose={search.clear} />
      <Result found={found} onOpen={setOpened} />
      {opened === null ? null : <FormSheet documentId={opened} onClose={close} />}
    </section>
  );
}

interface SearchFormProps {
  readonly asked: ArchiveSearch;
  readonly pending: boolean;
  readonly onChange: (asked: ArchiveSearch) => void;
  readonly onSearch: () => void;
}

const fields = [
  ['from', 'date', 10, null],
  ['to', 'date', 10, null],
  ['ticketNumber', 'search', 16, null],
  ['hashPrefix', 'search', 80, 'arch.hashHint'],
  ['mobile', 'tel', 20, 'arch.mobileHint'],
] as const;
const labels = {
  from: 'arch.from',
  to: 'arch.to',
  ticketNumber: 'arch.ticket',
  hashPrefix: 'arch.hash',
  mobile: 'arch.mobile',
} as const;

function SearchForm({ asked, pending, onChange, onSearch }: SearchFormProps) {
  const { t } = useManagerText();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!pending) onSearch();
  };
  return (
    <search>
      <form className="mg-archive-form" onSubmit={submit}>
        {fields.map(([name, type, most, hint]) => (
          <label key={name} className="oh-field mg-field">
            {t(labels[name])}
            <input
              type={type}
              name={name}
              value={asked[name]}
              maxLength={most}
              required={type === 'date'}
              autoComplete="off"
              onChange={(event) => onChange({ ...asked, [name]: event.target.value })}
            />
            {hint === null ? null : <small>{t(hint)}</small>}
          </label>
        ))}
        <Button look="main" submit disabled={pending}>
          {t(pending ? 'arch.searching' : 'arch.search')} ⏎
        </Button>
      </form>
    </search>
  );
}

interface ResultProps {
  readonly found: Found | null;
  readonly onOpen: (documentId: string) => void;
}

function Result({ found, onOpen }: ResultProps) {
  const { t } = useManagerText();
  if (found === null) return <EmptyState icon="paper" title={t('arch.begin')} what={t('arch.beginWhat')} />;
  if (found.forms.length === 0)
    return <EmptyState icon="paper" title={t('arch.none')} what={t('arch.noneWhat')} />;
  return <FormsTable forms={found.forms} onOpen={onOpen} />;
}

import type { ManagerView } from '@onehall/protocol';
import { Button, EmptyState } from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { everything, fits, type TicketFilter } from './filter.ts';
import { TicketsTable } from './tickets-table.tsx';

const states = [
  'waiting',
  'called',
  'serving',
  'held',
  'finished',
  'noShow',
  'abandoned',
  'cancelled',
] as const;
/** The view brings no more than this. */
const LISTED_MAX = 200;

export function TicketsPage({ view }: { readonly view: ManagerView }) {
  const { t } = useManagerText();
  const [filter, setFilter] = useState<TicketFilter>(everything);
  const { tickets } = view;
  const shown = tickets.filter((one) => fits(one, filter));
  if (tickets.length === 0) {
    return (
      <section className="mg-panel mg-fill">
        <EmptyState icon="ticket" title={t('tickets.none')} what={t('tickets.noneWhat')} />
      </section>
    );
  }
  return (
    <section className="mg-panel mg-fill" aria-labelledby="mg-tickets">
      <div className="mg-panel-head">
        <h2 id="mg-tickets">{t('tickets.title')}</h2>
        <p className="oh-muted" role="status">
          {t('tickets.shown', { n: shown.length, all: tickets.length })}
          {tickets.length < LISTED_MAX ? '' : ` · ${t('tickets.capped', { all: LISTED_MAX })}`}
        </p>
      </div>
      <Filter view={view} filter={filter} onChange={setFilter} />
      {shown.length === 0 ? (
        <EmptyState icon="ticket" title={t('tickets.noMatch')}>
          <Button look="main" onClick={() => setFilter(everything)}>
            {t('tickets.clear')}
          </Button>
        </EmptyState>
      ) : (
        <TicketsTable tickets={shown} />
      )}
    </section>
  );
}

interface FilterProps {
  readonly view: ManagerView;
  readonly filter: TicketFilter;
  readonly onChange: (filter: TicketFilter) => void;
}

function Filter({ view, filter, onChange }: FilterProps) {
  const { t, say } = useManagerText();
  return (
    <search className="mg-filter">
      <label className="oh-field mg-field">
        {t('tickets.find')}
        <input
          type="search"
          value={filter.number}
          maxLength={8}
          onChange={(event) => onChange({ ...filter, number: event.target.value })}
        />
      </label>
      <label className="oh-field mg-field">
        {t('tickets.class')}
        <select
          value={filter.classId}
          onChange={(event) => onChange({ ...filter, classId: event.target.value })}
        >
          <option value="">{t('tickets.all')}</option>
          {view.classes.map((one) => (
            <option key={one.classId} value={one.classId}>
              {say(one.name)}
            </option>
          ))}
        </select>
      </label>
      <label className="oh-field mg-field">
        {t('tickets.state')}
        <select value={filter.state} onChange={(event) => onChange({ ...filter, state: event.target.value })}>
          <option value="">{t('tickets.all')}</option>
          {states.map((one) => (
            <option key={one} value={one}>
              {t(`state.${one}`)}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}

import { type RosterAskBody, routes } from '@onehall/protocol';
import { useId, useState } from 'react';
import { Button } from '../components/button.tsx';
import { RefusalNotice } from '../components/notices.tsx';
import { useCommand } from '../server/use-command.ts';
import type { RunningKey } from '../text/running.zh.ts';
import { useText } from '../text/use-text.ts';
import { minuteOf, shiftWords } from './shift-times.ts';
import type { MyRosterBody } from './use-my-roster.ts';

const kinds = ['leave', 'wish', 'swap', 'overtime'] as const;
const leaves = ['annual', 'time-off', 'sick', 'other'] as const;
const wishes = ['off', 'early', 'late'] as const;

interface Draft {
  readonly kind: (typeof kinds)[number];
  readonly day: string;
  readonly to: string;
  readonly leave: (typeof leaves)[number];
  readonly wants: (typeof wishes)[number];
  /** 'staffId day' of the colleague's shift. */
  readonly other: string;
  readonly start: string;
  readonly end: string;
}

/** What the fields ask for; null: something is missing or does not fit. */
function askOf(draft: Draft): RosterAskBody | null {
  const { kind, day, to, leave, wants, other } = draft;
  if (day === '') return null;
  if (kind === 'wish') return { kind, day, wants };
  if (kind === 'leave') return to < day ? null : { kind, from: day, to, leave };
  if (kind === 'swap') {
    const [withStaffId, theirDay] = other.split(' ');
    return withStaffId && theirDay ? { kind, day, withStaffId, theirDay } : null;
  }
  const [startMinute, endMinute] = [minuteOf(draft.start), minuteOf(draft.end)];
  if (startMinute === null || endMinute === null || endMinute <= startMinute) return null;
  return { kind, day, startMinute, endMinute };
}

/** Leave, a wish, a swap or overtime, for oneself. */
export function AskForm({ mine, onDone }: { readonly mine: MyRosterBody; readonly onDone: () => void }) {
  const { t, say } = useText<RunningKey>();
  const id = useId();
  const ask = useCommand(routes.askRoster);
  const own = mine.shifts.filter((one) => one.day >= mine.today);
  const [draft, setDraft] = useState<Draft>({
    kind: 'leave',
    day: mine.today,
    to: mine.today,
    leave: 'annual',
    wants: 'off',
    other: '',
    start: '18:00',
    end: '20:00',
  });
  const [tried, setTried] = useState(false);
  const asked = askOf(draft);
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const send = async () => {
    setTried(true);
    if (asked === null || ask.pending) return;
    const answer = await ask.send({ body: { ask: asked, note: '' } });
    if (answer.kind !== 'ok') return;
    setTried(false);
    onDone();
  };
  const choice = <Id extends string>(
    name: string,
    options: readonly { readonly id: Id; readonly name: string }[],
    value: Id,
    onChange: (value: Id) => void,
  ) => (
    <label className="oh-field">
      <span>{name}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find((one) => one.id === event.target.value);
          if (chosen) onChange(chosen.id);
        }}
      >
        {options.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  );
  const typed = (name: string, type: 'date' | 'text', value: string, onChange: (value: string) => void) => (
    <label className="oh-field">
      <span>{name}</span>
      <input
        type={type}
        value={value}
        min={type === 'date' ? mine.today : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
  const none = { id: '', name: t('roster.choose') };
  const others = mine.colleagues.flatMap((one) =>
    one.shifts.map((shift) => ({
      id: `${one.staffId} ${shift.day}`,
      name: `${say(one.name)} ${shift.day} ${shiftWords(shift)}`,
    })),
  );
  return (
    <form
      className="oh-roster-ask"
      aria-labelledby={`${id}-title`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h3 id={`${id}-title`}>{t('roster.ask')}</h3>
      {choice(
        t('roster.kind'),
        kinds.map((one) => ({ id: one, name: t(`roster.kind.${one}`) })),
        draft.kind,
        (kind) => set({ kind }),
      )}
      {draft.kind === 'swap'
        ? choice(
            t('roster.myShift'),
            [none, ...own.map((one) => ({ id: one.day, name: `${one.day} ${shiftWords(one)}` }))],
            own.some((one) => one.day === draft.day) ? draft.day : '',
            (day) => set({ day }),
          )
        : typed(t(draft.kind === 'leave' ? 'roster.from' : 'roster.day'), 'date', draft.day, (day) =>
            set({ day, to: draft.to < day ? day : draft.to }),
          )}
      {draft.kind === 'leave' ? typed(t('roster.to'), 'date', draft.to, (to) => set({ to })) : null}
      {draft.kind === 'leave'
        ? choice(
            t('roster.leave'),
            leaves.map((one) => ({ id: one, name: t(`roster.leave.${one}`) })),
            draft.leave,
            (leave) => set({ leave }),
          )
        : null}
      {draft.kind === 'wish'
        ? choice(
            t('roster.wants'),
            wishes.map((one) => ({ id: one, name: t(`roster.wants.${one}`) })),
            draft.wants,
            (wants) => set({ wants }),
          )
        : null}
      {draft.kind === 'swap'
        ? choice(t('roster.theirShift'), [none, ...others], draft.other, (other) => set({ other }))
        : null}
      {draft.kind === 'overtime'
        ? typed(t('roster.start'), 'text', draft.start, (start) => set({ start }))
        : null}
      {draft.kind === 'overtime' ? typed(t('roster.end'), 'text', draft.end, (end) => set({ end })) : null}
      {tried && asked === null ? (
        <p role="alert" className="oh-roster-problem">
          {t('roster.incomplete')}
        </p>
      ) : null}
      <RefusalNotice refusal={ask.refusal} onClose={ask.clear} />
      <Button submit look="main" aria-disabled={ask.pending}>
        {t('roster.send')}
      </Button>
    </form>
  );
}

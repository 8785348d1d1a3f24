import { routes } from '@onehall/protocol';
import {
  call,
  clockTime,
  EmptyState,
  type Refusal,
  RefusalNotice,
  refusalOf,
  staffDate,
  useZone,
} from '@onehall/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Choices } from './choices.tsx';
import { MIN_MS } from './standing.ts';
import { useFloorText } from './use-floor-text.ts';

const DAY_MS = 24 * 60 * MIN_MS;
const DAYS = 7;

export interface ChosenSlot {
  readonly businessDay: string;
  readonly slotAt: number;
}

interface SlotChoiceProps {
  readonly categoryId: string;
  readonly value: ChosenSlot | null;
  readonly onChange: (value: ChosenSlot | null) => void;
}

type Slots = readonly { readonly slotAt: number; readonly free: number }[];

/** A day of the next week and one of its free times. */
export function SlotChoice({ categoryId, value, onChange }: SlotChoiceProps) {
  const { t } = useFloorText();
  const zone = useZone();
  const [today] = useState(() => Date.now());
  const [day, setDay] = useState(() => staffDate(today, zone));
  const { slots, refusal, again } = useSlots(categoryId, day);
  const free = slots?.filter((one) => one.free > 0) ?? [];
  return (
    <>
      <Choices
        legend={t('slot.day')}
        value={day}
        onChange={(chosen) => {
          setDay(chosen);
          onChange(null);
        }}
        choices={Array.from({ length: DAYS }, (_, index) => {
          const date = staffDate(today + index * DAY_MS, zone);
          return { value: date, label: index === 0 ? t('slot.today') : date.slice(5) };
        })}
      />
      <RefusalNotice refusal={refusal} onRetry={again} />
      {slots === null && refusal === null ? <p role="status">{t('common.loading')}</p> : null}
      {slots !== null && free.length === 0 ? <EmptyState icon="clock" title={t('slot.none')} /> : null}
      {free.length === 0 ? null : (
        <Choices
          legend={t('slot.time')}
          value={value?.slotAt ?? 0}
          onChange={(slotAt) => onChange({ businessDay: day, slotAt })}
          choices={free.map((one) => ({
            value: one.slotAt,
            label: clockTime(one.slotAt, zone),
            note: t('slot.free', { n: one.free }),
          }))}
        />
      )}
    </>
  );
}

function useSlots(categoryId: string, day: string) {
  const [state, setState] = useState<{ slots: Slots | null; refusal: Refusal | null }>({
    slots: null,
    refusal: null,
  });
  const newest = useRef(0);
  const load = useCallback(async () => {
    newest.current += 1;
    const mine = newest.current;
    setState({ slots: null, refusal: null });
    const answer = await call(routes.readSlots, { params: { categoryId, businessDay: day } });
    if (mine !== newest.current) return;
    setState({ slots: answer.kind === 'ok' ? answer.value.slots : null, refusal: refusalOf(answer) });
  }, [categoryId, day]);
  useEffect(() => {
    void load();
    return () => {
      newest.current += 1;
    };
  }, [load]);
  return { ...state, again: () => void load() };
}

/** What to tell the customer: the code and the time, to be read from a step away. */
export function Booked({ code, slotAt }: { readonly code: string; readonly slotAt: number }) {
  const { t } = useFloorText();
  const zone = useZone();
  return (
    <dl className="fl-booked">
      <div>
        <dt>{t('booked.code')}</dt>
        <dd className="oh-number" data-testid="booked-code">
          {code}
        </dd>
      </div>
      <div>
        <dt>{t('booked.time')}</dt>
        <dd className="oh-number">
          {staffDate(slotAt, zone)} {clockTime(slotAt, zone)}
        </dd>
      </div>
    </dl>
  );
}

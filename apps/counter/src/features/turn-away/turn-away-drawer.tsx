import { type ConsoleView, routes } from '@onehall/protocol';
import { clockTime, RefusalNotice, staffDate, useCommand, useZone } from '@onehall/ui';
import { useState } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Drawer } from '../../parts/drawer.tsx';
import { DrawerForm } from '../../parts/drawer-form.tsx';
import { DrawerSubmit } from '../../parts/drawer-submit.tsx';
import { Field } from '../../parts/field.tsx';
import { type FreeSlot, useFreeSlots } from './use-free-slots.ts';

const DAY_MS = 24 * 3_600_000;
const DAYS = 7;

/** What to tell the customer: which ticket, the code, and when to come back. */
export interface TurnedAway {
  readonly number: string;
  readonly code: string;
  readonly slotAt: number;
}

interface TurnAwayDrawerProps {
  readonly ticket: NonNullable<ConsoleView['ticket']>;
  /** The ticket is gone from the desk then: what to tell the customer stands above it. */
  readonly onBooked: (booked: TurnedAway) => void;
  readonly onClose: () => void;
}

/** Papers are missing: the customer gets the list and a time to come back without queueing again [Q13]. */
export function TurnAwayDrawer({ ticket, onBooked, onClose }: TurnAwayDrawerProps) {
  const { t } = useConsoleText();
  const zone = useZone();
  const turnAway = useCommand(routes.turnAway);
  const [today] = useState(() => Date.now());
  const [day, setDay] = useState(() => staffDate(today, zone));
  const [chosen, setChosen] = useState<number | null>(null);
  const { slots, refusal } = useFreeSlots(ticket.categoryId, day);
  const slot: FreeSlot | null = slots?.find((one) => one.slotAt === chosen) ?? slots?.[0] ?? null;
  const run = async () => {
    if (slot === null) return;
    const answer = await turnAway.send({ params: { ticketId: ticket.ticketId }, body: slot });
    if (answer.kind !== 'ok') return;
    const { code, slotAt } = answer.value;
    onBooked({ number: ticket.number, code, slotAt });
  };
  const days = Array.from({ length: DAYS }, (_, nth) => staffDate(today + nth * DAY_MS, zone));
  return (
    <Drawer
      name="turn-away"
      title={t('turnAway.title', { number: ticket.number })}
      what={t('turnAway.what')}
      onClose={onClose}
    >
      <DrawerForm onSubmit={run}>
        <Papers ticket={ticket} />
        <Field label={t('turnAway.day')}>
          {(field) => (
            <select {...field} value={day} onChange={(event) => setDay(event.target.value)}>
              {days.map((one, nth) => (
                <option key={one} value={one}>
                  {nth === 0 ? t('turnAway.today', { day: one }) : one}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('turnAway.time')} problem={slots?.length === 0 ? t('turnAway.none') : null}>
          {(field) => (
            <select
              {...field}
              disabled={slot === null}
              value={slot?.slotAt ?? ''}
              onChange={(event) => setChosen(Number(event.target.value))}
            >
              {slots?.map(({ slotAt }) => (
                <option key={slotAt} value={slotAt}>
                  {clockTime(slotAt, zone)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <RefusalNotice refusal={turnAway.refusal ?? refusal} onClose={turnAway.clear} />
        <div className="cn-drawer-end">
          <DrawerSubmit words="turnAway.main" busy={turnAway.pending} disabled={slot === null} />
        </div>
      </DrawerForm>
    </Drawer>
  );
}

/** What to bring next time, to be read out. */
function Papers({ ticket }: Pick<TurnAwayDrawerProps, 'ticket'>) {
  const { t, say } = useConsoleText();
  if (ticket.papers.length === 0) return null;
  return (
    <div>
      <h4>{t('turnAway.papers')}</h4>
      <ul>
        {ticket.papers.map((paper) => (
          <li key={paper.zh}>{say(paper)}</li>
        ))}
      </ul>
    </div>
  );
}

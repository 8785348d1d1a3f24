import { type FollowView, type ReplyOf, routes } from '@onehall/protocol';
import { Button, clockTime, Icon, longDate, useCommand, useText, useZone } from '@onehall/ui';
import { useEffect, useReducer, useState } from 'react';
import type { DisplayKey } from '../text/zh-cn.ts';
import { AskTwice } from './ask-twice.tsx';
import { BookingPage } from './booking-page.tsx';
import { bookingStep, noBooking } from './booking-way.ts';

type Offer = NonNullable<FollowView['appointment']>;
type Booked = Pick<NonNullable<Offer['booked']>, 'code' | 'slotAt'> & Partial<NonNullable<Offer['booked']>>;

export interface AppointmentProps {
  readonly appointment: Offer;
  readonly token: string;
}

/** The next visit, without queueing [Q4]: booked here, shown large, given back here. */
export function Appointment({ appointment, token }: AppointmentProps) {
  const [justBooked, setJustBooked] = useState<ReplyOf<typeof routes.bookFromPhone> | null>(null);
  const [goneCode, setGoneCode] = useState<string | null>(null);
  const known = appointment.booked?.code;
  // What was just done is shown at once; from when the view says the same, the view leads.
  useEffect(() => {
    if (known !== undefined) setJustBooked((was) => (was?.code === known ? null : was));
  }, [known]);
  const told: Booked | null = appointment.booked ?? justBooked;
  const booked = told?.code === goneCode ? null : told;
  if (booked === null) {
    return <Book appointment={appointment} token={token} onBooked={setJustBooked} />;
  }
  return <Code booked={booked} token={token} onGone={() => setGoneCode(booked.code)} />;
}

interface CodeProps {
  readonly booked: Booked;
  readonly token: string;
  readonly onGone: () => void;
}

function Code({ booked, token, onGone }: CodeProps) {
  const { t, say, language } = useText<DisplayKey>();
  const zone = useZone();
  const cancel = useCommand(routes.cancelFromPhone);
  const giveBack = async () => {
    const answer = await cancel.send({ params: { token } });
    if (answer.kind === 'ok') onGone();
  };
  return (
    <section className="p-booked" aria-label={t('booking.code')}>
      <h2>
        <Icon name="clock" />
        {t('booking.code')}
      </h2>
      <p className="p-code oh-number" data-testid="code">
        {booked.code.slice(0, 3)} {booked.code.slice(3)}
      </p>
      <p className="p-booked-when">
        {longDate(booked.slotAt, zone, language)} {clockTime(booked.slotAt, zone)}
      </p>
      {booked.categoryName === undefined ? null : <p>{say(booked.categoryName)}</p>}
      <p>{t('booking.how')}</p>
      <AskTwice
        command={cancel}
        icon={undefined}
        ask={t('booking.cancel')}
        sure={t('booking.cancelSure')}
        keep={t('booking.keep')}
        go={t('booking.cancelGo')}
        onGo={() => void giveBack()}
      />
    </section>
  );
}

interface BookProps extends AppointmentProps {
  readonly onBooked: (booked: ReplyOf<typeof routes.bookFromPhone>) => void;
}

function Book({ appointment, token, onBooked }: BookProps) {
  const { t } = useText<DisplayKey>();
  const [way, step] = useReducer(bookingStep, noBooking);
  const { categories, days } = appointment;
  if (categories.length === 0 || days.length === 0) return null;
  return (
    <section className="p-booking" data-stage={way.stage}>
      <h2>
        <Icon name="clock" />
        {t('booking.title')}
      </h2>
      {way.stage === 'closed' ? (
        <>
          <p>{t('booking.what')}</p>
          <Button
            className="p-wide"
            onClick={() => step({ kind: 'begin', categoryIds: categories.map((one) => one.id) })}
          >
            {t('booking.begin')}
          </Button>
        </>
      ) : (
        <BookingPage appointment={appointment} token={token} way={way} step={step} onBooked={onBooked} />
      )}
    </section>
  );
}

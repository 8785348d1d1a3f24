import { type FollowView, type ReplyOf, routes } from '@onehall/protocol';
import { Button, clockTime, RefusalNotice, useCommand, useText, useZone } from '@onehall/ui';
import type { ReactNode } from 'react';
import type { DisplayKey } from '../text/zh-cn.ts';
import type { BookingStep, BookingWay } from './booking-way.ts';
import { dayText } from './day-text.ts';
import { useSlots } from './use-slots.ts';

export interface BookingPageProps {
  readonly appointment: NonNullable<FollowView['appointment']>;
  readonly token: string;
  readonly way: BookingWay;
  readonly step: (step: BookingStep) => void;
  readonly onBooked: (booked: ReplyOf<typeof routes.bookFromPhone>) => void;
}

interface QuestionProps {
  readonly title: string;
  readonly step: (step: BookingStep) => void;
  readonly children: ReactNode;
}

function Question({ title, step, children }: QuestionProps) {
  const { t } = useText();
  return (
    <>
      <h3>{title}</h3>
      {children}
      <Button icon="back" className="p-wide" onClick={() => step({ kind: 'back' })}>
        {t('common.back')}
      </Button>
    </>
  );
}

/** The question that comes next on the way to an appointment. */
export function BookingPage(props: BookingPageProps) {
  const { t, say, language } = useText<DisplayKey>();
  const { appointment, way, step } = props;
  const { stage, categoryId, businessDay, slotAt } = way;
  if (stage === 'service' || categoryId === null) {
    return (
      <Question title={t('booking.service')} step={step}>
        <ul className="p-choices">
          {appointment.categories.map((one) => (
            <li key={one.id}>
              <Button className="p-wide" onClick={() => step({ kind: 'service', categoryId: one.id })}>
                {say(one.name)}
              </Button>
            </li>
          ))}
        </ul>
      </Question>
    );
  }
  if (stage === 'day' || businessDay === null) {
    return (
      <Question title={t('booking.day')} step={step}>
        <ul className="p-choices p-days">
          {appointment.days.map((day) => (
            <li key={day}>
              <Button className="p-wide" onClick={() => step({ kind: 'day', businessDay: day })}>
                {dayText(day, language)}
              </Button>
            </li>
          ))}
        </ul>
      </Question>
    );
  }
  const chosen = { ...props, categoryId, businessDay };
  return stage === 'slot' || slotAt === null ? <Times {...chosen} /> : <Sure {...chosen} slotAt={slotAt} />;
}

interface ChosenProps extends BookingPageProps {
  readonly categoryId: string;
  readonly businessDay: string;
}

function Times({ categoryId, businessDay, step }: ChosenProps) {
  const { t, language } = useText<DisplayKey>();
  const zone = useZone();
  const { slots, refusal, again } = useSlots(categoryId, businessDay);
  const free = slots?.filter((one) => one.free > 0) ?? [];
  return (
    <Question title={`${t('booking.slot')} ${dayText(businessDay, language)}`} step={step}>
      <RefusalNotice refusal={refusal} onRetry={again} />
      {slots === null && refusal === null ? <p>{t('common.loading')}</p> : null}
      {slots !== null && free.length === 0 ? <p>{t('booking.none')}</p> : null}
      <ul className="p-choices p-slots">
        {free.map(({ slotAt }) => (
          <li key={slotAt}>
            <Button className="p-wide oh-number" onClick={() => step({ kind: 'slot', slotAt })}>
              {clockTime(slotAt, zone)}
            </Button>
          </li>
        ))}
      </ul>
    </Question>
  );
}

function Sure(props: ChosenProps & { readonly slotAt: number }) {
  const { appointment, token, categoryId, businessDay, slotAt, step, onBooked } = props;
  const { t, say, language } = useText<DisplayKey>();
  const zone = useZone();
  const book = useCommand(routes.bookFromPhone);
  const category = appointment.categories.find((one) => one.id === categoryId);
  const send = async () => {
    const answer = await book.send({ params: { token }, body: { categoryId, businessDay, slotAt } });
    if (answer.kind !== 'ok') return;
    onBooked(answer.value);
    step({ kind: 'close' });
  };
  return (
    <>
      <h3>{t('booking.sure')}</h3>
      <p className="p-booked-when">
        {dayText(businessDay, language)} {clockTime(slotAt, zone)}
      </p>
      <p>{category === undefined ? '' : say(category.name)}</p>
      <RefusalNotice refusal={book.refusal} />
      <Button look="main" className="p-wide" aria-disabled={book.pending} onClick={() => void send()}>
        {t('booking.book')}
      </Button>
      <Button icon="back" className="p-wide" disabled={book.pending} onClick={() => step({ kind: 'back' })}>
        {t('booking.again')}
      </Button>
    </>
  );
}

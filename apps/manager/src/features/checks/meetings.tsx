import { type ChecksBody, routes } from '@onehall/protocol';
import { Button, EmptyState, RefusalNotice, useCommand, useMoment } from '@onehall/ui';
import { type FormEvent, useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ChooseMany } from '../../parts/choose-many.tsx';

interface MeetingsProps {
  readonly checks: ChecksBody;
  readonly mayAct: boolean;
  readonly onDone: () => void;
}

/** The meetings before today's shifts: who was there, and what was said. */
export function Meetings({ checks, mayAct, onDone }: MeetingsProps) {
  const { t, say, language } = useManagerText();
  const moment = useMoment();
  const comma = language === 'zh' ? '、' : ', ';
  return (
    <div className="mg-two">
      {mayAct ? <MeetingForm staff={checks.staff} onDone={onDone} /> : null}
      <section className="mg-check-list" aria-labelledby="mg-meetings">
        <h3 id="mg-meetings">
          {checks.day === checks.today ? t('chk.meetings') : t('chk.meetingsOf', { day: checks.day })}
        </h3>
        {checks.meetings.length === 0 ? (
          <EmptyState
            icon="people"
            title={checks.day === checks.today ? t('chk.meetingNone') : t('chk.meetingNoneOf')}
            what={checks.day === checks.today ? t('chk.meetingNoneWhat') : ''}
          />
        ) : (
          <ul className="oh-notices">
            {checks.meetings.map((one) => (
              <li key={one.meetingId} className="oh-notice">
                <p className="oh-notice-body">{one.points}</p>
                <p>{t('chk.present', { who: one.present.map(({ name }) => say(name)).join(comma) })}</p>
                <small className="oh-muted">
                  {say(one.by.name)} {moment(one.at)}
                </small>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

interface MeetingFormProps {
  readonly staff: ChecksBody['staff'];
  readonly onDone: () => void;
}

function MeetingForm({ staff, onDone }: MeetingFormProps) {
  const { t, say } = useManagerText();
  const hold = useCommand(routes.holdShiftMeeting);
  const [present, setPresent] = useState<string[]>([]);
  const [points, setPoints] = useState('');
  const [tried, setTried] = useState(false);
  const wrong = present.length === 0 || points.trim().length < 2;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong || hold.pending) return;
    const answer = await hold.send({ body: { present, points: points.trim() } });
    if (answer.kind !== 'ok') return;
    setPresent([]);
    setPoints('');
    setTried(false);
    onDone();
  };
  return (
    <form className="mg-act" noValidate aria-label={t('chk.meeting')} onSubmit={(event) => void send(event)}>
      <h3>{t('chk.meeting')}</h3>
      <ChooseMany
        label={t('chk.who')}
        options={staff.map(({ staffId, workNumber, name }) => ({
          id: staffId,
          name: `${say(name)} ${workNumber}`,
        }))}
        chosen={present}
        onChange={setPresent}
      />
      <label className="oh-field mg-field">
        {t('chk.points')}
        <textarea
          rows={6}
          maxLength={2000}
          value={points}
          onChange={(event) => setPoints(event.target.value)}
        />
      </label>
      {tried && wrong ? (
        <p className="mg-risk" role="alert">
          {t('chk.meetingMissing')}
        </p>
      ) : null}
      <RefusalNotice refusal={hold.refusal} onClose={hold.clear} />
      <Button look="main" submit aria-disabled={hold.pending}>
        {t('chk.keepMeeting')}
      </Button>
    </form>
  );
}

import { type AdviceBody, routes } from '@onehall/protocol';
import { Button, clockTime, Icon, RefusalNotice, refusalOf, useCommand, useZone } from '@onehall/ui';
import { useState } from 'react';
import { useFloorText } from '../../lib/use-floor-text.ts';
import { calmOutcome, type Outcome } from './lever-words.ts';
import { useLeverText } from './use-lever-text.ts';

interface AdviceProps {
  readonly advice: readonly AdviceBody[];
  /** Guides read it and tell the duty manager; managers pull. */
  readonly manages: boolean;
}

/** What prevents a breach: one sentence with its effect, one button [Q2, Q8]. */
export function Advice({ advice, manages }: AdviceProps) {
  const { t } = useFloorText();
  const [all, setAll] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  // What was acted on leaves at once; the hall takes its advice back a moment later.
  const [acted, setActed] = useState<readonly string[]>([]);
  const open = advice.filter((one) => !acted.includes(one.adviceId));
  // What is on top stays there while it stands, and keeps its button: a finger on its way finds what was read.
  const [topPlace, setTopPlace] = useState<string | null>(null);
  const first = open.find((one) => placeOf(one) === topPlace) ?? open[0];
  const top = first === undefined ? null : placeOf(first);
  if (top !== topPlace) setTopPlace(top);
  const others = open.filter((one) => one !== first);
  return (
    <section className="fl-advice" aria-label={t('advice.title')}>
      <OutcomeSaid outcome={outcome} onClose={() => setOutcome(null)} />
      {first === undefined ? null : (
        <ul>
          {(all ? [first, ...others] : [first]).map((one) => (
            <li key={placeOf(one)}>
              <AdviceCard
                advice={one}
                manages={manages}
                onOutcome={(next) => {
                  setOutcome(next);
                  setActed([...acted, one.adviceId]);
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {others.length === 0 ? null : (
        <Button icon={all ? 'up' : 'down'} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('alerts.fewer') : t('advice.more', { n: others.length })}
        </Button>
      )}
    </section>
  );
}

/** One card a lever and counter: a new length of time is the same advice put better. */
const placeOf = ({ lever, counterId }: AdviceBody): string => `${lever} ${counterId ?? ''}`;

interface AdviceCardProps {
  readonly advice: AdviceBody;
  readonly manages: boolean;
  readonly onOutcome: (outcome: Outcome) => void;
}

function AdviceCard({ advice, manages, onOutcome }: AdviceCardProps) {
  const { t } = useFloorText();
  const { adviceSaid } = useLeverText();
  const pull = useCommand(routes.pullLever);
  const { lever, counterId, minutes, adviceId } = advice;
  const send = async () => {
    const answer = await pull.send({ body: { lever, counterId, minutes, adviceId } });
    if (answer.kind === 'ok') onOutcome({ kind: 'done', until: answer.value.until });
    const refusal = refusalOf(answer);
    const calm = refusal === null ? null : calmOutcome(refusal.code, refusal.facts);
    if (calm === null) return;
    pull.clear();
    onOutcome(calm);
  };
  return (
    <div className="fl-advice-card">
      <Icon name="up" />
      <p>{adviceSaid(advice)}</p>
      {manages ? (
        <Button look="main" disabled={pull.pending} onClick={() => void send()}>
          {t(`do.${lever}`)}
        </Button>
      ) : (
        <span className="fl-advice-tell">{t('advice.tell')}</span>
      )}
      <RefusalNotice refusal={pull.refusal} onClose={pull.clear} />
    </div>
  );
}

interface OutcomeSaidProps {
  readonly outcome: Outcome | null;
  readonly onClose: () => void;
}

/** Stays when the advice itself has gone: two managers may have touched it in the same second. */
function OutcomeSaid({ outcome, onClose }: OutcomeSaidProps) {
  const { t } = useFloorText();
  const zone = useZone();
  if (outcome === null) return null;
  const said = () => {
    if (outcome.kind === 'old') return t('pulled.old');
    if (outcome.until === null) return t('pulled.alreadySome');
    return t(`pulled.${outcome.kind}`, { time: clockTime(outcome.until, zone) });
  };
  return (
    <div className="fl-advice-said" role="status" data-outcome={outcome.kind}>
      <Icon name="check" />
      <p>{said()}</p>
      <Button onClick={onClose}>{t('form.done')}</Button>
    </div>
  );
}

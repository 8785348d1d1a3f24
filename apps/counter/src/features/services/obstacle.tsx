import { Button, type Refusal, RefusalNotice, useHall } from '@onehall/ui';
import { useEffect, useRef } from 'react';
import { useKeys } from '../../lib/keys.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { type NextStep, nextStepFor } from './next-step.ts';

interface ObstacleProps {
  readonly refusal: Refusal;
  readonly onStep: (step: NextStep) => void;
  /** The clerk has pressed Enter and was refused: the way on gets the focus. */
  readonly pressed: boolean;
}

/** Why a service cannot be done as it stands, in words, which documents would do, and the way on as a button. */
export function Obstacle({ refusal, onStep, pressed }: ObstacleProps) {
  const { t, say } = useConsoleText();
  const hall = useHall();
  const place = useRef<HTMLDivElement>(null);
  const step = nextStepFor(refusal.code);
  useKeys([{ key: 'G', enabled: step !== null, run: () => step && onStep(step) }]);
  useEffect(() => {
    if (pressed) place.current?.querySelector('button')?.focus();
  }, [pressed]);
  const { wouldDo } = refusal.facts;
  const ids = typeof wouldDo === 'string' ? wouldDo.split(',') : [];
  const names = (hall?.documentKinds ?? []).filter((one) => ids.includes(one.id)).map((one) => say(one.name));
  return (
    <div ref={place} className="cn-svc-obstacle">
      <RefusalNotice refusal={refusal} />
      {names.length === 0 ? null : (
        <p>
          {t('svc.wouldDo')} {names.join(t('svc.comma'))}
        </p>
      )}
      {step === null ? null : (
        <Button onClick={() => onStep(step)}>
          {t(`svc.step.${step.words}`)} <kbd>G</kbd>
        </Button>
      )}
    </div>
  );
}

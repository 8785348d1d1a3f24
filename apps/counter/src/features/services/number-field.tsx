import { type ReplyOf, routes } from '@onehall/protocol';
import { call, type Refusal, RefusalNotice, refusalOf, yuanSign } from '@onehall/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { PickList } from '../../parts/pick-list.tsx';
import { type FieldProps, useProblemWords } from './field-frame.tsx';

type Offer = ReplyOf<typeof routes.readNumbers>['numbers'][number];

/** Every number of the country begins so: with nothing typed, the cheapest of all. */
const anyNumber = '1';

function useNumbers(digits: string) {
  const [found, setFound] = useState<{ digits: string; numbers: readonly Offer[] } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const asked = useRef(0);
  const ask = useCallback(async () => {
    asked.current += 1;
    const mine = asked.current;
    const answer = await call(routes.readNumbers, { params: { digits: digits || anyNumber } });
    if (asked.current !== mine) return;
    setRefusal(refusalOf(answer));
    if (answer.kind === 'ok') setFound({ digits, numbers: answer.value.numbers });
  }, [digits]);
  useEffect(() => void ask(), [ask]);
  return { numbers: found?.numbers ?? [], settled: found?.digits === digits, refusal, again: ask };
}

/** A number for sale: the digits it begins or ends with find it, the cheapest first. */
export function NumberField({ field, entry, onEntry, problem }: FieldProps) {
  const { t, say } = useConsoleText();
  const words = useProblemWords();
  const [typed, setTyped] = useState('');
  const { numbers, settled, refusal, again } = useNumbers(typed.replaceAll(/\D/g, '').slice(0, 11));
  const chosen = typeof entry === 'string' ? entry : '';
  const options = numbers.slice(0, 12).map(({ mobile, priceFen }) => ({
    id: mobile,
    content: <span className="oh-number">{mobile}</span>,
    end: priceFen === 0 ? t('svc.free') : yuanSign(priceFen),
  }));
  const problemText = words(field, problem);
  return (
    <div className="cn-svc-number">
      <PickList
        label={say(field.label)}
        hint={chosen === '' ? t('svc.numberHint') : t('svc.numberChosen', { number: chosen })}
        typed={typed}
        onTyped={setTyped}
        groups={[{ name: '', options }]}
        waiting={!settled && refusal === null}
        chosenId={chosen}
        onPick={onEntry}
      />
      {refusal === null ? null : <RefusalNotice refusal={refusal} onRetry={() => void again()} />}
      {problemText === null ? null : (
        <p className="cn-field-problem" role="alert">
          {problemText}
        </p>
      )}
    </div>
  );
}

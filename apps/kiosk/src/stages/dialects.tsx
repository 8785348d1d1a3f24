import type { KioskView } from '@onehall/protocol';
import { Button, useText } from '@onehall/ui';
import type { Step } from '../flow/flow.ts';
import type { KioskKey } from '../text/zh-cn.ts';

export interface DialectsProps {
  readonly dialects: KioskView['dialects'];
  readonly chosen: string | null;
  readonly dispatch: (step: Step) => void;
}

/** Where clerks speak a dialect, it may be wished for [Q14]; Mandarin is what nobody has to choose. */
export function Dialects({ dialects, chosen, dispatch }: DialectsProps) {
  const { t, say } = useText<KioskKey>();
  if (dialects.length === 0) return null;
  const choice = (id: string | null, name: string) => (
    <Button
      key={id ?? ''}
      aria-pressed={chosen === id}
      onClick={() => dispatch({ kind: 'choose-dialect', dialectId: id })}
    >
      {name}
    </Button>
  );
  return (
    <fieldset className="k-dialects">
      <legend>{t('check.dialect')}</legend>
      {choice(null, t('check.mandarin'))}
      {dialects.map((one) => choice(one.id, say(one.name)))}
    </fieldset>
  );
}

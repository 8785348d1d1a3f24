import type { KioskView } from '@onehall/protocol';
import { Button, Icon, useText } from '@onehall/ui';
import type { Step } from '../flow/flow.ts';
import type { Named } from '../flow/reader.ts';
import type { KioskKey } from '../text/zh-cn.ts';

export interface NamedBarProps {
  readonly named: Named;
  readonly dispatch: (step: Step) => void;
}

/** Who was named by a card or code, masked; one press forgets them. */
export function NamedBar({ named, dispatch }: NamedBarProps) {
  const { t } = useText<KioskKey>();
  return (
    <div className="k-known" role="status" data-testid="named">
      <Icon name="person" />
      <span>{t('check.hello', { name: named.maskedName })}</span>
      <Button onClick={() => dispatch({ kind: 'forget-number' })}>{t('named.notMe')}</Button>
    </div>
  );
}

/** A card or code of somebody the operator does not know: no fault of theirs, and a plain ticket is to be had. */
export function Stranger() {
  const { t } = useText<KioskKey>();
  return (
    <p className="k-note" role="status" data-testid="stranger">
      <Icon name="person" />
      {t('named.stranger')}
    </p>
  );
}

/** What this kiosk can read in place of a typed number; nothing where it reads nothing. */
export function ReadHint({ reads }: { readonly reads: KioskView['reads'] }) {
  const { t } = useText<KioskKey>();
  if (!reads.idCard && !reads.code) return null;
  const both = reads.idCard && reads.code;
  return (
    <p className="k-reads" data-testid="reads">
      <Icon name="person" />
      {t(both ? 'named.both' : reads.idCard ? 'named.idCard' : 'named.code')}
    </p>
  );
}

import { Button, Sheet } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';

export interface FirstPassword {
  /** Whose: as it is said. */
  readonly who: string;
  readonly password: string;
}

/** Shown once, large enough to be copied by hand: the hall keeps no copy. */
export function FirstPasswordSheet({
  issued,
  onClose,
}: {
  readonly issued: FirstPassword;
  readonly onClose: () => void;
}) {
  const { t } = useManagerText();
  return (
    <Sheet title={t('people.issued', { name: issued.who })} onClose={onClose}>
      <output className="mg-first-password oh-number">{issued.password}</output>
      <p className="mg-person-note">{t('people.issuedWhat')}</p>
      <Button look="main" onClick={onClose}>
        {t('people.issuedDone')}
      </Button>
    </Sheet>
  );
}

import type { SignatureBody } from '@onehall/protocol';
import { Button, Icon, type Refusal, RefusalNotice } from '@onehall/ui';
import { useRef, useState } from 'react';
import { useCustomerText } from '../../lib/use-customer-text.ts';
import { SignatureField, type SignatureHandle } from './signature-field.tsx';

interface SigningProps {
  readonly pending: boolean;
  readonly refusal: Refusal | null;
  readonly onClear: () => void;
  /** true: it is kept. */
  readonly onSign: (signature: SignatureBody) => Promise<boolean>;
}

/** The wide field with its two buttons: write, redo, confirm. */
export function Signing({ pending, refusal, onClear, onSign }: SigningProps) {
  const { t } = useCustomerText();
  const pad = useRef<SignatureHandle>(null);
  const [inked, setInked] = useState(false);
  const [saved, setSaved] = useState(false);
  const confirm = async () => {
    const signature = pad.current?.read() ?? null;
    if (signature !== null) setSaved(await onSign(signature));
  };
  return (
    <section className="cs-sign" aria-label={t('form.sign')}>
      <SignatureField handle={pad} label={t('form.sign')} locked={saved} onInk={setInked} />
      <RefusalNotice refusal={refusal} onClose={onClear} />
      <div className="cs-sign-buttons">
        <p className="cs-sign-words">
          <strong>{t('form.sign')}</strong>
          <small>{t('form.signWhat')}</small>
        </p>
        {saved ? (
          <p className="cs-signed" role="status">
            <Icon name="check" /> {t('form.thanks')}
          </p>
        ) : (
          <>
            <Button disabled={!inked || pending} onClick={() => pad.current?.clear()}>
              {t('form.clear')}
            </Button>
            <Button
              look="main"
              disabled={!inked || pending}
              onClick={() => void confirm()}
              data-testid="confirm-signature"
            >
              {t(pending ? 'form.confirming' : 'form.confirm')}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}

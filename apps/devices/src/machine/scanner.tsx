import { Button } from '@onehall/ui';
import { useId, useState } from 'react';
import { useDevicesText } from '../lib/use-devices-text.ts';

/** One of each kind that the hall can tell apart; all invented. */
const usualCodes = [
  ['mobile', '13800000001'],
  ['iccid', '89860012345678901234'],
  ['imei', '490154203237518'],
  ['ean-13', '6901234567892'],
  ['id-number', '110101199003070038'],
  ['follow-link', 'http://hall.local/t/AbCdEfGhIjKlMnOpQrStUv'],
] as const;

interface ScannerProps {
  readonly last: string | null;
  readonly onScan: (code: string) => void;
}

/** The window of a scanner: choose a code or type one, and hold it before the beam. */
export function Scanner({ last, onScan }: ScannerProps) {
  const { t } = useDevicesText();
  const id = useId();
  const [code, setCode] = useState<string>(usualCodes[0][1]);
  const known = usualCodes.some(([, usual]) => usual === code);
  return (
    <div className="dv-scanner">
      <p className="dv-window">
        <small>{t(last === null ? 'face.noCode' : 'face.lastCode')}</small>
        <code>{last ?? ' '}</code>
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (code.trim() !== '') onScan(code.trim());
        }}
      >
        <label className="oh-hidden" htmlFor={`${id}-usual`}>
          {t('hand.codeChoose')}
        </label>
        <select
          id={`${id}-usual`}
          value={known ? code : ''}
          onChange={(event) => setCode(event.target.value)}
        >
          <option value="">{t('hand.codeOwn')}</option>
          {usualCodes.map(([what, usual]) => (
            <option key={what} value={usual}>
              {t(`hand.code.${what}`)}
            </option>
          ))}
        </select>
        <label className="oh-hidden" htmlFor={`${id}-code`}>
          {t('hand.code')}
        </label>
        <input
          id={`${id}-code`}
          value={code}
          maxLength={300}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setCode(event.target.value)}
        />
        <Button submit disabled={code.trim() === ''}>
          {t('hand.scan')}
        </Button>
      </form>
    </div>
  );
}

import type { RunningEmergency } from '@onehall/protocol';
import { Button } from '../components/button.tsx';
import { Sheet } from '../components/sheet.tsx';
import { useText } from '../text/use-text.ts';
import { EmergencyPanel } from './emergency-panel.tsx';

export interface EmergencyButtonProps {
  readonly running: readonly RunningEmergency[];
  /** The key that opens it, where there is one. */
  readonly keyName?: string;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** The way to the checklists, wherever somebody stands: it says when one runs, and whether it is a drill. */
export function EmergencyButton({ running, keyName, open, onOpen }: EmergencyButtonProps) {
  const { t } = useText();
  const earnest = running.some(({ drill }) => !drill);
  const name = running.length === 0 ? t('emergency.open') : t('emergency.running', { n: running.length });
  return (
    <>
      <Button
        icon="alert"
        className={earnest ? 'oh-emergency-button-on' : ''}
        onClick={() => onOpen(true)}
        {...(keyName === undefined ? {} : { 'aria-keyshortcuts': keyName })}
      >
        {running.length > 0 && !earnest ? `${t('emergency.drill')} · ${name}` : name}
        {keyName === undefined ? null : <kbd> {keyName}</kbd>}
      </Button>
      {open ? (
        <Sheet title={t('emergency.title')} className="oh-emergency-sheet" onClose={() => onOpen(false)}>
          <EmergencyPanel running={running} />
        </Sheet>
      ) : null}
    </>
  );
}

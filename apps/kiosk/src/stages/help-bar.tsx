import { Button, RefusalNotice, useText } from '@onehall/ui';
import type { KioskKey } from '../text/zh-cn.ts';
import type { Help } from '../use-desk.ts';

export interface HelpBarProps {
  readonly help: Help;
  readonly back: string;
  readonly onBack: () => void;
}

/** The way back, and the guide as the main thing to press. */
export function HelpBar({ help, back, onBack }: HelpBarProps) {
  const { t } = useText<KioskKey>();
  return (
    <>
      <RefusalNotice refusal={help.refusal} onClose={help.clear} />
      <nav className="k-bar k-bar-help">
        <Button icon="back" onClick={onBack}>
          {back}
        </Button>
        <Button
          look="main"
          icon={help.sent ? 'check' : 'help'}
          disabled={help.pending || help.sent}
          onClick={() => void help.ask()}
        >
          {t(help.sent ? 'off.asked' : 'off.help')}
        </Button>
      </nav>
    </>
  );
}

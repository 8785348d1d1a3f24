import { Button } from '@onehall/ui';
import { useConsoleText } from '../lib/use-console-text.ts';
import type { ConsoleKey } from '../text/zh-cn.ts';

interface DrawerSubmitProps {
  readonly words: ConsoleKey;
  readonly busy: boolean;
  readonly disabled?: boolean;
  readonly look?: 'main' | 'quiet';
}

/** The one button that Enter presses in a drawer. While it is busy it keeps the focus: a refusal is answered from here. */
export function DrawerSubmit({ words, busy, disabled = false, look = 'main' }: DrawerSubmitProps) {
  const { t } = useConsoleText();
  return (
    <Button look={look} submit className="cn-main-button" aria-disabled={busy} disabled={disabled}>
      {t(words)} <kbd>Enter</kbd>
    </Button>
  );
}

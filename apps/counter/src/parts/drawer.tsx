import { Button } from '@onehall/ui';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useKeys } from '../lib/keys.ts';
import { useConsoleText } from '../lib/use-console-text.ts';
import './drawer.css';

/** Where a drawer begins, the likeliest first. */
const starts = ['[data-first]', 'form input', 'form select', 'button'] as const;

interface DrawerProps {
  readonly name: string;
  readonly title: string;
  readonly what?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** An action beside the main job, in the middle of the desk: nothing is covered, Esc puts it away. */
export function Drawer({ name, title, what, onClose, children }: DrawerProps) {
  const { t } = useConsoleText();
  const id = useId();
  const place = useRef<HTMLElement>(null);
  useKeys([{ key: 'Escape', run: onClose }]);
  useEffect(() => {
    const first = starts.map((one) => place.current?.querySelector<HTMLElement>(one)).find(Boolean);
    first?.focus();
  }, []);
  return (
    <section ref={place} className="cn-panel cn-drawer" aria-labelledby={id} data-drawer={name}>
      <header className="cn-drawer-head">
        <h2 id={id}>{title}</h2>
        <Button look="plain" onClick={onClose}>
          {t('move.close')} <kbd>Esc</kbd>
        </Button>
      </header>
      {what === undefined ? null : <p className="oh-muted">{what}</p>}
      {children}
    </section>
  );
}

import { Button, Icon } from '@onehall/ui';
import type { ReactNode } from 'react';
import { useFloorText } from './use-floor-text.ts';

interface DoneProps {
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** It is done: what now holds, until the reader has read it. */
export function Done({ children, onClose }: DoneProps) {
  const { t } = useFloorText();
  return (
    <div className="fl-done" role="status">
      <Icon name="check" />
      <div>{children}</div>
      <Button onClick={onClose}>{t('form.done')}</Button>
    </div>
  );
}

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '../text/use-text.ts';
import { IconButton } from './button.tsx';

export interface SheetProps {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly className?: string;
}

/**
 * Lies over the right side of the page while one thing is seen to; the page under it stays as it is. Closed by its
 * button, Escape, or a touch beside it. Show it by rendering it.
 */
export function Sheet({ title, onClose, children, className = '' }: SheetProps) {
  const { t } = useText();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const here = dialog.current;
    if (here === null) return;
    const beside = (event: MouseEvent) => {
      if (event.target === here) close.current();
    };
    const leave = (event: Event) => {
      event.preventDefault();
      close.current();
    };
    here.addEventListener('click', beside);
    here.addEventListener('cancel', leave);
    here.showModal();
    return () => {
      here.removeEventListener('click', beside);
      here.removeEventListener('cancel', leave);
      here.close();
    };
  }, []);
  return (
    <dialog ref={dialog} className={`oh-sheet ${className}`} aria-labelledby={titleId}>
      <div className="oh-sheet-head">
        <h2 id={titleId}>{title}</h2>
        <IconButton icon="cross" label={t('common.close')} onClick={onClose} />
      </div>
      <div className="oh-sheet-body">{children}</div>
    </dialog>
  );
}

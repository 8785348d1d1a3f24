import type { ConsoleView } from '@onehall/protocol';
import { Button } from '@onehall/ui';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { type ActionName, actionsOf } from './actions.ts';

interface VisitActionsProps {
  readonly view: ConsoleView;
  readonly onOpen: (name: ActionName) => void;
}

/** What may be done about the services and the people of this visit; the bar of the desk answers their keys. */
export function VisitActions({ view, onOpen }: VisitActionsProps) {
  const { t } = useConsoleText();
  return (
    <div className="cn-visit-actions" role="toolbar" aria-label={t('visitMove.title')}>
      {actionsOf(view)
        .filter(({ place }) => place === 'visit')
        .map(({ name, key, words, enabled }) => (
          <Button key={name} disabled={!enabled} data-action={name} onClick={() => onOpen(name)}>
            {t(words)} <kbd>{key}</kbd>
          </Button>
        ))}
    </div>
  );
}

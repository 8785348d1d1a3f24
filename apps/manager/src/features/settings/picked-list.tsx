import type { ReactNode } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ChangedMark } from './setting-form.tsx';
import { useSettingsPlace } from './settings-context.ts';

interface Item {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
}

interface PickedListProps {
  readonly label: string;
  /** 'class' of 'class:gold', for the marks of what was changed. */
  readonly area: string;
  readonly items: readonly Item[];
  readonly pickedId: string | null;
  readonly onPick: (id: string) => void;
  readonly children: ReactNode;
}

/** All of a kind at the left with what counts for each, and the one picked at the right to be edited. */
export function PickedList({ label, area, items, pickedId, onPick, children }: PickedListProps) {
  const { t } = useManagerText();
  const { settings } = useSettingsPlace();
  return (
    <div className="mg-picked">
      <nav className="mg-panel mg-scroll" aria-label={label} {...scrollable}>
        <ul>
          {items.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                aria-current={one.id === pickedId ? 'true' : undefined}
                onClick={() => onPick(one.id)}
              >
                <strong>{one.name}</strong>
                {settings.changed.includes(`${area}:${one.id}`) ? <ChangedMark /> : null}
                <small>{one.summary}</small>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className="mg-scroll" {...scrollable}>
        {pickedId === null ? <p className="oh-muted">{t('set.choose')}</p> : children}
      </div>
    </div>
  );
}

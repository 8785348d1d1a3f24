import type { KioskView } from '@onehall/protocol';
import { Clock, LanguageSwitch, LargeTypeSwitch, useHall, useText } from '@onehall/ui';

export interface HeaderProps {
  readonly view: KioskView | null;
  readonly large: boolean;
  readonly setLarge: (large: boolean) => void;
}

/** Whose hall, what time, and the two switches; they never change their size, so they never move. */
export function Header({ view, large, setLarge }: HeaderProps) {
  const { say } = useText();
  const hall = useHall();
  const name = view?.hallName ?? hall?.name;
  return (
    <header className="k-header">
      <div className="k-hall">
        <p className="k-hall-name">{name === undefined ? '' : say(name)}</p>
        <Clock className="k-clock" />
      </div>
      <LanguageSwitch />
      <LargeTypeSwitch large={large} setLarge={setLarge} />
    </header>
  );
}

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import './pick-list.css';

export interface PickOption {
  readonly id: string;
  readonly content: ReactNode;
  readonly end?: ReactNode;
}

export interface PickGroup {
  /** '' where the list has one group only. */
  readonly name: string;
  readonly options: readonly PickOption[];
}

interface PickListProps {
  readonly label: string;
  readonly hint: string;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  readonly groups: readonly PickGroup[];
  readonly onPick: (id: string) => void;
  /** The list is not yet the one for what is typed: Enter waits for it. */
  readonly waiting: boolean;
  readonly first?: boolean;
  readonly chosenId?: string;
}

/** A field to type in and a list below it: arrows move, Enter takes, and the first is taken unless another was chosen. */
export function PickList(props: PickListProps) {
  const { label, hint, typed, onTyped, groups, onPick, waiting, first = false, chosenId } = props;
  const id = useId();
  const options = groups.flatMap((group) => group.options);
  const [at, setAt] = useState(0);
  const [wanted, setWanted] = useState(false);
  const active = options[Math.min(at, options.length - 1)] ?? null;
  const list = useRef<HTMLDivElement>(null);
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  });
  useEffect(() => {
    if (!wanted || waiting) return;
    setWanted(false);
    if (active !== null) pick.current(active.id);
  }, [wanted, waiting, active]);
  const optionId = (one: PickOption) => `${id}-${one.id}`;
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      const next = Math.max(0, Math.min(options.length - 1, at + step));
      setAt(next);
      list.current?.querySelectorAll('[role="option"]')[next]?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      if (!event.repeat) setWanted(true);
    }
  };
  return (
    <div className="cn-pick">
      <div className="oh-field cn-field">
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          role="combobox"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active === null ? undefined : optionId(active)}
          aria-describedby={`${id}-hint`}
          data-first={first ? true : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          value={typed}
          onKeyDown={pressed}
          onChange={(event) => {
            setAt(0);
            onTyped(event.target.value);
          }}
        />
        <p id={`${id}-hint`} className="oh-muted">
          {hint}
        </p>
      </div>
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={label} className="cn-pick-list">
        {groups.map((group) => (
          <Group key={group.name} group={group}>
            {group.options.map((one) => (
              <Option
                key={one.id}
                id={optionId(one)}
                option={one}
                active={one === active}
                chosen={one.id === chosenId}
                onPick={() => onPick(one.id)}
              />
            ))}
          </Group>
        ))}
      </div>
    </div>
  );
}

function Group({ group, children }: { readonly group: PickGroup; readonly children: ReactNode }) {
  if (group.name === '') return children;
  return (
    <fieldset>
      <legend className="cn-pick-group">{group.name}</legend>
      {children}
    </fieldset>
  );
}

interface OptionProps {
  readonly id: string;
  readonly option: PickOption;
  readonly active: boolean;
  readonly chosen: boolean;
  readonly onPick: () => void;
}

function Option({ id, option, active, chosen, onPick }: OptionProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      data-chosen={chosen ? true : undefined}
      data-option={option.id}
      className="cn-pick-option"
      onClick={onPick}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onPick();
      }}
    >
      <span>{option.content}</span>
      {option.end === undefined ? null : <span className="cn-pick-end">{option.end}</span>}
    </div>
  );
}

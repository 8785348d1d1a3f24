import './choose-many.css';

interface ChooseManyProps {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** Some of a list; what was chosen stays in the order of the list. */
export function ChooseMany({ label, hint, options, chosen, onChange }: ChooseManyProps) {
  const toggle = (id: string, on: boolean) =>
    onChange(options.map((one) => one.id).filter((one) => (one === id ? on : chosen.includes(one))));
  return (
    <fieldset className="mg-many">
      <legend>{label}</legend>
      {hint === undefined ? null : <p className="oh-muted">{hint}</p>}
      <div className="mg-many-list">
        {options.map(({ id, name }) => (
          <Tick key={id} label={name} on={chosen.includes(id)} onChange={(on) => toggle(id, on)} />
        ))}
      </div>
    </fieldset>
  );
}

interface TickProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** One thing that is so or not. */
export function Tick({ label, on, onChange }: TickProps) {
  return (
    <label className="mg-tick">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}

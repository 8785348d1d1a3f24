import type { TextBody } from '@onehall/protocol';
import { useManagerText } from '../lib/use-manager-text.ts';

interface CheckListProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly name: TextBody }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
  readonly problem: string | null;
}

/** Some of a list; what was chosen stays in the order of the list. */
export function CheckList({ label, options, chosen, onChange, problem }: CheckListProps) {
  const { say } = useManagerText();
  const toggle = (id: string, on: boolean) =>
    onChange(options.map((one) => one.id).filter((one) => (one === id ? on : chosen.includes(one))));
  return (
    <fieldset className="mg-checks">
      <legend>{label}</legend>
      {options.map((one) => (
        <Toggle
          key={one.id}
          label={say(one.name)}
          on={chosen.includes(one.id)}
          onChange={(on) => toggle(one.id, on)}
        />
      ))}
      {problem === null ? null : (
        <p className="mg-risk" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}

interface ToggleProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

export function Toggle({ label, on, onChange }: ToggleProps) {
  return (
    <label className="mg-check">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}

import { Keypad } from '@onehall/ui';
import { useId } from 'react';

interface DigitsProps {
  readonly label: string;
  readonly length: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A number that a customer says aloud, by large keys or the keyboard of the tablet. */
export function Digits({ label, length, value, onChange }: DigitsProps) {
  const id = useId();
  return (
    <div className="fl-digits">
      <label className="oh-field" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="oh-number"
        inputMode="numeric"
        autoComplete="off"
        value={value}
        maxLength={length}
        onChange={(event) => onChange(event.target.value.replaceAll(/\D/g, '').slice(0, length))}
      />
      <Keypad value={value} maxLength={length} onChange={onChange} />
    </div>
  );
}

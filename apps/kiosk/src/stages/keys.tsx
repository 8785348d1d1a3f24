import { Keypad } from '@onehall/ui';
import type { ReactNode } from 'react';

export interface KeysProps {
  readonly title: string;
  readonly why: string;
  readonly field: string;
  /** What is typed, as it is read back; `empty` shows the form while nothing is. */
  readonly shown: string;
  readonly empty: string;
  readonly value: string;
  readonly maxLength: number;
  readonly onType: (typed: string) => void;
  /** What is wrong with it, if anything. */
  readonly notice: ReactNode;
  /** The buttons under the keys. */
  readonly children: ReactNode;
}

/** One number to type, large, with the keys under it. */
export function Keys({
  title,
  why,
  field,
  shown,
  empty,
  value,
  maxLength,
  onType,
  notice,
  children,
}: KeysProps) {
  return (
    <div className="k-identify">
      <h1>{title}</h1>
      <p className="k-lead">{why}</p>
      <output className="k-digits" aria-label={field} data-testid="digits">
        {value === '' ? <span className="k-digits-empty">{empty}</span> : shown}
      </output>
      {notice}
      <Keypad value={value} maxLength={maxLength} onChange={onType} />
      <nav className="k-bar">{children}</nav>
    </div>
  );
}

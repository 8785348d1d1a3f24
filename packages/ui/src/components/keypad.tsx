import { useText } from '../text/use-text.ts';
import { Button, IconButton } from './button.tsx';

const rows = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

export interface KeypadProps {
  readonly value: string;
  readonly maxLength: number;
  readonly onChange: (value: string) => void;
}

/** Big digit keys for screens without a keyboard. */
export function Keypad({ value, maxLength, onChange }: KeypadProps) {
  const { t } = useText();
  const press = (digit: string) => {
    if (value.length < maxLength) onChange(value + digit);
  };
  return (
    <div className="oh-pad">
      {rows.map((digit) => (
        <Button key={digit} onClick={() => press(digit)}>
          {digit}
        </Button>
      ))}
      <IconButton icon="cross" label={t('pair.clear')} disabled={value === ''} onClick={() => onChange('')} />
      <Button onClick={() => press('0')}>0</Button>
      <IconButton
        icon="delete"
        label={t('pair.delete')}
        disabled={value === ''}
        onClick={() => onChange(value.slice(0, -1))}
      />
    </div>
  );
}

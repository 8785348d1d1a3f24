interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly max?: string;
  readonly onChange: (day: string) => void;
}

/** A day to choose; what is no day is not passed on. */
export function DayField({ label, value, max, onChange }: DayFieldProps) {
  return (
    <label className="oh-field mg-field mg-roster-dayfield">
      <span>{label}</span>
      <input
        type="date"
        value={value}
        max={max ?? '2099-12-31'}
        onChange={(event) => {
          const day = event.target.value;
          if (/^\d{4}-\d{2}-\d{2}$/.test(day) && (max === undefined || day <= max)) onChange(day);
        }}
      />
    </label>
  );
}

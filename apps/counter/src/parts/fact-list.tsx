interface FactListProps {
  /** Label and value; one without a value is not on the list. */
  readonly facts: readonly (readonly [label: string, value: string | null])[];
  readonly className?: string;
}

/** Facts to read before something is signed or paid. */
export function FactList({ facts, className = 'cs-facts' }: FactListProps) {
  return (
    <dl className={className}>
      {facts.map(([label, value]) =>
        value === null || value === '' ? null : (
          <div key={`${label} ${value}`}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

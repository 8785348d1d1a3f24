import type { ServiceField } from '@onehall/protocol';
import { ChoiceField, ChoicesField, FlagField } from './choice-field.tsx';
import { type Entries, type Entry, entryOf, problemOf } from './field-entry.ts';
import type { FieldProps } from './field-frame.tsx';
import { NumberField } from './number-field.tsx';
import { CodeField, SerialsField, TypedField } from './typed-field.tsx';

interface ServiceFieldsProps {
  readonly fields: readonly ServiceField[];
  readonly entries: Entries;
  readonly onEntry: (fieldId: string, entry: Entry) => void;
  /** The field whose problem is said; null: none yet. */
  readonly toldId: string | null;
}

/** The fields of any service, each drawn by its kind: a new service needs nothing here. */
export function ServiceFields({ fields, entries, onEntry, toldId }: ServiceFieldsProps) {
  return fields.map((field) => {
    const entry = entries[field.id] ?? entryOf(field);
    const props: FieldProps = {
      field,
      entry,
      onEntry: (next) => onEntry(field.id, next),
      problem: toldId === field.id ? problemOf(field, entry) : null,
    };
    return (
      <div key={field.id} className="cn-svc-field" data-field={field.id}>
        <OneField {...props} />
      </div>
    );
  });
}

function OneField(props: FieldProps) {
  const { field } = props;
  switch (field.kind) {
    case 'choice':
      // A number for sale is one of thousands: it is looked for, not listed.
      return field.id === 'number' ? <NumberField {...props} /> : <ChoiceField {...props} />;
    case 'choices':
      return <ChoicesField {...props} />;
    case 'flag':
      return <FlagField {...props} />;
    case 'serials':
      return <SerialsField {...props} />;
    case 'sim':
    case 'handset':
    case 'mobile':
      return <CodeField {...props} kind={field.kind} />;
    default:
      return <TypedField {...props} />;
  }
}

/** Puts the cursor into a field: on what is chosen, or on its first place to type. */
export function focusField(form: HTMLElement | null, fieldId: string): void {
  const place = form?.querySelector(`[data-field="${CSS.escape(fieldId)}"]`);
  const target =
    place?.querySelector<HTMLElement>('input:checked') ??
    place?.querySelector<HTMLElement>('input, select, textarea');
  target?.focus();
}

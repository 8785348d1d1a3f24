import type { CodeKindBody, ServiceField } from '@onehall/protocol';
import { useReadCode } from '../../lib/reading.tsx';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Field } from '../../parts/field.tsx';
import { serialsIn } from './field-entry.ts';
import { type FieldProps, useProblemWords } from './field-frame.tsx';

const numeric: readonly ServiceField['kind'][] = [
  'count',
  'day',
  'month',
  'password',
  'sim',
  'handset',
  'mobile',
  'phone',
];

function modeOf(kind: ServiceField['kind']): 'decimal' | 'numeric' | 'email' | 'text' {
  if (kind === 'amount') return 'decimal';
  if (kind === 'email') return 'email';
  return numeric.includes(kind) ? 'numeric' : 'text';
}

/** One line to type in: names, numbers, days, amounts. Money is typed in yuan. */
export function TypedField({ field, entry, onEntry, problem }: FieldProps) {
  const { t, say } = useConsoleText();
  const words = useProblemWords();
  const { kind } = field;
  const hinted = kind === 'day' || kind === 'month' || kind === 'amount' || kind === 'password';
  const hint = hinted ? t(`svc.hint.${kind}`) : field.required ? '' : t('svc.optional');
  return (
    <Field label={say(field.label)} hint={hint} problem={words(field, problem)}>
      {(props) => (
        <input
          {...props}
          type={kind === 'password' ? 'password' : 'text'}
          autoComplete={kind === 'password' ? 'new-password' : 'off'}
          inputMode={modeOf(kind)}
          maxLength={kind === 'password' ? 6 : 500}
          spellCheck={false}
          value={typeof entry === 'string' ? entry : ''}
          onChange={(event) => onEntry(event.target.value)}
        />
      )}
    </Field>
  );
}

const codeOf = { sim: 'iccid', handset: 'imei', mobile: 'mobile' } as const satisfies Partial<
  Record<ServiceField['kind'], CodeKindBody>
>;

/** A field that a scan fills: the card or the handset is held before the scanner, wherever the cursor is. */
export function CodeField(props: FieldProps & { readonly kind: keyof typeof codeOf }) {
  useReadCode(codeOf[props.kind], (text) => props.onEntry(text));
  return <TypedField {...props} />;
}

/** Serial numbers of cards, scanned or typed one after another; how many there are is said. */
export function SerialsField({ field, entry, onEntry, problem }: FieldProps) {
  const { t, say } = useConsoleText();
  const words = useProblemWords();
  const typed = typeof entry === 'string' ? entry : '';
  const add = (text: string) => onEntry([...serialsIn(typed), ...serialsIn(text)].join(' '));
  useReadCode('unknown', add);
  useReadCode('ean-13', add);
  return (
    <Field
      label={say(field.label)}
      hint={t('svc.serials', { n: serialsIn(typed).length })}
      problem={words(field, problem)}
    >
      {(props) => (
        <input
          {...props}
          maxLength={1_200}
          spellCheck={false}
          value={typed}
          onChange={(event) => onEntry(event.target.value)}
        />
      )}
    </Field>
  );
}

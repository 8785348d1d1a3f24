import {
  type FieldValuesBody,
  type ServiceForm as FormOfService,
  routes,
  type VisitView,
} from '@onehall/protocol';
import { EmptyState, type Refusal, RefusalNotice, useCommand } from '@onehall/ui';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { type Entries, entryOf, firstOpen, problemOf, readEntry, valuesOf } from './field-entry.ts';
import { isOfField, type NextStep } from './next-step.ts';
import { Obstacle } from './obstacle.tsx';
import { focusField, ServiceFields } from './service-fields.tsx';
import { ServiceSubmit } from './service-submit.tsx';
import { useQuote, useServiceForm } from './use-service-form.ts';

interface ServiceFormProps {
  readonly visit: VisitView;
  readonly serviceId: string;
  /** The order that is changed; null: a new one. */
  readonly orderId: string | null;
  /** What was entered before the clerk had to see to something else. */
  readonly draft: Entries | null;
  readonly onDraft: (entries: Entries) => void;
  readonly onSent: (visit: VisitView) => void;
  readonly onStep: (step: NextStep) => void;
  /** Nothing more may be pressed: what was sent is on its way. */
  readonly held: boolean;
}

/** One service for the customer at the counter: what the record does not know is asked, the price follows. */
export function ServiceForm(props: ServiceFormProps) {
  const { visit, serviceId, orderId } = props;
  const { t } = useConsoleText();
  const { form, refusal, ask } = useServiceForm(visit.visitId, serviceId, orderId);
  if (form === null) {
    return refusal === null ? (
      <EmptyState icon="clock" title={t('svc.loading')} />
    ) : (
      <RefusalNotice refusal={refusal} onRetry={() => void ask({})} />
    );
  }
  return <Filled {...props} form={form} ask={ask} />;
}

interface FilledProps extends ServiceFormProps {
  readonly form: FormOfService;
  readonly ask: (fields: FieldValuesBody) => Promise<void>;
}

/** What the fields begin with, where the cursor goes, and what the hall is asked again because it was entered before. */
function startOf({ fields }: FormOfService, draft: Entries | null) {
  const entries: Entries = { ...Object.fromEntries(fields.map((one) => [one.id, entryOf(one)])), ...draft };
  const firstId = firstOpen(fields, entries)?.id ?? null;
  return { entries, firstId, values: draft === null ? null : valuesOf(fields, entries) };
}

/** What stands against the service as it is; a field that is still open says so itself. */
function obstacleOf(form: FormOfService, refused: Refusal | null): Refusal | null {
  if (refused !== null) return refused;
  return form.refusal === null || isOfField(form.refusal.code) ? null : form.refusal;
}

/** The field that a refusal is about, where there is one. */
function fieldOf(refusal: Refusal | null): string | null {
  const id = refusal?.facts['field'];
  return typeof id === 'string' ? id : null;
}

function Filled(props: FilledProps) {
  const { visit, serviceId, orderId, form, ask, draft, onDraft, onSent, onStep, held } = props;
  const place = useRef<HTMLFormElement>(null);
  // The form begins once: what it is drawn with later is the clerk's own.
  const [start] = useState(() => startOf(form, draft));
  const [entries, setEntries] = useState(start.entries);
  const [toldId, setToldId] = useState<string | null>(null);
  const [pressed, setPressed] = useState(false);
  const add = useCommand(routes.addOrder);
  const change = useCommand(routes.changeOrder);
  const quote = useQuote(ask);
  const busy = add.pending || change.pending || held;
  const refused = add.refusal ?? change.refusal;
  const voidsSignature = visit.form?.state === 'signed';
  useEffect(() => {
    if (start.firstId === null) place.current?.querySelector<HTMLElement>('button[type="submit"]')?.focus();
    else focusField(place.current, start.firstId);
    if (start.values !== null) void ask(start.values);
  }, [start, ask]);
  const entered = (fieldId: string, entry: Entries[string]) => {
    const next = { ...entries, [fieldId]: entry };
    setEntries(next);
    onDraft(next);
    setToldId(null);
    setPressed(false);
    add.clear();
    change.clear();
    quote(valuesOf(form.fields, next));
  };
  const send = async () => {
    const params = { visitId: visit.visitId };
    const fields = valuesOf(form.fields, entries);
    const answer =
      orderId === null
        ? await add.send({ params, body: { serviceId, fields, partyId: form.partyId, voidsSignature } })
        : await change.send({ params: { ...params, orderId }, body: { fields, voidsSignature } });
    if (answer.kind === 'ok') onSent(answer.value);
    else setPressed(true);
  };
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const open = firstOpen(form.fields, entries);
    if (open === null) {
      void send();
      return;
    }
    // Enter goes on to the next open field; only who presses it there again is told that it is open.
    const here = document.activeElement?.closest('[data-field]')?.getAttribute('data-field') === open.id;
    const isWrong = readEntry(open, entries[open.id]).kind === 'wrong';
    setToldId(here || isWrong ? open.id : null);
    focusField(place.current, open.id);
  };
  const obstacle = obstacleOf(form, refused);
  const toldField = toldId ?? (refused === null ? null : fieldOf(refused));
  return (
    <form ref={place} className="cn-drawer-form" noValidate autoComplete="off" onSubmit={submitted}>
      <div className="cn-drawer-body">
        <ServiceFields fields={form.fields} entries={entries} onEntry={entered} toldId={toldField} />
        {obstacle === null ? null : <Obstacle refusal={obstacle} onStep={onStep} pressed={pressed} />}
      </div>
      <ServiceSubmit
        visit={visit}
        form={form}
        changing={orderId !== null}
        voidsSignature={voidsSignature}
        busy={busy}
        ready={form.fields.every((one) => problemOf(one, entries[one.id]) === null)}
      />
    </form>
  );
}

import { type DevicesView, routes, type WiredDeviceBody } from '@onehall/protocol';
import { Button, RefusalNotice, useCommand } from '@onehall/ui';
import { type ReactNode, useState } from 'react';
import { useDevicesText } from '../../lib/use-devices-text.ts';
import { settingProblem, type WiringPart } from '../../lib/wiring-problems.ts';
import { AddressPart, Fallback } from './address-part.tsx';
import { type DraftField, readDraft, type WiringDraft } from './draft.ts';
import { Field, Part, Pick } from './field.tsx';
import type { FormProps } from './form-props.ts';
import { PostsPart } from './posts-part.tsx';

interface WiringFormProps {
  readonly view: DevicesView;
  readonly of: Pick<WiredDeviceBody, 'id' | 'kind'>;
  readonly first: WiringDraft;
  readonly send: string;
  readonly onSaved: (device: WiredDeviceBody) => void;
  /** What stands beside the button. */
  readonly beside: (changed: boolean, undo: () => void) => ReactNode;
}

/** How a device hangs and whom it serves: fields by part, what is wrong at its field, one button. */
export function WiringForm({ view, of, first, send, onSaved, beside }: WiringFormProps) {
  const { t } = useDevicesText();
  const wire = useCommand(routes.wireDevice);
  const [draft, setDraft] = useState(first);
  const [tried, setTried] = useState(false);
  const { device, problems } = readDraft(draft, of);
  const told = settingProblem(wire.refusal);
  const said = (part: WiringPart) => (told?.part === part ? t(told.words) : null);
  const save = async () => {
    setTried(true);
    if (device === null || wire.pending) return;
    const answer = await wire.send({ params: { deviceId: of.id }, body: { device } });
    if (answer.kind === 'ok') onSaved(device);
  };
  const form: FormProps = {
    view,
    of,
    draft,
    onChange: (change) => {
      setDraft({ ...draft, ...change });
      wire.clear();
    },
    wrong: (field: DraftField) => {
      const words = tried ? problems[field] : undefined;
      return words === undefined ? null : t(words);
    },
  };
  const undo = () => {
    setDraft(first);
    setTried(false);
    wire.clear();
  };
  const toldElsewhere = told === null || told.part === 'device' || told.part === 'other';
  return (
    <form
      className="dv-wiring"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Names {...form} />
      <PostsPart {...form} problem={said('posts')} />
      <AddressPart {...form} problem={said('address')} />
      <Driving {...form} problem={said('fallbackId')} />
      <div className="dv-wiring-end">
        {tried && device === null ? <p className="dv-problem">{t('wiring.look')}</p> : null}
        {toldElsewhere && told !== null ? (
          <p className="dv-problem" role="alert">
            {t(told.words)}
          </p>
        ) : null}
        <RefusalNotice refusal={told === null ? wire.refusal : null} onClose={wire.clear} />
        <Button look="main" submit aria-disabled={wire.pending}>
          {wire.pending ? t('common.loading') : send}
        </Button>
        {beside(draft !== first, undo)}
      </div>
    </form>
  );
}

function Names({ draft, onChange, wrong }: FormProps) {
  const { t } = useDevicesText();
  return (
    <Part title={t('wiring.names')}>
      <div className="dv-fields">
        <Field label={t('wiring.zh')} problem={wrong('name')}>
          {(field) => (
            <input
              {...field}
              lang="zh-CN"
              maxLength={60}
              autoComplete="off"
              value={draft.zh}
              onChange={(event) => onChange({ zh: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('wiring.en')}>
          {(field) => (
            <input
              {...field}
              lang="en"
              maxLength={60}
              autoComplete="off"
              value={draft.en}
              onChange={(event) => onChange({ en: event.target.value })}
            />
          )}
        </Field>
      </div>
    </Part>
  );
}

/** By which model it is driven, and who prints when it cannot; nothing to choose where there is one only. */
function Driving(props: FormProps & { readonly problem: string | null }) {
  const { t } = useDevicesText();
  const { view, of, draft, onChange } = props;
  const models = view.models[of.kind] ?? [];
  const [usual = ''] = models;
  // A model that this server no longer knows is still what is set.
  const known = draft.model === '' || models.includes(draft.model) ? models : [...models, draft.model];
  if (known.length === 0 && of.kind !== 'receipt-printer') return null;
  return (
    <Part title={t('wiring.driving')}>
      <div className="dv-fields">
        {known.length === 0 ? null : (
          <Pick
            label={t('wiring.model')}
            value={draft.model}
            choices={[
              ['', t('wiring.usualModel', { model: usual })],
              ...known.map((one) => [one, one] as const),
            ]}
            onChange={(model) => onChange({ model })}
          />
        )}
        {of.kind === 'receipt-printer' ? <Fallback {...props} /> : null}
      </div>
      <p className="oh-muted">{t('wiring.modelLeads')}</p>
    </Part>
  );
}

import type { DevicesView } from '@onehall/protocol';
import { useDevicesText } from '../../lib/use-devices-text.ts';
import { Field, Part, Pick } from './field.tsx';
import type { FormProps } from './form-props.ts';
import { kindRules } from './kind-rules.ts';
import { PortList } from './port-list.tsx';

interface AddressPartProps extends FormProps {
  /** What the hall said is wrong with the address. */
  readonly problem: string | null;
}

/** How the device reaches this server, and what that way needs. */
export function AddressPart(props: AddressPartProps) {
  const { t } = useDevicesText();
  const { draft, onChange, of, problem } = props;
  const { hangs } = kindRules[of.kind];
  return (
    <Part title={t('wiring.hangs')} problem={problem}>
      <fieldset className="oh-switch dv-hangs" aria-label={t('wiring.hangsWhat')}>
        {hangs.map((hang) => (
          <button
            key={hang}
            type="button"
            aria-pressed={draft.hang === hang}
            onClick={() => onChange({ hang })}
          >
            {t(`hang.${hang}`)}
          </button>
        ))}
      </fieldset>
      {draft.hang === 'virtual' ? <p className="oh-muted">{t('hang.virtualWhat')}</p> : null}
      {draft.hang === 'serial' ? <SerialFields {...props} /> : null}
      {draft.hang === 'tcp' ? <TcpFields {...props} /> : null}
      {draft.hang === 'printer' ? <PrinterFields {...props} /> : null}
    </Part>
  );
}

function SerialFields({ view, of, draft, onChange, wrong }: FormProps) {
  const { t } = useDevicesText();
  return (
    <>
      <PortList
        devices={view.devices}
        deviceId={of.id}
        path={draft.path}
        onChoose={(path) => onChange({ path })}
      />
      <Field label={t('wiring.path')} hint={t('wiring.pathHint')} problem={wrong('path')}>
        {(field) => (
          <input
            {...field}
            value={draft.path}
            maxLength={200}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => onChange({ path: event.target.value })}
          />
        )}
      </Field>
      <div className="dv-fields">
        <Field label={t('wiring.baudRate')} problem={wrong('baudRate')}>
          {(field) => (
            <input
              {...field}
              inputMode="numeric"
              maxLength={7}
              value={draft.baudRate}
              onChange={(event) => onChange({ baudRate: event.target.value })}
            />
          )}
        </Field>
        <Pick
          label={t('wiring.parity')}
          value={draft.parity}
          choices={(['none', 'even', 'odd'] as const).map((one) => [one, t(`parity.${one}`)] as const)}
          onChange={(parity) => onChange({ parity })}
        />
        <Pick
          label={t('wiring.flow')}
          value={draft.flow}
          choices={(['none', 'rts-cts', 'xon-xoff'] as const).map((one) => [one, t(`flow.${one}`)] as const)}
          onChange={(flow) => onChange({ flow })}
        />
      </div>
      <label className="dv-check">
        <input
          type="checkbox"
          checked={draft.echoes}
          onChange={(event) => onChange({ echoes: event.target.checked })}
        />
        {t('wiring.echoes')}
      </label>
    </>
  );
}

function TcpFields({ draft, onChange, wrong }: FormProps) {
  const { t } = useDevicesText();
  return (
    <div className="dv-fields">
      <Field label={t('wiring.host')} problem={wrong('host')}>
        {(field) => (
          <input
            {...field}
            maxLength={200}
            spellCheck={false}
            autoComplete="off"
            value={draft.host}
            onChange={(event) => onChange({ host: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('wiring.port')} problem={wrong('port')}>
        {(field) => (
          <input
            {...field}
            inputMode="numeric"
            maxLength={5}
            value={draft.port}
            onChange={(event) => onChange({ port: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}

function printersIn({ devices }: DevicesView, exceptId: string) {
  return devices.filter((one) => one.kind === 'receipt-printer' && one.deviceId !== exceptId);
}

function PrinterFields({ view, of, draft, onChange, wrong }: FormProps) {
  const { t, say } = useDevicesText();
  const printers = printersIn(view, of.id).map((one) => [one.deviceId, say(one.name)] as const);
  return (
    <div className="dv-fields">
      <Pick
        label={t('wiring.printer')}
        value={draft.printerId}
        choices={[['', '–'], ...printers]}
        onChange={(printerId) => onChange({ printerId })}
        problem={wrong('printerId')}
      />
      <Pick
        label={t('wiring.pin')}
        value={draft.pin}
        choices={(['2', '5'] as const).map((one) => [one, t(`pin.${one}`)] as const)}
        onChange={(pin) => onChange({ pin })}
      />
    </div>
  );
}

interface FallbackProps extends FormProps {
  readonly problem: string | null;
}

/** The printer that takes over what this one could not begin. */
export function Fallback({ view, of, draft, onChange, problem }: FallbackProps) {
  const { t, say } = useDevicesText();
  const printers = printersIn(view, of.id).map((one) => [one.deviceId, say(one.name)] as const);
  return (
    <Pick
      label={t('wiring.fallback')}
      value={draft.fallbackId}
      choices={[['', t('wiring.noFallback')], ...printers]}
      onChange={(fallbackId) => onChange({ fallbackId })}
      problem={problem}
    />
  );
}

import { type DeviceView, routes } from '@onehall/protocol';
import { Button, clockTime, Icon, RefusalNotice, staffDate, useCommand, useZone } from '@onehall/ui';
import { useState } from 'react';
import { useDevicesText } from '../../lib/use-devices-text.ts';
import { WordsForm } from './words-form.tsx';

/** The fault report of a device [E4]: one is open at a time; whoever mended it says how. */
export function FaultReport({ device }: { readonly device: DeviceView }) {
  const { t } = useDevicesText();
  return (
    <section className="dv-panel" aria-labelledby="dv-report">
      <h2 id="dv-report">{t('report.title')}</h2>
      {device.fault === null ? (
        <NoReport deviceId={device.deviceId} />
      ) : (
        <OpenReport deviceId={device.deviceId} fault={device.fault} />
      )}
    </section>
  );
}

function NoReport({ deviceId }: { readonly deviceId: string }) {
  const { t } = useDevicesText();
  const report = useCommand(routes.reportFault);
  const [writing, setWriting] = useState(false);
  if (!writing) {
    return (
      <p className="dv-report-none">
        <span className="oh-muted">{t('report.none')}</span>
        <Button onClick={() => setWriting(true)}>{t('act.report')}</Button>
      </p>
    );
  }
  return (
    <>
      <WordsForm
        label={t('report.what')}
        hint={t('report.whatHint')}
        missing={t('report.missing')}
        send={t('report.send')}
        pending={report.pending}
        onSend={(what) => void report.send({ params: { deviceId }, body: { what } })}
        onBack={() => setWriting(false)}
      />
      <RefusalNotice refusal={report.refusal} onClose={report.clear} />
    </>
  );
}

interface OpenReportProps {
  readonly deviceId: string;
  readonly fault: NonNullable<DeviceView['fault']>;
}

function OpenReport({ deviceId, fault }: OpenReportProps) {
  const { t, say } = useDevicesText();
  const zone = useZone();
  const close = useCommand(routes.closeFault);
  const time = `${staffDate(fault.at, zone)} ${clockTime(fault.at, zone)}`;
  return (
    <>
      <div className="dv-report">
        <Icon name="alert" />
        <div>
          <p>
            <strong>{t('report.open')}</strong>
          </p>
          <p>{fault.what}</p>
          <p className="oh-muted">{t('report.by', { name: say(fault.by), time })}</p>
        </div>
      </div>
      <WordsForm
        label={t('report.how')}
        hint={t('report.howHint')}
        missing={t('report.howMissing')}
        send={t('report.close')}
        pending={close.pending}
        onSend={(how) => void close.send({ params: { deviceId }, body: { how } })}
      />
      <RefusalNotice refusal={close.refusal} onClose={close.clear} />
    </>
  );
}

import { type DeviceView, routes } from '@onehall/protocol';
import { Button, clockTime, Icon, RefusalNotice, staffDate, useCommand, useZone } from '@onehall/ui';
import { useId, useState } from 'react';
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
          {fault.givenTo === null ? null : (
            <p>{t('report.given', { to: fault.givenTo, day: fault.promisedOn ?? '' })}</p>
          )}
        </div>
      </div>
      <GiveRepair fault={fault} />
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

/** To the maker, with the day that they promised; reminders and downtime stand on the manager's page. */
function GiveRepair({ fault }: Pick<OpenReportProps, 'fault'>) {
  const { t } = useDevicesText();
  const id = useId();
  const give = useCommand(routes.giveRepair);
  const [giving, setGiving] = useState(false);
  const [to, setTo] = useState('');
  const [on, setOn] = useState('');
  const send = async () => {
    const answer = await give.send({
      params: { faultId: fault.faultId },
      body: { givenTo: to, promisedOn: on },
    });
    if (answer.kind === 'ok') setGiving(false);
  };
  if (!giving) return <Button onClick={() => setGiving(true)}>{t('report.give')}</Button>;
  return (
    <form
      className="dv-give"
      onSubmit={(event) => {
        event.preventDefault();
        if (to.trim() !== '' && on !== '') void send();
      }}
    >
      <div className="oh-field">
        <label htmlFor={`${id}-to`}>{t('report.givenTo')}</label>
        <input
          id={`${id}-to`}
          value={to}
          maxLength={60}
          autoComplete="off"
          onChange={(event) => setTo(event.target.value)}
        />
      </div>
      <div className="oh-field">
        <label htmlFor={`${id}-on`}>{t('report.promisedOn')}</label>
        <input id={`${id}-on`} type="date" value={on} onChange={(event) => setOn(event.target.value)} />
      </div>
      <RefusalNotice refusal={give.refusal} onClose={give.clear} />
      <Button look="main" submit disabled={give.pending || to.trim() === '' || on === ''}>
        {t('report.give')}
      </Button>
      <Button onClick={() => setGiving(false)}>{t('common.cancel')}</Button>
    </form>
  );
}

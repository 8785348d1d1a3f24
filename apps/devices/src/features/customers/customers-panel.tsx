import { type DevicesView, routes } from '@onehall/protocol';
import { Button, RefusalNotice, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { useDevicesText } from '../../lib/use-devices-text.ts';

interface CustomersPanelProps {
  readonly status: DevicesView['livingHall'];
}

function wholeNumber(typed: string, low: number, high: number): number | null {
  if (!/^\d{1,10}$/.test(typed.trim())) return null;
  const value = Number(typed);
  return value < low || value > high ? null : value;
}

const fields = ['rate', 'seed', 'speed'] as const;

/** The living hall: customers who come by themselves, so that every machine has something to do. */
export function CustomersPanel({ status }: CustomersPanelProps) {
  const { t } = useDevicesText();
  const bring = useCommand(routes.bringCustomers);
  const stop = useCommand(routes.stopCustomers);
  const [typed, setTyped] = useState({ rate: '60', seed: '7', speed: '10' });
  const [wrong, setWrong] = useState(false);
  const start = async () => {
    const customersPerHour = wholeNumber(typed.rate, 1, 2000);
    const seed = wholeNumber(typed.seed, 0, 2_147_483_647);
    const speed = wholeNumber(typed.speed, 1, 60);
    const fits = customersPerHour !== null && seed !== null && speed !== null;
    setWrong(!fits);
    if (fits) await bring.send({ body: { customersPerHour, seed, speed } });
  };
  return (
    <section className="dv-panel dv-living" aria-labelledby="dv-customers">
      <div className="dv-living-words">
        <h2 id="dv-customers">{t('customers.title')}</h2>
        <p className="oh-muted">{t('customers.what')}</p>
        <p className="dv-status">
          <strong>
            {status.running
              ? t('customers.running', { rate: status.customersPerHour, speed: status.speed })
              : t('customers.still')}
          </strong>{' '}
          <span>{t('customers.counts', { arrived: status.arrived, served: status.served })}</span>
        </p>
      </div>
      <form
        className="dv-customers"
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        {fields.map((name) => (
          <label key={name} className="oh-field">
            {t(`customers.${name}`)}
            <input
              inputMode="numeric"
              value={typed[name]}
              maxLength={10}
              onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
            />
          </label>
        ))}
        <div className="dv-buttons">
          <Button look="main" submit disabled={bring.pending}>
            {t(status.running ? 'customers.change' : 'customers.bring')}
          </Button>
          <Button disabled={!status.running || stop.pending} onClick={() => void stop.send()}>
            {t('customers.stop')}
          </Button>
        </div>
      </form>
      {wrong ? (
        <p className="dv-risk" role="alert">
          {t('customers.wrong')}
        </p>
      ) : null}
      <RefusalNotice refusal={bring.refusal ?? stop.refusal} />
    </section>
  );
}

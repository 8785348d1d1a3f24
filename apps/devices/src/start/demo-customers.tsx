import { type ReplyOf, routes } from '@onehall/protocol';
import { call, useText } from '@onehall/ui';
import { useEffect, useState } from 'react';
import type { StartKey } from './zh-cn.ts';

type DemoCustomer = ReplyOf<typeof routes.readDemo>['customers'][number];

/** Invented customers who owe something, to try the kiosk and the counter with; nothing where this is no demo hall. */
export function DemoCustomers() {
  const { t } = useText<StartKey>();
  const [customers, setCustomers] = useState<readonly DemoCustomer[]>([]);
  useEffect(() => {
    let wanted = true;
    void call(routes.readDemo).then((answer) => {
      if (wanted && answer.kind === 'ok') setCustomers(answer.value.customers);
    });
    return () => {
      wanted = false;
    };
  }, []);
  if (customers.length === 0) return null;
  return (
    <section className="s-group">
      <h2>{t('start.people')}</h2>
      <p className="oh-muted">{t('start.peopleWhat')}</p>
      <table className="s-accounts">
        <thead>
          <tr>
            <th scope="col">{t('start.name')}</th>
            <th scope="col">{t('start.mobile')}</th>
            <th scope="col">{t('start.idNumber')}</th>
          </tr>
        </thead>
        <tbody>
          {customers.map((one) => (
            <tr key={one.mobile}>
              <td>{one.name}</td>
              <td>{one.mobile}</td>
              <td>{one.idNumber}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

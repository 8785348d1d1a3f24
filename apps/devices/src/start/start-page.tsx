import type { HallInfo } from '@onehall/protocol';
import { Icon, type IconName, LanguageSwitch, useDemoAccounts, useHall, useText } from '@onehall/ui';
import type { ReactNode } from 'react';
import { DemoCustomers } from './demo-customers.tsx';
import type { StartKey } from './zh-cn.ts';

interface CardProps {
  readonly icon: IconName;
  readonly name: string;
  readonly what: string;
  readonly href: string | null;
}

function Card({ icon, name, what, href }: CardProps) {
  const inside = (
    <>
      <Icon name={icon} />
      <span>
        <b>{name}</b>
        <small>{what}</small>
      </span>
    </>
  );
  if (href === null) return <div className="s-card">{inside}</div>;
  return (
    <a className="s-card" href={href} target="_blank" rel="noreferrer">
      {inside}
    </a>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="s-group">
      <h2>{title}</h2>
      <div className="s-cards">{children}</div>
    </section>
  );
}

function CounterLinks({
  hall,
  title,
  path,
}: {
  readonly hall: HallInfo;
  readonly title: string;
  readonly path: string;
}) {
  const { t } = useText<StartKey>();
  return (
    <div className="s-counters">
      <b>{title}</b>
      <ul>
        {hall.counters.map((counter) => (
          <li key={counter.id}>
            <a href={`/${path}/${counter.id}`} target="_blank" rel="noreferrer">
              {t('start.counter', { n: counter.number })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function DemoAccounts() {
  const { t, say } = useText<StartKey>();
  const accounts = useDemoAccounts();
  if (accounts.length === 0) return null;
  return (
    <section className="s-group">
      <h2>{t('start.demo')}</h2>
      <p className="oh-muted">{t('start.demoWhat')}</p>
      <table className="s-accounts">
        <thead>
          <tr>
            <th scope="col">{t('start.role')}</th>
            <th scope="col">{t('start.account')}</th>
            <th scope="col">{t('start.password')}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((one) => (
            <tr key={one.workNumber}>
              <td>
                {t(`role.${one.role}`)} · {say(one.name)}
              </td>
              <td>{one.workNumber}</td>
              <td>{one.password}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The door to every screen of the hall, for whoever sets it up or tries it. */
export function StartPage() {
  const { t, say } = useText<StartKey>();
  const hall = useHall();
  const kiosks = hall?.kiosks ?? [];
  return (
    <div className="s-page">
      <header className="s-head">
        <div>
          <h1>{t('start.title')}</h1>
          <p className="oh-muted">
            {hall === null
              ? t('live.connecting')
              : `${say(hall.name)} · ${t('start.open', { opens: hall.hours.opens, closes: hall.hours.closes })}`}
          </p>
        </div>
        {hall?.demo === true ? <span className="s-demo">{t('common.demo')}</span> : null}
        <LanguageSwitch />
      </header>
      <main>
        <p>{t('start.what')}</p>
        <Group title={t('start.customers')}>
          {kiosks.map((kiosk) => (
            <Card
              key={kiosk.id}
              icon="ticket"
              name={kiosks.length === 1 ? t('start.kiosk') : say(kiosk.name)}
              what={t('start.kioskWhat')}
              href={`/kiosk?id=${encodeURIComponent(kiosk.id)}`}
            />
          ))}
          <Card icon="sound" name={t('start.hallBoard')} what={t('start.hallBoardWhat')} href="/hall-board" />
          <Card icon="phone" name={t('start.phone')} what={t('start.phoneWhat')} href={null} />
        </Group>
        <Group title={t('start.staff')}>
          <Card icon="person" name={t('start.console')} what={t('start.consoleWhat')} href="/console" />
          <Card icon="people" name={t('start.floor')} what={t('start.floorWhat')} href="/floor" />
          <Card icon="clock" name={t('start.manager')} what={t('start.managerWhat')} href="/manager" />
        </Group>
        {hall === null ? null : (
          <section className="s-group">
            <h2>{t('start.counters')}</h2>
            <CounterLinks hall={hall} title={t('start.counterBoard')} path="counter-board" />
            <CounterLinks hall={hall} title={t('start.customerScreen')} path="customer-screen" />
          </section>
        )}
        <Group title={t('start.technical')}>
          <Card icon="printer" name={t('start.devices')} what={t('start.devicesWhat')} href="/devices" />
          <Card icon="link" name={t('start.api')} what={t('start.apiWhat')} href="/api/docs" />
        </Group>
        <DemoCustomers />
        <DemoAccounts />
      </main>
    </div>
  );
}

import type { ServiceEntry, VisitView } from '@onehall/protocol';
import { EmptyState, RefusalNotice } from '@onehall/ui';
import { useState } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { PickList } from '../../parts/pick-list.tsx';
import { byArea, stillWanted, unfitFor } from './service-fit.ts';
import { useServices } from './use-services.ts';

interface ServiceFinderProps {
  readonly visit: VisitView;
  readonly onPick: (service: ServiceEntry) => void;
}

/** Every service of the hall by area; typed letters find it by name or pinyin initials, and Enter takes the first. */
export function ServiceFinder({ visit, onPick }: ServiceFinderProps) {
  const { t } = useConsoleText();
  const [typed, setTyped] = useState('');
  const { found, settled, refusal, again } = useServices(typed);
  const services = found?.services ?? [];
  const end = (one: ServiceEntry) => <ServiceEnd service={one} visit={visit} />;
  const optionOf = (one: ServiceEntry) => ({
    id: one.serviceId,
    content: <ServiceName service={one} />,
    end: end(one),
  });
  const wanted = stillWanted(services, visit);
  // What was searched for comes best first; only the whole list stands under its areas, below what the guide took down.
  const groups =
    found === null || found.typed.trim() !== ''
      ? [{ name: '', options: services.map(optionOf) }]
      : [
          ...(wanted.length === 0 ? [] : [{ name: t('svc.wanted'), options: wanted.map(optionOf) }]),
          ...byArea(services.filter((one) => !wanted.includes(one))).map(({ area, services: inArea }) => ({
            name: t(`svc.area.${area}`),
            options: inArea.map(optionOf),
          })),
        ];
  return (
    <>
      <PickList
        first
        label={t('svc.find')}
        hint={t('svc.findHint')}
        typed={typed}
        onTyped={setTyped}
        groups={groups}
        waiting={!settled && refusal === null}
        onPick={(serviceId) => {
          const picked = services.find((one) => one.serviceId === serviceId);
          if (picked) onPick(picked);
        }}
      />
      {refusal === null ? null : <RefusalNotice refusal={refusal} onRetry={again} />}
      {settled && services.length === 0 ? (
        <EmptyState icon="paper" title={t('svc.nothing')} what={t('svc.nothingWhat')} />
      ) : null}
    </>
  );
}

function ServiceName({ service }: { readonly service: ServiceEntry }) {
  const { say } = useConsoleText();
  return (
    <>
      {say(service.name)} <small className="oh-muted">{service.initials}</small>
    </>
  );
}

function ServiceEnd({ service, visit }: { readonly service: ServiceEntry; readonly visit: VisitView }) {
  const { t } = useConsoleText();
  const unfit = unfitFor(service, visit);
  return unfit === null ? (
    t('svc.minutes', { n: service.averageMinutes })
  ) : (
    <span className="cn-chip cn-chip-wait">{t(`svc.unfit.${unfit}`)}</span>
  );
}

import { routes, type ServiceEntry, type VisitView } from '@onehall/protocol';
import { call } from '@onehall/ui';
import { useEffect, useState } from 'react';

/** Names of the services of a visit: those on the form say theirs; one that was only begun is asked for once. */
export function useServiceNames(visit: VisitView | null): Readonly<Record<string, ServiceEntry['name']>> {
  const [listed, setListed] = useState<readonly ServiceEntry[] | null>(null);
  const ordered = visit?.orders ?? [];
  const unknown = visit?.clocks.some((one) => !ordered.some((order) => order.serviceId === one.serviceId));
  const wanted = unknown === true && listed === null;
  useEffect(() => {
    if (!wanted) return;
    void call(routes.readServices).then((answer) => {
      if (answer.kind === 'ok') setListed(answer.value.services);
    });
  }, [wanted]);
  return Object.fromEntries([
    ...(listed ?? []).map((one) => [one.serviceId, one.name] as const),
    ...ordered.map((one) => [one.serviceId, one.name] as const),
  ]);
}

import { routes, type ServiceEntry, type VisitView } from '@onehall/protocol';
import { call, newCommandId } from '@onehall/ui';
import { useEffect, useRef, useState } from 'react';
import type { PartyMode } from '../../lib/party-mode.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Drawer } from '../../parts/drawer.tsx';
import type { Entries } from './field-entry.ts';
import type { NextStep } from './next-step.ts';
import { ServiceFinder } from './service-finder.tsx';
import { ServiceForm } from './service-form.tsx';
import './services.css';

/** As long as the view may take that follows an answer. */
const FOLLOW_MS = 1500;

interface ServiceDrawerProps {
  readonly visit: VisitView;
  /** The order that is changed; null: one is added. */
  readonly orderId: string | null;
  readonly onParty: (mode: PartyMode) => void;
  readonly onClose: () => void;
}

/** A service is found, filled in and put on the visit; what must come first is done in between, and leads back here. */
export function ServiceDrawer({ visit, orderId, onParty, onClose }: ServiceDrawerProps) {
  const { t, say } = useConsoleText();
  const changed = visit.orders.find((one) => one.orderId === orderId) ?? null;
  // The service in hand is the last; those before it wait for it.
  const [trail, setTrail] = useState<readonly string[]>(changed === null ? [] : [changed.serviceId]);
  const [names, setNames] = useState<Readonly<Record<string, ServiceEntry['name']>>>({});
  const [drafts, setDrafts] = useState<Readonly<Record<string, Entries>>>({});
  const [sent, setSent] = useState<VisitView | null>(null);
  const serviceId = trail.at(-1) ?? null;
  const begin = (next: string) => {
    setTrail([...trail, next]);
    beginClock(visit.visitId, next);
  };
  const gone = () => {
    setSent(null);
    if (trail.length > 1) setTrail(trail.slice(0, -1));
    else onClose();
  };
  useFollowed(visit, sent, gone);
  const took = (step: NextStep) => (step.kind === 'service' ? begin(step.serviceId) : onParty(step.mode));
  const name = changed?.name ?? (serviceId === null ? null : names[serviceId]);
  const title = name ? say(name) : t(serviceId === null ? 'svc.title' : 'svc.first');
  const back = trail.length > 1 && orderId === null ? () => setTrail(trail.slice(0, -1)) : onClose;
  return (
    <Drawer name={orderId === null ? 'add' : 'change'} title={title} onClose={back}>
      {serviceId === null ? (
        <ServiceFinder
          visit={visit}
          onPick={(service) => {
            setNames({ ...names, [service.serviceId]: service.name });
            begin(service.serviceId);
          }}
        />
      ) : (
        <ServiceForm
          key={`${serviceId} ${trail.length}`}
          visit={visit}
          serviceId={serviceId}
          orderId={trail.length === 1 ? orderId : null}
          draft={drafts[serviceId] ?? null}
          onDraft={(entries) => setDrafts({ ...drafts, [serviceId]: entries })}
          onSent={setSent}
          onStep={took}
          held={sent !== null}
        />
      )}
    </Drawer>
  );
}

/** The clock of a service starts when the clerk turns to it [Q2]; no press waits for that. */
function beginClock(visitId: string, serviceId: string): void {
  const body = { commandId: newCommandId(), serviceId, purpose: 'service' } as const;
  void call(routes.beginService, { params: { visitId }, body });
}

/** Runs once the page shows what was sent, so that the next key meets the visit as it is; or when that takes too long. */
function useFollowed(visit: VisitView, sent: VisitView | null, run: () => void): void {
  const newest = useRef(run);
  useEffect(() => {
    newest.current = run;
  });
  const shown = sent !== null && JSON.stringify(visit.orders) === JSON.stringify(sent.orders);
  useEffect(() => {
    if (sent === null) return;
    if (shown) {
      newest.current();
      return;
    }
    const timer = setTimeout(() => newest.current(), FOLLOW_MS);
    return () => clearTimeout(timer);
  }, [sent, shown]);
}

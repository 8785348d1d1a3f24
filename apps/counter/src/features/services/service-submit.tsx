import { routes, type ServiceForm, type VisitView } from '@onehall/protocol';
import { Button, Icon, Money, useCommand } from '@onehall/ui';
import { useKeys } from '../../lib/keys.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { DrawerSubmit } from '../../parts/drawer-submit.tsx';

interface ServiceSubmitProps {
  readonly visit: VisitView;
  readonly form: ServiceForm;
  readonly changing: boolean;
  readonly voidsSignature: boolean;
  readonly busy: boolean;
  /** All that must be asked has been entered. */
  readonly ready: boolean;
}

/** The price as it stands and the one button; after the signature it says first what a change costs. */
export function ServiceSubmit({ visit, form, changing, voidsSignature, busy, ready }: ServiceSubmitProps) {
  const { t } = useConsoleText();
  const { amountFen } = form;
  const words = changing ? 'svc.change' : 'svc.add';
  return (
    <>
      <p className="cn-svc-price" role="status" data-testid="service-price">
        <span>{amountFen !== null && amountFen < 0 ? t('svc.back') : t('svc.price')}</span>
        {amountFen === null ? (
          <span className="oh-muted">{ready ? t('svc.noPrice') : t('svc.priceLater')}</span>
        ) : (
          <Money fen={Math.abs(amountFen)} />
        )}
      </p>
      {voidsSignature ? (
        <p className="cn-svc-void" role="alert">
          <Icon name="alert" />
          {t('svc.voids')}
        </p>
      ) : null}
      <div className="cn-drawer-end">
        <DrawerSubmit words={voidsSignature ? `${words}Void` : words} busy={busy} />
        {changing ? null : <Selling visit={visit} serviceId={form.service.serviceId} />}
      </div>
    </>
  );
}

/** What is offered beyond what the customer came for runs on a clock of its own, which no limit binds [C18]. */
function Selling({ visit, serviceId }: { readonly visit: VisitView; readonly serviceId: string }) {
  const { t } = useConsoleText();
  const begin = useCommand(routes.beginService);
  const running = visit.clocks.find((one) => one.endedAt === null && one.serviceId === serviceId);
  const selling = running?.purpose === 'selling';
  const toggle = () =>
    void begin.send({
      params: { visitId: visit.visitId },
      body: { serviceId, purpose: selling ? 'service' : 'selling' },
    });
  useKeys([{ key: 'V', enabled: !begin.pending, run: toggle }]);
  return (
    <Button aria-pressed={selling} disabled={begin.pending} onClick={toggle}>
      {t(selling ? 'svc.selling' : 'svc.sell')} <kbd>V</kbd>
    </Button>
  );
}

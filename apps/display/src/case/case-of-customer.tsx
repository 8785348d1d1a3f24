import { type ReplyOf, routes } from '@onehall/protocol';
import {
  Button,
  call,
  clockTime,
  EmptyState,
  Icon,
  LanguageSwitch,
  LargeTypeSwitch,
  longDate,
  type Refusal,
  RefusalNotice,
  refusalOf,
  useCommand,
  useHall,
  useLargeType,
  useText,
  useZone,
} from '@onehall/ui';
import { useCallback, useEffect, useState } from 'react';
import type { CaseKey } from '../text/case-zh-cn.ts';

type CasePage = ReplyOf<typeof routes.readCasePage>;

const stages = ['received', 'looking', 'answered', 'closed'] as const;

function useCasePage(token: string) {
  const [found, setFound] = useState<CasePage | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const read = useCallback(async () => {
    setRefusal(null);
    const answer = await call(routes.readCasePage, { params: { token } });
    setRefusal(refusalOf(answer));
    if (answer.kind === 'ok') setFound(answer.value);
  }, [token]);
  useEffect(() => void read(), [read]);
  return { found, refusal, read };
}

/** Behind the code on a case's paper: how far it is, and by when the customer hears from us [D10]. */
export function CaseOfCustomer({ token }: { readonly token: string }) {
  const { t, say } = useText<CaseKey>();
  const hall = useHall();
  const { large, setLarge } = useLargeType();
  const { found, refusal, read } = useCasePage(token);
  const name = found?.hallName ?? hall?.name;
  return (
    <div className="p-page">
      <header className="p-head">
        <p className="p-hall">{name === undefined ? '' : say(name)}</p>
        <div className="p-switches">
          <LanguageSwitch />
          <LargeTypeSwitch large={large} setLarge={setLarge} />
        </div>
      </header>
      <main>
        {refusal === null ? null : <NotFound refusal={refusal} onAgain={() => void read()} />}
        {refusal === null && found === null ? <EmptyState icon="clock" title={t('case.loading')} /> : null}
        {found === null ? null : <Found found={found} token={token} onAsked={() => void read()} />}
      </main>
    </div>
  );
}

interface NotFoundProps {
  readonly refusal: Refusal;
  readonly onAgain: () => void;
}

function NotFound({ refusal, onAgain }: NotFoundProps) {
  const { t } = useText<CaseKey>();
  if (refusal.code === 'case-unknown')
    return <EmptyState icon="paper" title={t('case.unknownTitle')} what={t('case.unknownWhat')} />;
  const often = refusal.code === 'too-many-requests';
  return (
    <EmptyState
      icon={often ? 'clock' : 'cut'}
      title={t(often ? 'case.oftenTitle' : 'case.offlineTitle')}
      what={t(often ? 'case.oftenWhat' : 'case.offlineWhat')}
    >
      <Button look="main" onClick={onAgain}>
        {t('common.retry')}
      </Button>
    </EmptyState>
  );
}

interface FoundProps {
  readonly found: CasePage;
  readonly token: string;
  readonly onAsked: () => void;
}

function Found({ found, token, onAsked }: FoundProps) {
  const { t, language } = useText<CaseKey>();
  const zone = useZone();
  const when = (at: number) => `${longDate(at, zone, language)} ${clockTime(at, zone)}`;
  const { nextContactAt, answerBy, device } = found;
  return (
    <>
      <section className="p-ticket">
        <h1>{t(`case.kind.${found.kind}`)}</h1>
        <p className="c-number oh-number">{found.number}</p>
        <p className="oh-muted">{t('case.openedAt', { time: when(found.openedAt) })}</p>
      </section>
      <ol className="c-stages" aria-label={t('case.stages')}>
        {stages.map((one, nth) => (
          <li
            key={one}
            data-done={nth < stages.indexOf(found.stage)}
            aria-current={one === found.stage ? 'step' : undefined}
          >
            <Icon name={nth < stages.indexOf(found.stage) || one === 'closed' ? 'check' : 'clock'} />
            {t(`case.stage.${one}`)}
            {one === found.stage ? <span className="c-now">{t('case.now')}</span> : null}
          </li>
        ))}
      </ol>
      <dl className="c-facts">
        {nextContactAt === null ? null : (
          <Fact
            name={t(nextContactAt > Date.now() ? 'case.contactBy' : 'case.contactSoon')}
            value={nextContactAt > Date.now() ? when(nextContactAt) : ''}
          />
        )}
        {answerBy === null ? null : <Fact name={t('case.answerBy')} value={when(answerBy)} />}
        {device === null ? null : <Fact name={t('case.deviceCode')} value={device.code} />}
        {device === null || device.promisedAt === null || device.ready ? null : (
          <Fact name={t('case.deviceBy')} value={when(device.promisedAt)} />
        )}
        {device?.ready === true ? <Fact name={t('case.deviceReady')} value="" /> : null}
      </dl>
      <Ask found={found} token={token} onAsked={onAsked} />
      <p className="p-hint">{t('case.private')}</p>
    </>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      {value === '' ? null : <dd className="oh-number">{value}</dd>}
    </div>
  );
}

/** Whoever waits for our call need not wait in silence. */
function Ask({ found, token, onAsked }: FoundProps) {
  const { t } = useText<CaseKey>();
  const zone = useZone();
  const ask = useCommand(routes.askCaseContact);
  if (!found.mayAsk) return null;
  const run = async () => {
    const answer = await ask.send({ params: { token } });
    if (answer.kind === 'ok') onAsked();
  };
  return (
    <>
      {found.askedAt === null ? null : (
        <p role="status">{t('case.asked', { time: clockTime(found.askedAt, zone) })}</p>
      )}
      <RefusalNotice refusal={ask.refusal} onClose={ask.clear} />
      <Button className="p-wide" aria-disabled={ask.pending} onClick={() => void run()}>
        {t('case.ask')}
      </Button>
    </>
  );
}

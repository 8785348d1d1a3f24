import type { CustomerScreenView } from '@onehall/protocol';
import {
  CutOffBanner,
  EmptyState,
  LanguageSwitch,
  LargeTypeSwitch,
  refusalKey,
  useLargeType,
  useLive,
} from '@onehall/ui';
import { useEffect, useRef, useState } from 'react';
import { SoundSwitch, useSaidAloud } from '../features/say-aloud/say-aloud.tsx';
import { scrollable } from '../lib/scrollable.ts';
import { useCustomerText } from '../lib/use-customer-text.ts';
import { StagePage } from './stage-page.tsx';

const nobodyHere: readonly CustomerScreenView['stage'][] = ['closed', 'idle', 'called'];

/** In step with the console, in the customer's language; nothing of the last customer is left for the next. */
export function CustomerScreen({ counterId }: { readonly counterId: string }) {
  const { t, language } = useCustomerText();
  const sound = useSaidAloud(language);
  const live = useLive('customer-screen', counterId, { onAnnouncements: sound.say });
  const { large, setLarge } = useLargeType();
  const { view, refused } = live;
  useFreshForTheNext(view?.stage ?? null, setLarge);
  return (
    <div className="cs-page">
      <header className="cs-head">
        <span className="cs-head-counter">
          {view === null ? '' : t('head.counter', { number: view.number })}
        </span>
        {view?.clerkWorkNumber == null ? null : (
          <span className="cs-head-clerk">{t('head.clerk', { workNumber: view.clerkWorkNumber })}</span>
        )}
        <div className="cs-head-end">
          <SoundSwitch sound={sound} />
          <LanguageSwitch />
          <LargeTypeSwitch large={large} setLarge={setLarge} />
        </div>
      </header>
      <CutOffBanner live={live} />
      <main className="cs-main" {...scrollable}>
        {refused === null ? null : (
          <EmptyState icon="clock" title={t('wait.unseen')} what={t(refusalKey(refused))} />
        )}
        {view === null && refused === null ? <EmptyState icon="clock" title={t('common.loading')} /> : null}
        {view === null ? null : <StagePage view={view} />}
      </main>
    </div>
  );
}

/** Language and type size go back to the usual ones when a customer has left. */
function useFreshForTheNext(
  stage: CustomerScreenView['stage'] | null,
  setLarge: (large: boolean) => void,
): void {
  const { language, setLanguage } = useCustomerText();
  const [usual] = useState(language);
  const before = useRef(stage);
  useEffect(() => {
    const was = before.current;
    before.current = stage;
    if (was === null || stage === null || nobodyHere.includes(was) || !nobodyHere.includes(stage)) return;
    setLanguage(usual);
    setLarge(false);
  }, [stage, usual, setLanguage, setLarge]);
}

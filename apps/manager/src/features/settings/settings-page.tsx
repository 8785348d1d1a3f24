import { type HallSettingsBody, routes } from '@onehall/protocol';
import { call, EmptyState, type Refusal, RefusalNotice, refusalOf, useSignedIn } from '@onehall/ui';
import { type ComponentType, useCallback, useEffect, useMemo, useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { AppointmentsSection } from './appointments-section.tsx';
import { ApprovalsSection } from './approvals-section.tsx';
import { CasesSection } from './cases-section.tsx';
import { CashSection } from './cash-section.tsx';
import { ClassesSection } from './classes-section.tsx';
import { ClerksSection } from './clerks-section.tsx';
import { CountersSection } from './counters-section.tsx';
import { DialectsSection } from './dialects-section.tsx';
import { HoursSection } from './hours-section.tsx';
import { KnowledgeSection } from './knowledge-section.tsx';
import { PhrasesSection } from './phrases-section.tsx';
import { PlanSection } from './plan/plan-section.tsx';
import { QueueSection } from './queue-section.tsx';
import { SecrecySection } from './secrecy-section.tsx';
import { ServicesSection } from './services-section.tsx';
import { SettingsContext } from './settings-context.ts';
import './settings.css';

const sections = {
  hours: HoursSection,
  classes: ClassesSection,
  services: ServicesSection,
  counters: CountersSection,
  clerks: ClerksSection,
  queue: QueueSection,
  appointments: AppointmentsSection,
  dialects: DialectsSection,
  approvals: ApprovalsSection,
  secrecy: SecrecySection,
  cash: CashSection,
  cases: CasesSection,
  plan: PlanSection,
  phrases: PhrasesSection,
  knowledge: KnowledgeSection,
} as const satisfies Record<string, ComponentType>;
type SectionName = keyof typeof sections;
const names = Object.keys(sections) as SectionName[];

function useSettings() {
  const [settings, setSettings] = useState<HallSettingsBody | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const read = useCallback(async () => {
    const answer = await call(routes.readSettings);
    setRefusal(refusalOf(answer));
    if (answer.kind === 'ok') setSettings(answer.value);
  }, []);
  useEffect(() => void read(), [read]);
  return { settings, refusal, read, setSettings };
}

interface SettingsPageProps {
  /** The part of the address after the page's name. */
  readonly part: string;
}

/** The rules of the hall as they count now; what is saved counts from the next decision. */
export function SettingsPage({ part }: SettingsPageProps) {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  const { settings, refusal, read, setSettings } = useSettings();
  const name = names.find((one) => one === part) ?? 'hours';
  const mayEdit = staff.role !== 'auditor';
  const place = useMemo(
    () => (settings === null ? null : { settings, mayEdit, onSaved: setSettings }),
    [settings, mayEdit, setSettings],
  );
  const Section = sections[name];
  return (
    <div className="mg-settings">
      <nav className="mg-sections" aria-label={t('set.sections')}>
        {names.map((one) => (
          <a key={one} href={`#settings/${one}`} aria-current={one === name ? 'page' : undefined}>
            {t(`section.${one}`)}
          </a>
        ))}
        {mayEdit ? null : <p className="oh-muted">{t('set.readOnly')}</p>}
      </nav>
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      {place === null ? (
        refusal === null ? (
          <EmptyState icon="clock" title={t('set.loading')} />
        ) : null
      ) : (
        <SettingsContext value={place}>
          <Section />
        </SettingsContext>
      )}
    </div>
  );
}

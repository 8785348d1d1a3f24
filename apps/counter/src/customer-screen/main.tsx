import './customer-screen.css';
import { EmptyState, mountScreen, PairingGate } from '@onehall/ui';
import { useCustomerText } from '../lib/use-customer-text.ts';
import { customerEn } from '../text/customer-en.ts';
import { customerZhCn } from '../text/customer-zh-cn.ts';
import { CustomerScreen } from './customer-screen.tsx';

/** '/customer-screen/counter-3' stands at counter-3. */
function counterOfThisPage(): string | null {
  const [, , counterId] = window.location.pathname.split('/');
  return counterId === undefined || counterId === '' ? null : decodeURIComponent(counterId);
}

function CustomerScreenApp() {
  const { t } = useCustomerText();
  const counterId = counterOfThisPage();
  if (counterId === null) {
    return (
      <main className="oh-gate">
        <EmptyState icon="help" title={t('place.missing')} what={t('place.missingWhat')} />
      </main>
    );
  }
  return (
    <PairingGate deviceKind="customer-screen" place={counterId}>
      <CustomerScreen counterId={counterId} />
    </PairingGate>
  );
}

mountScreen({ kind: 'customer', texts: { zh: customerZhCn, en: customerEn }, app: <CustomerScreenApp /> });

import { Component, type ReactNode, useEffect } from 'react';
import { Button } from './components/button.tsx';
import { useNow } from './components/figures.tsx';
import { EmptyState } from './components/notices.tsx';
import { useText } from './text/use-text.ts';

const REOPEN_AFTER_S = 15;

function BrokenPage({ since }: { readonly since: number }) {
  const { t } = useText();
  const left = Math.max(0, REOPEN_AFTER_S - Math.floor((useNow() - since) / 1000));
  useEffect(() => {
    if (left === 0) window.location.reload();
  }, [left]);
  return (
    <main className="oh-crash">
      <EmptyState icon="alert" title={t('broken.title')} what={t('broken.what', { seconds: left })}>
        <Button look="main" onClick={() => window.location.reload()}>
          {t('broken.again')}
        </Button>
      </EmptyState>
    </main>
  );
}

interface State {
  readonly brokenAt: number | null;
}

/** A bug in a screen is shown as a sentence, and the screen opens itself again: nobody sits at a hall board. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { brokenAt: null };

  static getDerivedStateFromError(): State {
    return { brokenAt: Date.now() };
  }

  override render(): ReactNode {
    return this.state.brokenAt === null ? this.props.children : <BrokenPage since={this.state.brokenAt} />;
  }
}

import type { LanguageBody } from '@onehall/protocol';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { ErrorBoundary } from './error-boundary.tsx';
import { type AppTexts, createText } from './text/use-text.ts';
import './theme/theme.css';

/** Chooses the type scale and the colours: see theme/tokens.css. */
export type ScreenKind = 'kiosk' | 'board' | 'customer' | 'desk' | 'tablet' | 'phone';

export interface ScreenOptions {
  readonly app: ReactNode;
  readonly texts: AppTexts;
  readonly kind: ScreenKind;
}

function firstLanguage(): LanguageBody {
  return new URLSearchParams(window.location.search).get('lang') === 'en' ? 'en' : 'zh';
}

/** Puts a screen on its page: theme, words, and a net under it. The page needs `<div id="root">`. */
export function mountScreen({ app, texts, kind }: ScreenOptions): void {
  const place = document.getElementById('root');
  if (place === null) throw new Error('the page has no #root');
  document.documentElement.dataset['screen'] = kind;
  createRoot(place).render(
    <StrictMode>
      <I18nextProvider i18n={createText(texts, firstLanguage())}>
        <ErrorBoundary>{app}</ErrorBoundary>
      </I18nextProvider>
    </StrictMode>,
  );
}

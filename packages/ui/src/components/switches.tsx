import type { LanguageBody } from '@onehall/protocol';
import { useCallback, useState } from 'react';
import { useText } from '../text/use-text.ts';

const languages: readonly {
  readonly language: LanguageBody;
  readonly name: string;
  readonly lang: string;
}[] = [
  { language: 'zh', name: '中文', lang: 'zh-CN' },
  { language: 'en', name: 'EN', lang: 'en' },
];

/** 中文 | EN, each named in its own language. */
export function LanguageSwitch() {
  const { t, language, setLanguage } = useText();
  return (
    <fieldset className="oh-switch" aria-label={t('common.language')}>
      {languages.map((one) => (
        <button
          key={one.language}
          type="button"
          lang={one.lang}
          aria-pressed={language === one.language}
          onClick={() => setLanguage(one.language)}
        >
          {one.name}
        </button>
      ))}
    </fieldset>
  );
}

/** Large type for the whole page: sets `data-large` on the root. */
export function useLargeType(): { large: boolean; setLarge: (large: boolean) => void } {
  const [large, keep] = useState(() => 'large' in document.documentElement.dataset);
  const setLarge = useCallback((next: boolean) => {
    document.documentElement.toggleAttribute('data-large', next);
    keep(next);
  }, []);
  return { large, setLarge };
}

export interface LargeTypeSwitchProps {
  readonly large: boolean;
  readonly setLarge: (large: boolean) => void;
}

export function LargeTypeSwitch({ large, setLarge }: LargeTypeSwitchProps) {
  const { t } = useText();
  return (
    <div className="oh-switch">
      <button type="button" aria-pressed={large} onClick={() => setLarge(!large)}>
        {t('common.largeType')}
      </button>
    </div>
  );
}

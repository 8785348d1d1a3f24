import type { LanguageBody, TextBody } from '@onehall/protocol';
import { createInstance, type i18n } from 'i18next';
import { useMemo } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { commonEn } from './common.en.ts';
import { type CommonKey, commonZh } from './common.zh.ts';
import { refusalsEn } from './refusals.en.ts';
import { type RefusalKey, refusalsZh } from './refusals.zh.ts';

export type Vars = Readonly<Record<string, string | number>>;
export type SharedKey = CommonKey | RefusalKey;

/** The words of one app: the same keys in both languages. */
export interface AppTexts {
  readonly zh: Readonly<Record<string, string>>;
  readonly en: Readonly<Record<string, string>>;
}

export interface TextTools<Key extends string> {
  /** Words of this screen in its language; `{name}` in the text is replaced by `vars.name`. */
  readonly t: (key: Key | SharedKey, vars?: Vars) => string;
  /** The same words in both languages, for screens that show both at once. */
  readonly both: (key: Key | SharedKey, vars?: Vars) => TextBody;
  /** A text of the hall (a service's name, …) in the language of this screen. */
  readonly say: (text: TextBody) => string;
  readonly language: LanguageBody;
  readonly setLanguage: (language: LanguageBody) => void;
}

type Words = (key: string, vars: Vars) => string;

/** The dictionary of one screen: shared words, refusals, and the app's own. */
export function createText(texts: AppTexts, language: LanguageBody): i18n {
  const dictionary = createInstance();
  const mark = (chosen: string) => {
    document.documentElement.lang = chosen === 'en' ? 'en' : 'zh-CN';
  };
  void dictionary.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
    resources: {
      zh: { translation: { ...commonZh, ...refusalsZh, ...texts.zh } },
      en: { translation: { ...commonEn, ...refusalsEn, ...texts.en } },
    },
  });
  mark(language);
  dictionary.on('languageChanged', mark);
  return dictionary;
}

/** Words for a component. Apps name their own keys: `useText<keyof typeof zhCn>()`. */
export function useText<Key extends string = SharedKey>(): TextTools<Key> {
  const { i18n: dictionary } = useTranslation();
  const language: LanguageBody = dictionary.language === 'en' ? 'en' : 'zh';
  return useMemo(() => {
    const zh: Words = dictionary.getFixedT('zh');
    const en: Words = dictionary.getFixedT('en');
    const own = language === 'en' ? en : zh;
    return {
      t: (key, vars) => own(key, { ...vars }),
      both: (key, vars) => ({ zh: zh(key, { ...vars }), en: en(key, { ...vars }) }),
      say: (text) => (language === 'en' && text.en !== '' ? text.en : text.zh),
      language,
      setLanguage: (chosen) => void dictionary.changeLanguage(chosen),
    };
  }, [dictionary, language]);
}

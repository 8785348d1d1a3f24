import type { Vars } from '@onehall/ui';
import { useConsoleText } from '../../lib/use-console-text.ts';
import type { ConsoleKey } from '../../text/zh-cn.ts';

export interface Phrase {
  readonly words: Extract<ConsoleKey, `say.${string}`>;
  readonly vars?: Vars;
}

/** The next polite phrase [C8], in both languages: the customer's may not be the clerk's. */
export function Prompt({ phrase }: { readonly phrase: Phrase }) {
  const { t, both } = useConsoleText();
  const said = both(phrase.words, phrase.vars);
  return (
    <figure className="cn-say">
      <figcaption>{t('now.say')}</figcaption>
      <blockquote>
        <p lang="zh-CN">“{said.zh}”</p>
        <p lang="en" className="cn-say-second">
          “{said.en}”
        </p>
      </blockquote>
    </figure>
  );
}

import type { Vars } from '@onehall/ui';
import { usePhrase } from '../../lib/phrases.tsx';
import { useConsoleText } from '../../lib/use-console-text.ts';
import type { ConsoleKey } from '../../text/zh-cn.ts';

export interface Phrase {
  readonly words: Extract<ConsoleKey, `say.${string}`>;
  readonly vars?: Vars;
}

const none: Vars = {};

/**
 * The next polite phrase [C8], in both languages: the customer's may not be the clerk's. The hall's own words for the
 * service in hand come first; the words of this page stand in where there are none.
 */
export function Prompt({ phrase }: { readonly phrase: Phrase }) {
  const { t, both } = useConsoleText();
  const own = usePhrase(phrase.words.slice('say.'.length), phrase.vars ?? none);
  const said = own ?? both(phrase.words, phrase.vars);
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

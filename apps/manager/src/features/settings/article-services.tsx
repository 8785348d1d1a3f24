import { routes, type TextBody } from '@onehall/protocol';
import { call } from '@onehall/ui';
import { useEffect, useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { CheckList } from './fields.tsx';

interface ArticleServicesProps {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** The services that an article is about: it opens with them at the counter. */
export function ArticleServices({ chosen, onChange }: ArticleServicesProps) {
  const { t } = useManagerText();
  const [services, setServices] = useState<readonly { readonly id: string; readonly name: TextBody }[]>([]);
  useEffect(() => {
    let gone = false;
    void call(routes.readPhrases).then((answer) => {
      if (gone || answer.kind !== 'ok') return;
      const { owners, rows } = answer.value;
      setServices(owners.filter((one) => one.id in rows));
    });
    return () => {
      gone = true;
    };
  }, []);
  return (
    <details className="mg-article-services">
      <summary>{t('article.services', { n: chosen.length })}</summary>
      <CheckList
        label={t('article.servicesWhat')}
        options={services}
        chosen={chosen}
        onChange={onChange}
        problem={null}
      />
    </details>
  );
}

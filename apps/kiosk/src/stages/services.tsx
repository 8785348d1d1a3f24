import { Button, IconButton, useText } from '@onehall/ui';
import type { Step } from '../flow/flow.ts';
import { addable, type Category, SERVICES_MOST, type Wish } from '../flow/wish.ts';
import type { KioskKey } from '../text/zh-cn.ts';

export interface ServicesProps {
  readonly categories: readonly Category[];
  readonly wish: Wish;
  readonly dispatch: (step: Step) => void;
}

/** What goes on the ticket: one service as the heading of the page, several as a list that can be shortened. */
export function Services({ categories, wish, dispatch }: ServicesProps) {
  const { t, say } = useText<KioskKey>();
  const nameOf = (id: string) => {
    const found = categories.find((one) => one.id === id);
    return found === undefined ? '' : say(found.name);
  };
  const [main = ''] = wish.categoryIds;
  const full = wish.categoryIds.length >= SERVICES_MOST;
  return (
    <section className="k-services">
      {wish.categoryIds.length === 1 ? (
        <h1 className="k-check-name">{nameOf(main)}</h1>
      ) : (
        <>
          <h1>{t('check.services')}</h1>
          <ol>
            {wish.categoryIds.map((id) => (
              <li key={id}>
                <span>{nameOf(id)}</span>
                <IconButton
                  icon="cross"
                  className="k-drop"
                  label={t('check.drop', { name: nameOf(id) })}
                  onClick={() => dispatch({ kind: 'drop-service', categoryId: id })}
                />
              </li>
            ))}
          </ol>
        </>
      )}
      {full || addable(categories, wish).length === 0 ? null : (
        <Button icon="cross" className="k-add" onClick={() => dispatch({ kind: 'add-service' })}>
          {t('check.add')}
        </Button>
      )}
    </section>
  );
}

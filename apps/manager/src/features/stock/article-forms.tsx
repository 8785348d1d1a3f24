import { routes, type StockArticleView, type StockView } from '@onehall/protocol';
import { useCommand } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { CommandForm } from './command-form.tsx';
import { givenLine } from './given-line.ts';
import { useStockWords } from './stock-words.ts';

type Kind = StockArticleView['kind'];
type Use = StockArticleView['use'];
const kinds: readonly Kind[] = ['counted', 'sim', 'handset', 'prepaid-card'];
const uses: readonly Use[] = ['sale', 'gift', 'roaming', 'test'];

/** A new article of stock. */
export function AddArticleForm({ onDone }: { readonly onDone: () => Promise<void> }) {
  const { t } = useManagerText();
  const set = useCommand(routes.setStockArticle);
  return (
    <CommandForm
      command={set}
      fields={[
        { name: 'id', label: t('st.id'), hint: t('st.idHint'), most: 40 },
        { name: 'zh', label: t('st.nameZh'), most: 40 },
        { name: 'en', label: t('st.nameEn'), most: 60 },
        {
          name: 'kind',
          label: t('st.kind'),
          kind: 'choice',
          options: kinds.map((id) => ({ id, name: t(`st.kind.${id}`) })),
        },
        {
          name: 'use',
          label: t('st.use'),
          kind: 'choice',
          options: uses.map((id) => ({ id, name: t(`st.use.${id}`) })),
        },
        { name: 'minimum', label: t('st.minimum'), kind: 'whole' },
        { name: 'leadDays', label: t('st.leadDays'), kind: 'whole' },
        { name: 'packSize', label: t('st.packSize'), kind: 'whole', begins: '1' },
      ]}
      main={t('st.add')}
      wrong={t('st.idHint')}
      send={(values) => {
        const articleId = values.id.trim();
        const kind = kinds.find((one) => one === values.kind);
        const use = uses.find((one) => one === values.use);
        if (!/^[a-z0-9-]{2,40}$/.test(articleId) || kind === undefined || use === undefined) return null;
        const { minimum, leadDays, packSize } = values;
        return set.send({
          params: { articleId },
          body: {
            kind,
            use,
            name: { zh: values.zh.trim(), en: values.en.trim() },
            minimum: Number(minimum),
            leadDays: Number(leadDays),
            packSize: Number(packSize),
          },
        });
      }}
      onDone={onDone}
    />
  );
}

interface ArticleFormProps {
  readonly article: StockArticleView;
  readonly view: StockView;
  readonly onDone: () => Promise<void>;
}

/** When it is low, how long it takes to come, and in what packs. */
export function MinimumForm({ article, onDone }: Omit<ArticleFormProps, 'view'>) {
  const { t } = useManagerText();
  const set = useCommand(routes.setStockArticle);
  const { articleId, kind, use, name, minimum, leadDays, packSize } = article;
  return (
    <CommandForm
      command={set}
      look="quiet"
      fields={[
        { name: 'minimum', label: t('st.minimum'), kind: 'whole', begins: String(minimum) },
        { name: 'leadDays', label: t('st.leadDays'), kind: 'whole', begins: String(leadDays) },
        { name: 'packSize', label: t('st.packSize'), kind: 'whole', begins: String(packSize) },
      ]}
      main={t('st.save')}
      send={(values) =>
        set.send({
          params: { articleId },
          body: {
            kind,
            use,
            name,
            minimum: Number(values.minimum),
            leadDays: Number(values.leadDays),
            packSize: Number(values.packSize),
          },
        })
      }
      onDone={onDone}
    />
  );
}

/** Asks the supplier for this article. */
export function OrderForm({ article, view, onDone }: ArticleFormProps) {
  const { t } = useManagerText();
  const order = useCommand(routes.orderSupply);
  const options = (['normal', 'urgent'] as const).map((id) => ({ id, name: t(`st.${id}`) }));
  return (
    <CommandForm
      command={order}
      fields={[
        {
          name: 'quantity',
          label: t('st.quantity'),
          kind: 'whole',
          begins: article.proposal === 0 ? '' : String(article.proposal),
        },
        { name: 'expectedOn', label: t('st.expectedOn'), kind: 'date', begins: view.today },
        {
          name: 'urgency',
          label: t('st.urgency'),
          kind: 'choice',
          options,
          begins: article.urgent ? 'urgent' : 'normal',
        },
        { name: 'note', label: t('st.note'), optional: true, most: 200 },
      ]}
      main={t('st.orderMain')}
      send={({ quantity, expectedOn, urgency, note }) =>
        order.send({
          body: {
            urgent: urgency === 'urgent',
            expectedOn,
            note,
            lines: [{ articleId: article.articleId, ordered: Number(quantity) }],
          },
        })
      }
      onDone={onDone}
    />
  );
}

/** Offers pieces of the stockroom to a clerk, who counts and takes them. */
export function IssueForm({ article, view, onDone }: ArticleFormProps) {
  const { t } = useManagerText();
  const { personName } = useStockWords(view);
  const offer = useCommand(routes.offerStock);
  const clerks = view.people.filter((one) => one.holds);
  return (
    <CommandForm
      command={offer}
      fields={[
        {
          name: 'to',
          label: t('st.to'),
          kind: 'choice',
          options: clerks.map(({ staffId }) => ({ id: staffId, name: personName(staffId) })),
        },
        { name: 'given', label: t('st.given'), hint: t('st.givenHint'), kind: 'lines' },
      ]}
      main={t('st.issueMain')}
      wrong={t('st.givenWrong')}
      send={({ to, given }) => {
        const line = givenLine(article, given);
        return line === null
          ? null
          : offer.send({ body: { from: 'stockroom', to: `clerk:${to}`, lines: [line] } });
      }}
      onDone={onDone}
    />
  );
}

/** Asks a manager to agree that pieces leave the books. */
export function WriteOffForm({ article, view, onDone }: ArticleFormProps) {
  const { t } = useManagerText();
  const { placeName } = useStockWords(view);
  const ask = useCommand(routes.askWriteOff);
  const places = article.places.filter((one) => !one.place.startsWith('in-transit:'));
  return (
    <CommandForm
      command={ask}
      look="quiet"
      fields={[
        {
          name: 'place',
          label: t('st.place'),
          kind: 'choice',
          options: places.map(({ place }) => ({ id: place, name: placeName(place) })),
        },
        { name: 'given', label: t('st.given'), hint: t('st.givenHint'), kind: 'lines' },
        { name: 'reason', label: t('st.reason'), least: 2 },
      ]}
      main={t('st.writeOff')}
      wrong={t('st.givenWrong')}
      send={({ place, given, reason }) => {
        const line = givenLine(article, given);
        return line === null ? null : ask.send({ body: { place, reason, lines: [line] } });
      }}
      onDone={onDone}
    />
  );
}

/** Lends one test unit, or one card, out of the stockroom. */
export function LendForm({ article, view, onDone }: ArticleFormProps) {
  const { t } = useManagerText();
  const lend = useCommand(routes.lendStock);
  return (
    <CommandForm
      command={lend}
      fields={[
        { name: 'serial', label: t('st.serial'), most: 24 },
        { name: 'name', label: t('st.holder'), most: 60 },
        { name: 'phone', label: t('st.phone'), least: 3, most: 20 },
        { name: 'dueOn', label: t('st.dueOn'), kind: 'date', begins: view.today },
      ]}
      main={t('st.lend')}
      send={(values) => lend.send({ body: { articleId: article.articleId, ...values } })}
      onDone={onDone}
    />
  );
}

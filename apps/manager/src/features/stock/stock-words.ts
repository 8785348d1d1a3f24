import type { StockLineBody, StockView, TextBody } from '@onehall/protocol';
import { useSignedIn } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';

const named = [
  'stockroom',
  'lent',
  'workshop',
  'supplier',
  'customer',
  'written-off',
  'stocktake',
  'unbooked',
] as const;

interface Names {
  readonly articles: readonly { readonly articleId: string; readonly name: TextBody }[];
  readonly people: readonly Pick<StockView['people'][number], 'staffId' | 'workNumber' | 'name'>[];
}

/** Names of articles, people and places as this page shows them. */
export function useStockWords({ articles, people }: Names) {
  const { t, say } = useManagerText();
  const articleName = (articleId: string) => {
    const found = articles.find((one) => one.articleId === articleId);
    return found === undefined ? articleId : say(found.name);
  };
  const personName = (staffId: string | null) => {
    const found = people.find((one) => one.staffId === staffId);
    return found === undefined ? (staffId ?? '–') : `${say(found.name)} ${found.workNumber}`;
  };
  const placeName = (place: string) => {
    if (place.startsWith('clerk:')) return personName(place.slice('clerk:'.length));
    if (place.startsWith('in-transit:')) return t('st.place.transit');
    const known = named.find((one) => one === place);
    return known === undefined ? place : t(`st.place.${known}`);
  };
  const linesText = (lines: readonly StockLineBody[]) =>
    lines.map((one) => `${articleName(one.articleId)} ${t('st.pieces', { n: one.quantity })}`).join(' · ');
  return { articleName, personName, placeName, linesText };
}

/** What of the page who is signed in may do: the stockroom is the keeper's, and the branch manager's. */
export function useStockRole() {
  const { staff } = useSignedIn();
  const { staffId, role } = staff;
  return {
    staffId,
    keeps: role === 'stock-keeper' || role === 'branch-manager',
    decides: role === 'branch-manager' || role === 'duty-manager',
    readies: role !== 'auditor',
  };
}

/** What every part of the page is given. */
export interface PartProps {
  readonly view: StockView;
  readonly onDone: () => Promise<void>;
}

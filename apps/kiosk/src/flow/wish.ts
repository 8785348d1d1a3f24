import type { KioskView } from '@onehall/protocol';

export type Category = KioskView['categories'][number];

/** More services than this are better talked over with a guide. */
export const SERVICES_MOST = 4;

/** What goes on one ticket: services, the main one first [Q5], and the dialect wished for at the counter [Q14]. */
export interface Wish {
  readonly categoryIds: readonly string[];
  readonly dialectId: string | null;
}

export function wishFor(categoryId: string): Wish {
  return { categoryIds: [categoryId], dialectId: null };
}

/** One service more; the same one twice and a fifth one change nothing. */
export function extended(wish: Wish, categoryId: string): Wish {
  const { categoryIds } = wish;
  if (categoryIds.includes(categoryId) || categoryIds.length >= SERVICES_MOST) return wish;
  return { ...wish, categoryIds: [...categoryIds, categoryId] };
}

/** One service less; the last one stays, and after the main one the next leads. */
export function dropped(wish: Wish, categoryId: string): Wish {
  const rest = wish.categoryIds.filter((id) => id !== categoryId);
  return rest.length === 0 ? wish : { ...wish, categoryIds: rest };
}

/** What may still be added: other services that somebody on duty does. */
export function addable(categories: readonly Category[], wish: Wish): Category[] {
  return categories.filter((one) => one.available && !wish.categoryIds.includes(one.id));
}

/** Each paper once, in the order of the services that need them [Q13]. */
export function papersOf(categories: readonly Category[], wish: Wish): Category['papers'] {
  const wanted = wish.categoryIds.flatMap((id) => categories.find((one) => one.id === id)?.papers ?? []);
  return wanted.filter((paper, index) => wanted.findIndex((one) => one.zh === paper.zh) === index);
}

import type { WiredDevice } from '@onehall/domain';

/** The addresses of a bus's units, each once. */
export function unitsOf({ posts }: Pick<WiredDevice, 'posts'>): readonly number[] {
  return [...new Set(posts.flatMap((post) => post.unit ?? []))].sort((a, b) => a - b);
}
